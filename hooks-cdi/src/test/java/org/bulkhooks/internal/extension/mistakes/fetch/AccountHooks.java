package org.bulkhooks.internal.extension.mistakes.fetch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Fetch;
import org.bulkhooks.internal.extension.application.Policy;

/** Hooks that cannot fetch. */
@Dependent
public class AccountHooks {

    void a(@Observes @Fetch("premium") AfterUpdate<Policy> policies) {}

    void b(@Observes @Fetch("holdr") AfterUpdate<Policy> policies) {}

    void c(@Observes @Fetch({}) AfterUpdate<Policy> policies) {}

    void d(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Fetch("holder") AfterUpdate<Policy> policies) {}

    void fine(@Observes(during = TransactionPhase.BEFORE_COMPLETION) @Fetch("holder") AfterUpdate<Policy> policies) {}
}
