package org.bulkhooks.internal.extension.mistakes.async;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.ObservesAsync;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.internal.extension.application.Account;

/** A hook that observes asynchronously. */
@Dependent
public class AccountHooks {

    void recheck(@ObservesAsync AfterUpdate<Account> accounts) {}
}
