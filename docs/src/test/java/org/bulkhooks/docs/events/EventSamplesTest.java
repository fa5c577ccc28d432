package org.bulkhooks.docs.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.ServiceLoader;
import org.bulkhooks.HookDescription;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.docs.readme.Account;
import org.bulkhooks.docs.readme.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSamplesTest {

    private SeContainer container;

    @BeforeEach
    void start() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(Database.class, Balances.class, Journal.class, Migration.class, SearchIndex.class)
                .initialize();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    private <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    private List<String> notes() {
        return get(Journal.class).notes();
    }

    @Test
    void theEventsComeInTheirOrder() {
        Account account = new Account("10");
        get(BulkOperations.class).create(List.of(account));
        assertThat(notes()).containsExactly("before 1", "rebuild 1", "mail CREATE 1");
        get(Journal.class).forget();

        account.withdraw("3");
        get(BulkOperations.class).update(List.of(account));
        assertThat(notes()).containsExactly("before 1", "at depth 1: 10 to 7", "rebuild 1", "mail UPDATE 1");
    }

    @Test
    void aScopeAndAnOptionLeaveHooksOut() {
        get(Migration.class).migrate(List.of(new Account("-1")));
        assertThat(notes()).isEmpty();

        get(Migration.class).migrateWithOption(List.of(new Account("-1")));
        assertThat(notes()).containsExactly("before 1", "rebuild 1", "mail CREATE 1");

        assertThatThrownBy(() -> get(BulkOperations.class).create(List.of(new Account("-1"))))
                .isInstanceOf(RecordsRejectedException.class);
        assertThat(get(Migration.class).kinds()).hasSize(5);
    }

    @Test
    void partialSuccessWritesWhatIsRight() {
        BulkResult result = get(Migration.class).importWhatIsRight(List.of(new Account("1"), new Account("-1")));

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(1);
    }

    @Test
    void theRegistryTellsWhatRuns() {
        assertThat(get(Migration.class).whatRunsAfterAnUpdate())
                .extracting(HookDescription::method)
                .containsExactly("note", "mail");
    }
}
