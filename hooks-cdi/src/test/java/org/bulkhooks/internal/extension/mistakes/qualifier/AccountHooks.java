package org.bulkhooks.internal.extension.mistakes.qualifier;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.internal.extension.application.Account;

/** A hook with a qualifier, and one with the only one that is no mistake. */
@Dependent
public class AccountHooks {

    void recheck(@Observes @Reporting(3) AfterUpdate<Account> accounts) {}

    void fine(@Observes @Any AfterUpdate<Account> accounts) {}
}
