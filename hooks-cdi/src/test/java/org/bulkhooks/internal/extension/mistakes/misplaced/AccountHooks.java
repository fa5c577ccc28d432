package org.bulkhooks.internal.extension.mistakes.misplaced;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.ExactType;
import org.bulkhooks.ExpectedVeto;
import org.bulkhooks.Load;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Policy;

/** A bean with annotations that do nothing. */
@Dependent
@ExpectedVeto
public class AccountHooks {

    void a(@Observes AfterUpdate<Policy> policies, @Load("holder") Calls calls) {}

    void b(@Observes @WhenNull("premium") String event) {}

    @NonReentrant
    void c(@ExactType AfterUpdate<Policy> policies) {}

    @NonReentrant
    void fine(@Observes @WhenNull("premium") AfterUpdate<Policy> policies) {}
}
