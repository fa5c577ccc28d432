package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.Change;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.Conditions;
import org.bulkhooks.condition.When;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenChangesFrom;
import org.bulkhooks.condition.WhenChangesTo;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenGreaterOrEqual;
import org.bulkhooks.condition.WhenGreaterThan;
import org.bulkhooks.condition.WhenLessOrEqual;
import org.bulkhooks.condition.WhenLessThan;
import org.bulkhooks.condition.WhenNotEqual;
import org.bulkhooks.condition.WhenNotNull;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.condition.WhenUnchanged;
import org.bulkhooks.condition.WhenWasEqual;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.Identified;
import org.bulkhooks.internal.extension.application.Policy;
import org.bulkhooks.internal.extension.application.Policy.Status;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // CDI calls the hooks
class AnnotatedConditionsTest {

    private static TestApplication application(Class<?>... beans) {
        return TestApplication.of(beans).entities(Policy.class, Customer.class).start();
    }

    private static List<String> callsOf(Class<?> hooks, Changes<?>... changes) {
        try (TestApplication application = application(hooks, Calls.class)) {
            application.write(changes);
            return List.copyOf(application.get(Calls.class).all());
        }
    }

    private static Changes<Policy> updated(Status from, Status to) {
        return Changes.updated(List.of(new Policy(1, to)), List.of(new Policy(1, from)));
    }

    @ApplicationScoped
    static class ByStatus {
        @Inject
        Calls calls;

        void equal(@Observes @WhenEqual(attribute = "status", value = "ACTIVE") AfterSave<Policy> policies) {
            calls.add("equal");
        }

        void notEqual(@Observes @WhenNotEqual(attribute = "status", value = "ACTIVE") AfterSave<Policy> policies) {
            calls.add("not equal");
        }

        void wasEqual(@Observes @WhenWasEqual(attribute = "status", value = "ACTIVE") AfterSave<Policy> policies) {
            calls.add("was equal");
        }

        void changesTo(@Observes @WhenChangesTo(attribute = "status", value = "ACTIVE") AfterSave<Policy> policies) {
            calls.add("changes to");
        }

        void changesFrom(
                @Observes @WhenChangesFrom(attribute = "status", value = "ACTIVE") AfterSave<Policy> policies) {
            calls.add("changes from");
        }

        void unchanged(@Observes @WhenUnchanged("status") AfterSave<Policy> policies) {
            calls.add("unchanged");
        }

        void onChange(
                @Observes @WhenEqual(attribute = "status", value = "ACTIVE", onlyOnChange = true)
                        AfterSave<Policy> policies) {
            calls.add("equal on change");
        }

        void deleted(@Observes @WhenEqual(attribute = "status", value = "ACTIVE") AfterDelete<Policy> policies) {
            calls.add("deleted");
        }
    }

    @Test
    void evaluatesEachConditionOnTheValue() {
        assertThat(callsOf(ByStatus.class, updated(Status.ACTIVE, Status.ACTIVE)))
                .containsExactlyInAnyOrder("equal", "was equal", "unchanged");
        assertThat(callsOf(ByStatus.class, updated(Status.DRAFT, Status.ACTIVE)))
                .containsExactlyInAnyOrder("equal", "changes to", "equal on change");
        assertThat(callsOf(ByStatus.class, updated(Status.ACTIVE, Status.ENDED)))
                .containsExactlyInAnyOrder("not equal", "was equal", "changes from");
        assertThat(callsOf(ByStatus.class, Changes.created(List.of(new Policy(1, Status.ACTIVE)))))
                .containsExactlyInAnyOrder("equal", "changes to", "equal on change");
        assertThat(callsOf(ByStatus.class, Changes.deleted(List.of(new Policy(1, Status.ACTIVE)))))
                .containsExactly("deleted");
    }

    @ApplicationScoped
    static class ByPremium {
        @Inject
        Calls calls;

        void greater(@Observes @WhenGreaterThan(attribute = "premium", value = "10") AfterSave<Policy> policies) {
            calls.add(">");
        }

        void greaterOrEqual(
                @Observes @WhenGreaterOrEqual(attribute = "premium", value = "10") AfterSave<Policy> policies) {
            calls.add(">=");
        }

        void less(@Observes @WhenLessThan(attribute = "premium", value = "10") AfterSave<Policy> policies) {
            calls.add("<");
        }

        void lessOrEqual(@Observes @WhenLessOrEqual(attribute = "premium", value = "10") AfterSave<Policy> policies) {
            calls.add("<=");
        }

        void none(@Observes @WhenNull("premium") AfterSave<Policy> policies) {
            calls.add("null");
        }

        void some(@Observes @WhenNotNull("premium") AfterSave<Policy> policies) {
            calls.add("not null");
        }

        void equal(@Observes @WhenEqual(attribute = "premium", value = "10") AfterSave<Policy> policies) {
            calls.add("=");
        }
    }

    @Test
    void comparesDecimalsByValueAndNeverNull() {
        assertThat(callsOf(ByPremium.class, Changes.created(List.of(new Policy(1, "10.00")))))
                .containsExactlyInAnyOrder(">=", "<=", "=", "not null");
        assertThat(callsOf(ByPremium.class, Changes.created(List.of(new Policy(1, "10.01")))))
                .containsExactlyInAnyOrder(">", ">=", "not null");
        assertThat(callsOf(ByPremium.class, Changes.created(List.of(new Policy(1, "0")))))
                .containsExactlyInAnyOrder("<", "<=", "not null");
        assertThat(callsOf(ByPremium.class, Changes.created(List.of(new Policy(1, (String) null)))))
                .containsExactly("null");
    }

    @ApplicationScoped
    static class ByOthers {
        @Inject
        Calls calls;

        void holder(@Observes @WhenEqual(attribute = "holder", value = "7") AfterSave<Policy> policies) {
            calls.add("holder");
        }

        void holderName(@Observes @WhenEqual(attribute = "holder.name", value = "Ann") AfterSave<Policy> policies) {
            calls.add("holder name");
        }

        void beneficiary(
                @Observes @WhenEqual(attribute = "beneficiary.name", value = "nobody") AfterSave<Policy> policies) {
            calls.add("beneficiary");
        }

        void signed(@Observes @WhenEqual(attribute = "signed", value = "Y") AfterSave<Policy> policies) {
            calls.add("signed");
        }
    }

    @Test
    void followsRelationsAndEmbeddablesAndConverters() {
        Policy policy = new Policy(1);
        assertThat(callsOf(ByOthers.class, Changes.created(List.of(policy)))).containsExactly("beneficiary");
        policy.holder = new Customer(7, "Ann");
        policy.signed = true;
        assertThat(callsOf(ByOthers.class, Changes.created(List.of(policy))))
                .containsExactlyInAnyOrder("beneficiary", "holder", "holder name", "signed");
    }

    @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Expensive
    @WhenChanged("status")
    @interface Remarkable {}

    @Target(ElementType.ANNOTATION_TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Remarkable // a cycle
    @WhenGreaterThan(attribute = "premium", value = "10")
    @WhenLessThan(attribute = "premium", value = "1000")
    @WhenLessThan(attribute = "id", value = "5")
    @interface Expensive {}

    @ApplicationScoped
    static class Composed {
        void on(@Observes @WhenNull("holder") @Remarkable AfterSave<Policy> policies, Calls calls) {
            calls.add(policies.records().stream().map(Policy::id).toList().toString());
        }
    }

    @Test
    void combinesAnnotationsOfAnnotations() {
        try (TestApplication application = application(Composed.class, Calls.class)) {
            assertThat(application.hooks().get(0).conditionText())
                    .isEqualTo("holder is null and premium > 10 and premium < 1000 and id < 5 and status changed");
            application.write(Changes.created(
                    List.of(new Policy(1, "11"), new Policy(2, "10"), new Policy(3, "1000"), new Policy(5, "11"))));
            assertThat(application.get(Calls.class).all()).containsExactly("[1]");
        }
    }

    @Dependent
    static class Remembered implements Condition<Identified> {
        private final List<String> notes;

        @Inject
        Remembered(Calls calls) {
            notes = calls.all(); // the scope of the bean may end before
        }

        @Override
        public boolean test(Change<? extends Identified> change) {
            return Conditions.equal("id", 1).test(change);
        }

        @Override
        public String description() {
            return "is the first";
        }

        @PreDestroy
        void destroy() {
            notes.add("destroyed");
        }
    }

    @RequestScoped
    static class OfRequest implements Condition<Policy> {
        @Override
        public boolean test(Change<? extends Policy> change) {
            return change.record().id() == 2;
        }
    }

    @ApplicationScoped
    static class ByBeans {
        void first(@Observes @When(Remembered.class) AfterCreate<Policy> policies, Calls calls) {
            calls.add("first " + policies.size());
        }

        void second(@Observes @When(OfRequest.class) AfterCreate<Policy> policies, Calls calls) {
            calls.add("second " + policies.size());
        }
    }

    @ApplicationScoped
    static class Request {
        @ActivateRequestContext
        void run(Runnable work) {
            work.run();
        }
    }

    @Test
    void asksBeansOfAnyScopeAndDestroysThoseThatDependOnIt() {
        List<String> calls;
        try (TestApplication application =
                application(ByBeans.class, Remembered.class, OfRequest.class, Request.class, Calls.class)) {
            calls = application.get(Calls.class).all(); // the list itself, which outlives the bean
            assertThat(application.hooks())
                    .extracting(hook -> hook.conditionText())
                    .containsExactly("is the first", "OfRequest");
            application
                    .get(Request.class)
                    .run(() ->
                            application.write(Changes.created(List.of(new Policy(1), new Policy(2), new Policy(3)))));
            assertThat(calls).containsExactly("first 1", "second 1");
        }
        assertThat(calls).endsWith("destroyed");
    }

    @Alternative
    @Priority(1)
    @Dependent
    static class EverySecond extends OfRequest {
        @Override
        public boolean test(Change<? extends Policy> change) {
            return change.position() % 2 == 1;
        }
    }

    @ApplicationScoped
    static class ByReplacedBean {
        void second(@Observes @When(OfRequest.class) AfterCreate<Policy> policies, Calls calls) {
            calls.add("second " + policies.size());
        }
    }

    @Test
    void asksTheAlternativeThatReplacesACondition() {
        try (TestApplication application =
                application(ByReplacedBean.class, OfRequest.class, EverySecond.class, Calls.class)) {
            application.write(Changes.created(List.of(new Policy(5), new Policy(6), new Policy(7), new Policy(8))));
            assertThat(application.get(Calls.class).all()).containsExactly("second 2");
        }
    }
}
