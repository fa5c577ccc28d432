package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.Bypass;
import org.bulkhooks.Hooks;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.junit.jupiter.api.Test;

/** Operations that hooks start, and hooks of later phases of the transaction. */
public abstract class NestingContract extends Contract {

    private final TestedIntegration integration;

    /** Makes the tests of an integration. */
    protected NestingContract(TestedIntegration integration) {
        super(integration);
        this.integration = integration;
    }

    @Test
    void anOperationOfAHookIsNestedAndHasNoEndOfItsOwn() {
        List<Integer> depths = new ArrayList<>();
        hooks.on("after create", changes -> {
            depths.add(changes.depth());
            if (changes.entityClass() == Account.class) {
                bulk.create(List.of(new Customer("of a hook")));
            }
        });

        bulk.create(accounts(1));

        assertThat(hooks.log())
                .containsExactly(
                        "before create 1",
                        "validate create 1",
                        "after create 1",
                        "before create of a hook",
                        "validate create of a hook",
                        "after create of a hook",
                        "completed 2 0 0");
        assertThat(depths).containsExactly(1, 2);
    }

    @Test
    void aHookOfAFlushCanUseTheFacade() {
        hooks.on("before create", changes -> {
            if (changes.entityClass() == Account.class) {
                bulk.create(List.of(new Customer("before")));
            }
        });
        hooks.on("after create", changes -> {
            if (changes.entityClass() == Account.class) {
                bulk.create(List.of(new Customer("after")));
            }
        });

        inTransaction(() -> {
            entityManager.persist(new Account(1, 0));
            entityManager.flush();
        });

        assertThat(hooks.log())
                .containsSubsequence(
                        "before create 1",
                        "after create before",
                        "validate create 1",
                        "after create 1",
                        "after create after",
                        "completed 3 0 0");
        assertThat(hasAccount(1)).isTrue();
    }

    @Test
    void aBypassReachesNestedOperations() {
        hooks.on("after create", changes -> bulk.create(List.of(new Customer("of a hook"))));
        Bypass customers = Bypass.model(Customer.class, "test");

        bulk.create(accounts(1), bypassing(customers));

        assertThat(hooks.log())
                .containsExactly("before create 1", "validate create 1", "after create 1", "completed 1 0 0");
    }

    @Test
    @SuppressWarnings("try") // the scope is there to be closed
    void aThreadCanLeaveHooksOut() {
        try (var scope = application.bean(Hooks.class).bypass(Bypass.allHooks("test"))) {
            bulk.create(accounts(1));
            inTransaction(() -> entityManager.persist(new Account(2, 0)));
        }

        assertThat(hooks.log()).isEmpty();
        assertThat(hasAccount(1) && hasAccount(2)).isTrue();
    }

    @Test
    void aHookThatEndsTheTransactionEndsTheCall() {
        hooks.on("before create", changes -> entityManager.getTransaction().rollback());

        entityManager.getTransaction().begin();
        assertThatThrownBy(() -> bulk.create(accounts(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended the transaction");
    }

    /** Hooks of later phases. */
    @ApplicationScoped
    public static class LaterHooks {

        private final List<String> log = new ArrayList<>();
        private Runnable beforeCompletion = () -> {};

        /** Returns the calls. */
        public List<String> log() {
            return log;
        }

        /** Has something done before the commit, once. */
        public void onBeforeCompletion(Runnable script) {
            beforeCompletion = script;
        }

        void before(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterSave<Labelled> changes) {
            log.add("before " + changes.records().get(0).label());
            Runnable script = beforeCompletion;
            beforeCompletion = () -> {};
            script.run();
        }

        void success(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Labelled> changes) {
            log.add("success " + changes.records().get(0).label());
        }

        void failure(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterCreate<Labelled> changes) {
            log.add("failure " + changes.records().get(0).label());
        }
    }

    private LaterHooks startWithLaterHooks() {
        stop();
        application = integration.start(LaterHooks.class);
        entityManager = application.entityManager();
        bulk = application.bean(BulkOperationsFactory.class).on(entityManager);
        return application.bean(LaterHooks.class);
    }

    @Test
    void hooksOfLaterPhasesAreCalledAtTheCommit() {
        LaterHooks later = startWithLaterHooks();
        later.onBeforeCompletion(() -> entityManager.persist(new Account(3, 0)));

        inTransaction(() -> {
            bulk.create(accounts(1));
            entityManager.persist(new Account(2, 0));
            assertThat(later.log()).isEmpty();
        });

        assertThat(later.log())
                .containsExactly("before 1", "before 2", "before 3", "success 1", "success 2", "success 3");
        assertThat(hasAccount(3)).isTrue();
    }

    @Test
    void hooksOfLaterPhasesHearOfARollback() {
        LaterHooks later = startWithLaterHooks();

        entityManager.getTransaction().begin();
        bulk.create(accounts(1));
        entityManager.getTransaction().rollback();

        assertThat(later.log()).containsExactly("failure 1");
    }

    @Test
    void recordsAreWrittenWhereNoHookIsConcerned() {
        startWithLaterHooks();
        inTransaction(() -> entityManager.persist(new Account(1, 10)));
        entityManager.clear();
        Account account = account(1);

        bulk.delete(List.of(account));

        assertThat(hasAccount(1)).isFalse();
    }

    /** Hooks that are called after the commit, of creates only. */
    @ApplicationScoped
    public static class StateHooks {

        private final List<String> log = new ArrayList<>();

        /** Returns the states of the records. */
        public List<String> log() {
            return log;
        }

        void created(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Account> changes) {
            changes.newRecords().forEach(account -> log.add(account.label() + " has " + account.getBalance()));
        }
    }

    private List<String> startWithStateHooks() {
        stop();
        application = integration.start(StateHooks.class);
        entityManager = application.entityManager();
        bulk = application.bean(BulkOperationsFactory.class).on(entityManager);
        return application.bean(StateHooks.class).log();
    }

    @Test
    void hooksAfterTheCommitGetTheRecordsOfTheirOperation() {
        List<String> log = startWithStateHooks();

        inTransaction(() -> {
            Account changed = new Account(1, 10);
            Account deleted = new Account(2, 20);
            Account left = new Account(3, 30);
            List.of(changed, deleted, left).forEach(entityManager::persist);
            entityManager.flush();
            changed.setBalance(11);
            deleted.setBalance(21);
            entityManager.remove(deleted);
            entityManager.flush();
            changed.setBalance(12);
        });

        assertThat(log).containsExactly("1 has 10", "2 has 20", "3 has 30");
        assertThat(account(1).getBalance()).isEqualTo(12);
        assertThat(hasAccount(2)).isFalse();
    }

    @Test
    void recordsThatAreHandedOverAgainAreKeptForHooksAfterTheCommit() {
        List<String> log = startWithStateHooks();

        inTransaction(() -> {
            Account changed = new Account(1, 10);
            bulk.create(List.of(changed));
            changed.setBalance(11);
            bulk.update(List.of(changed), attributes("balance"));
        });

        assertThat(log).containsExactly("1 has 10");
        assertThat(account(1).getBalance()).isEqualTo(11);
    }

    /** Hooks that hear of failures, and one that fails. */
    @ApplicationScoped
    public static class FailureHooks {

        private final List<String> log = new ArrayList<>();

        /** Returns what failed. */
        public List<String> log() {
            return log;
        }

        void failed(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterSave<Account> changes) {
            log.add(changes.type() + " "
                    + String.join(
                            " ", changes.records().stream().map(Account::label).toList())
                    + changes.failure().map(thrown -> " " + thrown.getMessage()).orElse(""));
        }

        void refuse(@Observes BeforeSave<Account> changes) {
            if (changes.records().stream().anyMatch(account -> account.getBalance() == 13)) {
                throw new IllegalStateException("veto");
            }
        }

        void refuse(@Observes AfterSave<Account> changes) {
            if (changes.records().stream().anyMatch(account -> account.getBalance() == 14)) {
                throw new IllegalStateException("late veto");
            }
        }
    }

    private List<String> startWithFailureHooks() {
        stop();
        application = integration.start(FailureHooks.class);
        entityManager = application.entityManager();
        bulk = application.bean(BulkOperationsFactory.class).on(entityManager);
        return application.bean(FailureHooks.class).log();
    }

    @Test
    void hooksAfterAFailureHearWhyWhereACallFailedBeforeItsHooks() {
        List<String> log = startWithFailureHooks();

        assertThatThrownBy(() -> inTransaction(() -> {
                    entityManager.persist(new Account(1, 10));
                    entityManager.flush();
                    bulk.update(List.of(new Account(7, 70))); // there is no such row
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(log).singleElement().asString().startsWith("CREATE 1 ");
        assertThat(log.get(0).length()).as("with a message").isGreaterThan("CREATE 1 ".length());
    }

    @Test
    void hooksAfterAFailureHearOfEachChunkOfACallThatFailed() {
        List<String> log = startWithFailureHooks();

        assertThatThrownBy(() ->
                        bulk.create(List.of(new Account(1, 1), new Account(2, 13), new Account(3, 3)), chunkSize(1)))
                .hasMessage("veto");
        assertThat(log).containsExactly("CREATE 1 veto", "CREATE 2 veto", "CREATE 3 veto");

        log.clear();
        assertThatThrownBy(() -> bulk.create(List.of(new Account(1, 14), new Account(2, 2)), chunkSize(1)))
                .hasMessage("late veto");
        assertThat(log).containsExactlyInAnyOrder("CREATE 1 late veto", "CREATE 2 late veto");
    }

    @Test
    void hooksAfterAFailureHearOfAFlushThatFailed() {
        List<String> log = startWithFailureHooks();

        assertThatThrownBy(() -> inTransaction(() -> {
                    entityManager.persist(new Account(1, 1));
                    entityManager.flush();
                    entityManager.persist(new Account(2, 13));
                    entityManager.flush();
                }))
                .hasStackTraceContaining("veto");

        assertThat(log).containsExactly("CREATE 1 veto", "CREATE 2 veto");
    }
}
