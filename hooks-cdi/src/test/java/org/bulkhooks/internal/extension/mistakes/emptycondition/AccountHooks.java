package org.bulkhooks.internal.extension.mistakes.emptycondition;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.extension.application.Account;

/** A hook with an empty condition. */
@Dependent
public class AccountHooks {

    void recheck(@Observes @WhenChanged({}) AfterUpdate<Account> accounts) {}
}
