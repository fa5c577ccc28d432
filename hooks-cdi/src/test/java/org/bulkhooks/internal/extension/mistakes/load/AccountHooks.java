package org.bulkhooks.internal.extension.mistakes.load;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Load;
import org.bulkhooks.internal.extension.application.Policy;

/** Hooks that load what cannot be loaded. */
@Dependent
public class AccountHooks {

    void a(@Observes @Load("premium") AfterUpdate<Policy> policies) {}

    void b(@Observes @Load("holdr") AfterUpdate<Policy> policies) {}

    void c(@Observes @Load({}) AfterUpdate<Policy> policies) {}

    void d(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Load("holder") AfterUpdate<Policy> policies) {}

    void fine(@Observes(during = TransactionPhase.BEFORE_COMPLETION) @Load("holder") AfterUpdate<Policy> policies) {}
}
