package org.bulkhooks.docs.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.bulkhooks.Hooks;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.testing.HookOrderFile;
import org.bulkhooks.testing.HookRecorder;
import org.bulkhooks.testing.RecordedCall;
import org.bulkhooks.testing.RecordedSkip;
import org.bulkhooks.testing.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadmeSampleTest {

    private SeContainer container;

    @BeforeEach
    void start() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery() // of beans: the other samples are not wanted; with it, Weld wants to be told of
                // extensions
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(Accounts.class, AccountHooks.class, Database.class, LimitService.class, Mailer.class)
                .initialize();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    private <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    @Test
    void theSampleDoesWhatTheReadmeSays() {
        Account first = new Account("10");
        Account second = new Account("20");

        get(Accounts.class).importAll(List.of(first, second));
        assertThat(get(Mailer.class).welcomed()).containsExactly(2);

        first.withdraw("3");
        get(BulkOperations.class).update(List.of(first, second));
        assertThat(get(LimitService.class).rechecked()).containsExactly("10 to 7");

        second.withdraw("21");
        assertThatThrownBy(() -> get(BulkOperations.class).update(List.of(first, second)))
                .isInstanceOf(RecordsRejectedException.class)
                .hasMessageContaining("position 1")
                .hasMessageContaining("must not be negative");

        get(Accounts.class).close(List.of(first));
        EntityManager em = get(EntityManager.class);
        assertThat(em.find(Account.class, first.getId()).getState()).isEqualTo("closed");
    }

    @Test
    void theSamplesOfStatementsRun() {
        Accounts accounts = get(Accounts.class);
        accounts.importAll(List.of(new Account("0"), new Account("1000"), new Account("3000")));
        EntityManager em = get(EntityManager.class);

        em.getTransaction().begin();
        assertThat(accounts.closeEmpty()).isEqualTo(1);
        em.getTransaction().commit();
        assertThat(accounts.payInterest(new BigDecimal("0.5"))).isEqualTo(new BulkResult(2, 2));
        assertThat(get(LimitService.class).rechecked()).hasSize(2);
        assertThat(accounts.capAtTheMeanOfTheirState().written()).isEqualTo(2);
        em.clear();
        assertThat(em.createQuery("select a.balance from Account a where a.state = 'open'", BigDecimal.class)
                        .getResultList())
                .allSatisfy(balance -> assertThat(balance).isEqualByComparingTo("3000"));
        assertThat(accounts.putToSleep()).isEqualTo(new BulkResult(2, 2));
    }

    @Test
    void theRecorderTellsWhichHooksWereCalled() {
        HookRecorder recorder = container.select(HookRecorder.class).get();
        List<Account> accounts = List.of(new Account("10"), new Account("20"));
        get(BulkOperations.class).create(accounts);
        accounts.get(0).withdraw("3");

        try (Recording recording = recorder.start()) {
            get(BulkOperations.class).update(accounts);

            assertThat(recording.calls(AccountHooks.class))
                    .extracting(RecordedCall::method)
                    .containsExactly("refuseOverdraft", "recheckLimits");
            assertThat(recording.calls(AccountHooks.class, "recheckLimits"))
                    .singleElement()
                    .satisfies(call -> {
                        assertThat(call.records()).containsExactly(accounts.get(0));
                        assertThat(call.statements()).isZero();
                    });
            assertThat(recording.skips()).isEmpty();
            assertThat(recording.statements()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void theRecorderTellsWhyAHookWasNotCalled() {
        List<Account> accounts = List.of(new Account("10"));
        get(BulkOperations.class).create(accounts);
        accounts.forEach(Account::close);

        try (Recording recording = get(HookRecorder.class).startOnThisThread()) {
            get(BulkOperations.class).update(accounts);

            assertThat(recording.skips(AccountHooks.class, "recheckLimits"))
                    .extracting(RecordedSkip::reason)
                    .containsExactly(RecordedSkip.Reason.CONDITION);
        }
    }

    @Test
    void noHookHasChangedItsPlaceUnnoticed() {
        HookOrderFile.of(get(Hooks.class)).assertMatches(Path.of("src/test/resources/hooks.txt"));
    }

    @Test
    void theConstantNamesTheAttributeThatTheProviderKnows() {
        get(EntityManager.class).getMetamodel().entity(Account.class);

        assertThat(Account_.balance.getName()).isEqualTo(Account_.BALANCE);
    }

    @Test
    void theSampleOfBulkOperationsRuns() {
        assertThat(get(Accounts.class).comeAndGo(List.of(new Account("1"), new Account("2"))))
                .isEqualTo(2);
    }

    @Test
    void anEntityManagerMadeByHandHasHooksInAllPhases() {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "readme", Map.of("jakarta.persistence.jdbc.url", "jdbc:h2:mem:by-hand;DB_CLOSE_DELAY=-1"));
                EntityManager em = factory.createEntityManager()) {
            BulkOperations.on(em).create(List.of(new Account("1")));

            assertThat(get(Mailer.class).welcomed()).containsExactly(1);
        }
    }
}
