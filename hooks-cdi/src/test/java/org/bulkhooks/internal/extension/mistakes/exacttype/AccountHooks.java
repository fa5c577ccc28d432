package org.bulkhooks.internal.extension.mistakes.exacttype;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.ExactType;
import org.bulkhooks.internal.extension.application.Auditable;
import org.bulkhooks.internal.extension.application.Identified;
import org.bulkhooks.internal.extension.application.Policy;

/** Hooks of exact types. */
@Dependent
public class AccountHooks {

    void a(@Observes @ExactType AfterUpdate<Auditable> records) {}

    void b(@Observes @ExactType AfterUpdate<Identified> records) {}

    void fine(@Observes @ExactType AfterUpdate<Policy> policies) {}
}
