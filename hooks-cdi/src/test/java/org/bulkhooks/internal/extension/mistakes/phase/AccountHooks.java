package org.bulkhooks.internal.extension.mistakes.phase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.internal.extension.application.Account;

/** Before hooks that wait for a phase, and other hooks that may. */
@Dependent
public class AccountHooks {

    void a(@Observes(during = TransactionPhase.AFTER_SUCCESS) BeforeCreate<Account> accounts) {}

    void b(@Observes(during = TransactionPhase.BEFORE_COMPLETION) BeforeUpdate<Account> accounts) {}

    void c(@Observes(during = TransactionPhase.AFTER_FAILURE) BeforeDelete<Account> accounts) {}

    void d(@Observes(during = TransactionPhase.AFTER_COMPLETION) BeforeSave<Account> accounts) {}

    void fine(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterSave<Account> accounts) {}

    void fineToo(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeSet<Account> accounts) {}
}
