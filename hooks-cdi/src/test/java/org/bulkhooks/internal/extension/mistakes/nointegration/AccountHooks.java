package org.bulkhooks.internal.extension.mistakes.nointegration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.internal.extension.application.Account;

/** A hook without a mistake. */
@Dependent
public class AccountHooks {

    void recheck(@Observes AfterUpdate<Account> accounts) {}
}
