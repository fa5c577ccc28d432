package org.bulkhooks.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.HookPriority;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Auditable;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedVariable") // the event parameters of hooks
class HookOrderTest {

    @Dependent
    static class Zebra {
        void lowest(@Observes @Priority(HookPriority.LOWEST) BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("LOWEST");
        }

        void low(@Observes @Priority(HookPriority.LOW) BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("LOW");
        }

        void normal(@Observes BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("none given, Zebra.normal");
        }

        void high(@Observes @Priority(HookPriority.HIGH) BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("HIGH");
        }

        void highest(@Observes @Priority(HookPriority.HIGHEST) BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("HIGHEST");
        }

        void first(@Observes @Priority(-1) BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("-1");
        }
    }

    @Dependent
    static class Ant {
        void normal(@Observes @Priority(HookPriority.NORMAL) BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("NORMAL, Ant.normal");
        }

        void also(@Observes BeforeSave<Auditable> accounts, Calls calls) {
            calls.add("none given, Ant.also");
        }

        void same(@Observes BeforeUpdate<Auditable> accounts, Calls calls) {
            calls.add("none given, Ant.same(BeforeUpdate<Auditable>)");
        }

        void same(@Observes BeforeSave<Account> accounts, Calls calls) {
            calls.add("none given, Ant.same(BeforeSave<Account>)");
        }
    }

    @Test
    void callsSmallerPrioritiesFirstAndTiesByBeanClassMethodAndSignature() {
        List<String> expected = List.of(
                "-1",
                "HIGHEST",
                "HIGH",
                "none given, Ant.also",
                "NORMAL, Ant.normal",
                "none given, Ant.same(BeforeSave<Account>)",
                "none given, Ant.same(BeforeUpdate<Auditable>)",
                "none given, Zebra.normal",
                "LOW",
                "LOWEST");
        assertThat(callsOf(Zebra.class, Ant.class)).containsExactlyElementsOf(expected);
        assertThat(callsOf(Ant.class, Zebra.class)).containsExactlyElementsOf(expected);
    }

    private static List<String> callsOf(Class<?> first, Class<?> second) {
        try (TestApplication application = TestApplication.start(first, second, Calls.class)) {
            application.write(Changes.updated(List.of(new Account(1, 2)), List.of(new Account(1, 1))));
            return List.copyOf(application.get(Calls.class).all());
        }
    }
}
