package org.bulkhooks.internal.extension.mistakes.attribute;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Auditable;

/** Hooks with wrong conditions. */
@Dependent
public class AccountHooks {

    void mistyped(@Observes @WhenChanged({"balanse", "closed"}) AfterUpdate<Account> accounts) {}

    void mistypedInEmbeddable(@Observes @WhenChanged("owner.nam") AfterUpdate<Account> accounts) {}

    void notInAll(@Observes @WhenChanged("balance") AfterUpdate<Auditable> records) {}

    void ofSubclass(@Observes @WhenChanged("rate") AfterUpdate<Account> accounts) {}
}
