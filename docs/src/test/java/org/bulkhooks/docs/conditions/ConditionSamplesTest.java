package org.bulkhooks.docs.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.ServiceLoader;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.docs.readme.Account;
import org.bulkhooks.docs.readme.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionSamplesTest {

    private SeContainer container;

    @BeforeEach
    void start() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(
                        Database.class, ConditionalHooks.class, Suspicious.class, Threshold.class, Journal.class)
                .initialize();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    private BulkOperations bulk() {
        return container.select(BulkOperations.class).get();
    }

    private List<String> takeNotes() {
        Journal journal = container.select(Journal.class).get();
        List<String> notes = List.copyOf(journal.notes());
        journal.forget();
        return notes;
    }

    @Test
    void eachHookIsCalledWhenItsConditionSaysSo() {
        Account account = new Account("2000");
        bulk().create(List.of(account, new Account("0"), new Account("150")));
        assertThat(takeNotes()).containsExactlyInAnyOrder("between 1", "empty 1");

        account.withdraw("500");
        bulk().update(List.of(account));
        assertThat(takeNotes()).containsExactlyInAnyOrder("either 1", "was open 1", "large 1", "review 1");

        account.withdraw("1400");
        bulk().update(List.of(account));
        assertThat(takeNotes()).containsExactlyInAnyOrder("either 1", "was open 1", "between 1");

        bulk().delete(List.of(account));
        assertThat(takeNotes()).containsExactly("gone 1");
    }

    @Test
    void aChangeOfStateIsToOneAndFromAnother() {
        Account account = new Account("300");
        bulk().create(List.of(account));
        takeNotes();

        account.close();
        bulk().update(List.of(account));

        assertThat(takeNotes())
                .containsExactlyInAnyOrder("either 1", "quiet 1", "closing 1", "leaving 1", "was open 1", "review 1");
    }
}
