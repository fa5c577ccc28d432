package org.bulkhooks.internal.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // CDI calls the hooks
class OverriddenHooksTest {

    private static List<String> callsOf(Class<?>... beans) {
        Class<?>[] withCalls = java.util.Arrays.copyOf(beans, beans.length + 1);
        withCalls[beans.length] = Calls.class;
        try (TestApplication application = TestApplication.of(withCalls)
                .entities(Account.class, Customer.class)
                .start()) {
            application.write(Changes.updated(List.of(new Account(1, 2)), List.of(new Account(1, 1))));
            application.write(Changes.updated(List.of(new Customer(1, "a")), List.of(new Customer(1, "b"))));
            return List.copyOf(application.get(Calls.class).all());
        }
    }

    @ApplicationScoped
    static class Base {
        @Inject
        Calls calls;

        void on(@Observes AfterUpdate<Account> accounts) {
            calls.add("base in " + name());
        }

        String name() {
            return "Base";
        }
    }

    @ApplicationScoped
    static class Overriding extends Base {
        @Override
        void on(@Observes AfterUpdate<Account> accounts) {
            calls.add("overriding");
        }
    }

    @ApplicationScoped
    static class Inheriting extends Base {
        @Override
        String name() {
            return "Inheriting";
        }
    }

    @ApplicationScoped
    static class Silent extends Base {
        @Override
        void on(AfterUpdate<Account> accounts) {
            calls.add("silent");
        }
    }

    @ApplicationScoped
    @Specializes
    static class Special extends Base {
        @Override
        String name() {
            return "Special";
        }
    }

    @ApplicationScoped
    @Alternative
    @Priority(1)
    static class Selected extends Base {
        @Override
        String name() {
            return "Selected";
        }
    }

    @ApplicationScoped
    @Alternative
    static class NotSelected extends Base {}

    @Test
    void aSubclassThatOverridesAHookReplacesIt() {
        assertThat(callsOf(Base.class, Overriding.class)).containsExactly("overriding");
    }

    @Test
    void anInheritedHookIsCalledOnce() {
        assertThat(callsOf(Base.class, Inheriting.class)).containsExactly("base in Inheriting");
    }

    @Test
    void aSubclassThatOverridesWithoutObservingHasNoHook() {
        assertThat(callsOf(Base.class, Silent.class)).containsExactly("base in Base");
    }

    @Test
    void aSpecializedBeanGivesItsHooksAway() {
        assertThat(callsOf(Base.class, Special.class)).containsExactly("base in Special");
    }

    @Test
    void aSelectedAlternativeInheritsHooks() {
        assertThat(callsOf(Base.class, Selected.class)).containsExactly("base in Selected");
    }

    @Test
    void anAlternativeThatIsNotSelectedHasNoHooks() {
        assertThat(callsOf(Base.class, NotSelected.class)).containsExactly("base in Base");
    }

    abstract static class Generic<E> {
        @Inject
        Calls calls;

        void on(@Observes AfterUpdate<E> records) {
            calls.add(getClass().getSimpleName().replaceFirst("\\$.*", "") + " of "
                    + records.entityClass().getSimpleName());
        }
    }

    @ApplicationScoped
    static class OfAccounts extends Generic<Account> {}

    @ApplicationScoped
    static class OfCustomers extends Generic<Customer> {}

    @Test
    void eachSubclassOfAGenericClassHasAHookOfItsModel() {
        assertThat(callsOf(OfAccounts.class, OfCustomers.class))
                .containsExactly("OfAccounts of Account", "OfCustomers of Customer");
    }

    @ApplicationScoped
    static class Other extends Base {
        void on(@Observes ChangeSet<Customer> customers) {
            calls.add("other");
        }

        @Override
        String name() {
            return "Other";
        }
    }

    @Test
    void aMethodWithOtherParametersReplacesNothing() {
        assertThat(callsOf(Base.class, Other.class)).containsExactly("base in Other", "other", "other");
    }

    @Test
    void siblingsThatInheritAHookAreBothCalled() {
        assertThat(callsOf(Inheriting.class, Selected.class))
                .containsExactlyInAnyOrder("base in Inheriting", "base in Selected");
    }

    @ApplicationScoped
    static class SilentWithAnother extends Silent {
        void another(@Observes AfterUpdate<Account> accounts) {
            calls.add("another");
        }

        void on(@Observes AfterUpdate<Account> accounts, Calls injected) {
            injected.add("with another parameter");
        }
    }

    @Test
    void aMethodWithAnotherNameOrOtherParametersReplacesNothing() {
        assertThat(callsOf(Base.class, SilentWithAnother.class))
                .containsExactlyInAnyOrder("base in Base", "another", "with another parameter");
    }

    @ApplicationScoped
    static class WithStaticHook {
        static void ofClass(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("static above");
        }
    }

    @ApplicationScoped
    static class HidingHook extends WithStaticHook {
        static void ofClass(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("static below");
        }
    }

    @Test
    void aStaticMethodIsNotOverridden() {
        assertThat(callsOf(WithStaticHook.class, HidingHook.class))
                .containsExactlyInAnyOrder("static above", "static below");
    }
}
