package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.BypassScope;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.Hooks;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.When;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

/** Hooks that are not called when records are written, but later. */
class WaitingHookTest {

    @ApplicationScoped
    static class Asked implements Condition<Account> {

        @Inject
        private Calls calls;

        @Override
        public boolean test(Change<? extends Account> change) {
            calls.add("asked");
            return true;
        }
    }

    @ApplicationScoped
    static class AccountHooks {

        void committed(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @When(Asked.class) ChangeSet<Account> accounts,
                Calls calls) {
            calls.add("committed");
        }

        void completed(@Observes OperationCompleted<Account> operation, Calls calls) {
            calls.add("completed");
        }
    }

    private static Changes<Account> created() {
        return Changes.created(List.of(new Account(1, 1)));
    }

    @Test
    void aHookOfALaterPhaseIsAskedOnceWhateverItsEventStandsFor() {
        try (TestApplication application = TestApplication.start(AccountHooks.class, Asked.class, Calls.class)) {
            application.write(created());

            assertThat(application.get(Calls.class).all()).containsExactly("asked", "completed", "committed");
        }
    }

    @Test
    @SuppressWarnings("try") // the scope only has to be open
    void theEndOfOperationsCanBeBypassedAsAnEvent() {
        try (TestApplication application = TestApplication.start(AccountHooks.class, Asked.class, Calls.class)) {
            try (BypassScope scope =
                    application.get(Hooks.class).bypass(Bypass.event(OperationCompleted.class, "import"))) {
                application.write(created());
            }

            assertThat(application.get(Calls.class).all()).containsExactly("asked", "committed");
        }
    }
}
