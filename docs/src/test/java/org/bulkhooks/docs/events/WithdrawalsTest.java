package org.bulkhooks.docs.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.math.BigDecimal;
import java.util.List;
import java.util.ServiceLoader;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.docs.readme.Account;
import org.bulkhooks.docs.readme.Database;
import org.bulkhooks.testing.HookRunner;
import org.bulkhooks.testing.TestChanges;
import org.bulkhooks.testing.TestUpdates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {

    private SeContainer container;

    @BeforeEach
    void start() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(Database.class, Journal.class, Withdrawals.class)
                .initialize();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    private List<String> notes() {
        return container.select(Journal.class).get().notes();
    }

    @Test
    void whatABeforeHookNotesIsToldAfterTheCommit() {
        BulkOperations bulk = container.select(BulkOperations.class).get();
        Account account = new Account("10");
        bulk.create(List.of(account));
        account.withdraw("3");

        bulk.update(List.of(account));

        assertThat(account.getBalance()).isEqualByComparingTo("6.97");
        assertThat(notes()).containsExactly("a fee of 0.03");
    }

    @Test
    void aTestSeesTheNote() {
        TestUpdates<Account> changes = TestChanges.update(new Account("10"), new Account("7"));

        HookRunner.of(new Withdrawals(), "charge").run(changes);

        assertThat(changes.afterUpdate().changes().get(0).note(Withdrawals.FEE)).contains(new BigDecimal("0.03"));
    }

    @Test
    void aHookHearsOfWhatFailed() {
        BulkOperations bulk = container.select(BulkOperations.class).get();

        assertThatThrownBy(() -> bulk.create(List.of(new Account("-1"), new Account("5"))))
                .isInstanceOf(RecordsRejectedException.class);

        assertThat(notes()).containsExactly("2 not saved: RecordsRejectedException");
    }

    @Test
    void aTestSaysWhatFails() {
        Journal journal = new Journal();
        Withdrawals hooks = new Withdrawals(journal);
        TestUpdates<Account> changes = TestChanges.update(new Account("10"), new Account("7"));

        HookRunner.of(hooks, "report")
                .failingWith(new IllegalStateException("full"))
                .run(changes);

        assertThat(journal.notes()).containsExactly("1 not saved: IllegalStateException");
    }
}
