package org.bulkhooks.internal.extension.mistakes.conditionvalue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.condition.WhenChangesTo;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenGreaterThan;
import org.bulkhooks.internal.extension.application.Policy;

/** Hooks with conditions on values that attributes cannot have. */
@Dependent
public class AccountHooks {

    void a(@Observes @WhenEqual(attribute = "status", value = "ACTIV") AfterUpdate<Policy> policies) {}

    void b(@Observes @WhenGreaterThan(attribute = "premium", value = "1,5") AfterUpdate<Policy> policies) {}

    void c(@Observes @WhenChangesTo(attribute = "signed", value = "perhaps") AfterUpdate<Policy> policies) {}

    void d(@Observes @WhenEqual(attribute = "holder", value = "Ann") AfterUpdate<Policy> policies) {}
}
