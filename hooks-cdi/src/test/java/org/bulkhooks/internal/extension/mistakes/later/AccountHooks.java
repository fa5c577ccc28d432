package org.bulkhooks.internal.extension.mistakes.later;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Load;
import org.bulkhooks.NetChange;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.internal.extension.application.Policy;

/** Hooks in wrong transaction phases. */
@Dependent
public class AccountHooks {

    void a(@Observes @NetChange AfterUpdate<Policy> policies) {}

    void b(@Observes(during = TransactionPhase.BEFORE_COMPLETION) @NetChange AfterUpdate<Policy> policies) {}

    void c(@Observes(during = TransactionPhase.AFTER_SUCCESS) ValidateSave<Policy> policies) {}

    void d(@Observes(during = TransactionPhase.AFTER_SUCCESS) OperationCompleted<Policy> operation) {}

    @NonReentrant
    void e(@Observes @NetChange @Load("holder") @WhenNull("premium") OperationCompleted<Policy> operation) {}

    @NonReentrant
    void f(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Policy> policies) {}

    @NonReentrant
    void deferred(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Policy> policies) {}

    void fine(@Observes OperationCompleted<Policy> operation) {}
}
