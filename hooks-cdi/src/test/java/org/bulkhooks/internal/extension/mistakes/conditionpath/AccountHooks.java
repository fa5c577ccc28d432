package org.bulkhooks.internal.extension.mistakes.conditionpath;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.NetChange;
import org.bulkhooks.ValidateCreate;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.condition.WhenWasEqual;
import org.bulkhooks.internal.extension.application.Policy;

/** Hooks with conditions on attributes of related records that do not exist, or cannot be loaded. */
@Dependent
public class AccountHooks {

    void a(@Observes @WhenNull("holder.nam") AfterUpdate<Policy> policies) {}

    void b(@Observes @WhenNull("status.name") AfterUpdate<Policy> policies) {}

    void c(@Observes @WhenEqual(attribute = "", value = "x") AfterUpdate<Policy> policies) {}

    void d(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange @WhenNull("holder.name")
                    AfterUpdate<Policy> policies) {}

    void e(@Observes @WhenNull(value = "premium", onlyOnChange = true) AfterDelete<Policy> policies) {}

    void f(@Observes @WhenWasEqual(attribute = "premium", value = "1") ValidateCreate<Policy> policies) {}

    void fine(@Observes @WhenNull("holder.name") @WhenNull("holder") AfterDelete<Policy> policies) {}
}
