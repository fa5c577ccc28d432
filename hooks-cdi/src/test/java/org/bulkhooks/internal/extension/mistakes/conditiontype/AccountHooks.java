package org.bulkhooks.internal.extension.mistakes.conditiontype;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenLessThan;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.internal.extension.application.Policy;

/** Hooks with conditions on values of attributes that cannot be compared. */
@Dependent
public class AccountHooks {

    void a(@Observes @WhenEqual(attribute = "beneficiary", value = "Ann") AfterUpdate<Policy> policies) {}

    void b(@Observes @WhenEqual(attribute = "tags", value = "new") AfterUpdate<Policy> policies) {}

    void c(@Observes @WhenEqual(attribute = "scan", value = "1") AfterUpdate<Policy> policies) {}

    void d(@Observes @WhenNull("tags") AfterUpdate<Policy> policies) {}

    void e(@Observes @WhenLessThan(attribute = "holder", value = "1") AfterUpdate<Policy> policies) {}

    void fine(@Observes @WhenNull("beneficiary") @WhenChanged("tags") AfterUpdate<Policy> policies) {}
}
