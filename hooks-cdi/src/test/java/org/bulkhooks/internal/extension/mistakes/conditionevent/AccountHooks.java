package org.bulkhooks.internal.extension.mistakes.conditionevent;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.extension.application.Account;

/** Hooks with conditions on wrong events, and on right ones. */
@Dependent
public class AccountHooks {

    void a(@Observes @WhenChanged("balance") BeforeCreate<Account> accounts) {}

    void b(@Observes @WhenChanged("balance") AfterCreate<Account> accounts) {}

    void c(@Observes @WhenChanged("balance") BeforeDelete<Account> accounts) {}

    void d(@Observes @WhenChanged("balance") AfterDelete<Account> accounts) {}

    void e(@Observes @WhenChanged("balance") ChangeSet<Account> accounts) {}

    void fine(@Observes @WhenChanged("balance") BeforeSave<Account> accounts) {}

    void fineToo(@Observes @WhenChanged("balance") AfterSave<Account> accounts) {}
}
