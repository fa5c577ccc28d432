package org.bulkhooks.docs.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.ServiceLoader;
import javax.management.JMException;
import javax.management.MBeanServer;
import org.bulkhooks.HookDescription;
import org.bulkhooks.Hooks;
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
        System.setProperty("org.bulkhooks.control", "true");
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
        System.clearProperty("org.bulkhooks.control");
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
    void anOperatorSwitchesAHookOff() throws IOException, JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        String mail = get(Hooks.class).all().stream()
                .filter(hook -> hook.phase() == TransactionPhase.AFTER_SUCCESS)
                .map(HookDescription::id)
                .findFirst()
                .orElseThrow();

        RemoteControl.switchOff(server, "java-se", mail, Instant.now().plus(1, ChronoUnit.HOURS));
        get(BulkOperations.class).create(List.of(new Account("10")));

        assertThat(notes()).containsExactly("before 1", "rebuild 1");
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
