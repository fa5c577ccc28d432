package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

class HookCollectionTest {

    @Entity
    static class Account {
        long id;
        long balance;

        Account(long id, long balance) {
            this.id = id;
            this.balance = balance;
        }
    }

    @ApplicationScoped
    static class AccountHooks {
        private final List<String> calls = new ArrayList<>();

        @SuppressWarnings("UnusedMethod") // CDI calls it
        private void recheck(@Observes AfterUpdate<Account> accounts) {
            calls.add("recheck " + accounts.size());
        }

        List<String> calls() {
            return calls;
        }
    }

    @Test
    void callsPrivateMethod() {
        try (TestApplication application = TestApplication.start(AccountHooks.class)) {
            application.write(Changes.updated(List.of(new Account(1, 2)), List.of(new Account(1, 1))));
            assertThat(application.get(AccountHooks.class).calls()).containsExactly("recheck 1");
            assertThat(application.log()).containsExactly("install");
        }
    }
}
