package org.bulkhooks.internal.extension.mistakes.conditionbean;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.When;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.Policy;

/** Hooks with wrong condition beans. */
@Dependent
public class AccountHooks {

    /** A condition of customers. */
    @Dependent
    public static class OfCustomers implements Condition<Customer> {
        @Override
        public boolean test(Change<? extends Customer> change) {
            return true;
        }
    }

    /** A condition that is no bean. */
    public static class NoBean implements Condition<Policy> {
        @Override
        public boolean test(Change<? extends Policy> change) {
            return true;
        }
    }

    /** A condition with several beans. */
    public interface Several extends Condition<Policy> {}

    /** One of them. */
    @Dependent
    public static class One implements Several {
        @Override
        public boolean test(Change<? extends Policy> change) {
            return true;
        }
    }

    /** Another one. */
    @Dependent
    public static class Other extends One {}

    void a(@Observes @When(OfCustomers.class) AfterUpdate<Policy> policies) {}

    void b(@Observes @When(NoBean.class) AfterUpdate<Policy> policies) {}

    void c(@Observes @When(Several.class) AfterUpdate<Policy> policies) {}
}
