package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.dryRun;
import static org.bulkhooks.bulk.BulkOptions.ignoreConflicts;
import static org.bulkhooks.bulk.BulkOptions.onUpserted;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterSave;
import org.bulkhooks.NetChange;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.PlannedRecord;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.junit.jupiter.api.Test;

/** Calls of which nothing stays. */
public abstract class DryRunContract extends Contract {

    private final TestedIntegration integration;
    private final List<PlannedRecord> planned = new ArrayList<>();

    /** Makes the tests of an integration. */
    protected DryRunContract(TestedIntegration integration) {
        super(integration);
        this.integration = integration;
    }

    private List<String> told() {
        return planned.stream()
                .map(each -> each.position() + " " + each.outcome()
                        + (each.changedAttributes().isEmpty()
                                ? ""
                                : " "
                                        + each.changedAttributes().stream()
                                                .sorted()
                                                .toList())
                        + (each.rejections().isEmpty()
                                ? ""
                                : " "
                                        + each.rejections().stream()
                                                .map(RejectedRecord::message)
                                                .toList()))
                .toList();
    }

    @Test
    void aCreateRunsAllStepsAndLeavesNothing() {
        List<Boolean> dry = new ArrayList<>();
        hooks.on("before create", changes -> {
            dry.add(changes.isDryRun());
            changes.records().forEach(record -> asAccount(record).setNote("by a hook"));
        });
        hooks.on("after create", changes -> {
            dry.add(changes.isDryRun());
            assertThat(entityManager.find(Account.class, 1L)).isNotNull();
        });
        List<Account> accounts = accounts(1, 2);

        BulkResult result = bulk.create(accounts, dryRun(planned::add));

        assertThat(result).isEqualTo(new BulkResult(2, 2));
        assertThat(told()).containsExactly("0 CREATED", "1 CREATED");
        assertThat(hooks.log())
                .containsExactly("before create 1 2", "validate create 1 2", "after create 1 2", "completed 2 0 0");
        assertThat(dry).containsExactly(true, true);
        assertThat(hasAccount(1) || hasAccount(2)).isFalse();
        assertThat(accounts).extracting(Account::getVersion).containsOnlyNulls();
        assertThat(accounts).extracting(Account::getNote).containsOnlyNulls();
        assertThat(entityManager.contains(accounts.get(0))).isFalse();

        bulk.create(accounts);
        assertThat(hasAccount(1) && hasAccount(2)).isTrue();
    }

    @Test
    void anUpdateTellsWhatChanges() {
        given(new Account(1, 0), new Account(2, 0), new Account(3, 0));
        List<Account> accounts = List.of(account(1), account(2), account(3));
        accounts.get(0).setBalance(7);
        accounts.get(2).setNote("note");
        hooks.onEach("before update", change -> {
            if (change.record().label().equals("3")) {
                asAccount(change.record()).setBalance(9);
            }
        });

        assertThat(bulk.update(accounts, dryRun(planned::add))).isEqualTo(new BulkResult(3, 2));

        assertThat(told()).containsExactly("0 UPDATED [balance]", "1 UNCHANGED", "2 UPDATED [balance, note]");
        assertThat(account(1).getBalance()).isZero();
        assertThat(accounts.get(2).getBalance()).isZero();
        assertThat(accounts)
                .extracting(Account::getVersion)
                .containsExactlyElementsOf(Stream.of(1L, 2L, 3L)
                        .map(id -> account(id).getVersion())
                        .toList());
    }

    @Test
    void whatAfterHooksChangeIsToldToo() {
        given(new Account(1, 0));
        Account account = account(1);
        account.setBalance(7);
        hooks.onEach("after update", change -> asAccount(change.record()).setNote("after"));

        bulk.update(List.of(account), dryRun(planned::add));

        assertThat(told()).containsExactly("0 UPDATED [balance, note]");
        assertThat(account.getNote()).isNull();
    }

    @Test
    void anUpdateOfSomeAttributesTellsThese() {
        given(new Account(1, 0));
        Account account = account(1);
        account.setBalance(7);
        account.setNote("not written");

        bulk.update(List.of(account), attributes("balance"), dryRun(planned::add));

        assertThat(told()).containsExactly("0 UPDATED [balance]");
    }

    @Test
    void aDeleteLeavesTheRows() {
        given(new Account(1, 0), new Account(2, 0));

        assertThat(bulk.delete(List.of(account(1), account(2)), dryRun(planned::add)))
                .isEqualTo(new BulkResult(2, 2));

        assertThat(told()).containsExactly("0 DELETED", "1 DELETED");
        assertThat(hasAccount(1) && hasAccount(2)).isTrue();
        assertThat(hooks.log()).contains("after delete 1 2");
    }

    @Test
    void anUpsertTellsEachOutcome() {
        given(new Account(1, 0), new Account(2, 5));
        Account changed = new Account(1, 8);
        Account same = new Account(2, 5);
        List<UpsertedRecord> upserted = new ArrayList<>();

        UpsertResult result = bulk.upsert(
                List.of(new Account(3, 0), changed, same),
                conflictOn("number"),
                onUpserted(upserted::add),
                dryRun(planned::add));

        assertThat(told()).containsExactly("0 CREATED", "1 UPDATED [balance]", "2 UNCHANGED");
        assertThat(List.of(result.created(), result.updated(), result.unchanged()))
                .containsExactly(1, 1, 1);
        assertThat(upserted).isEqualTo(result.outcomes());
        assertThat(hasAccount(3)).isFalse();
        assertThat(account(1).getBalance()).isZero();
        assertThat(changed.getVersion()).isNull();

        planned.clear();
        bulk.upsert(List.of(new Account(3, 0), changed), conflictOn("number"), ignoreConflicts(), dryRun(planned::add));
        assertThat(told()).containsExactly("0 CREATED", "1 SKIPPED");
    }

    @Test
    void anUpdateByQueryTellsPlacesInItsResult() {
        given(new Account(1, 0), new Account(2, 0), new Account(3, 0));

        BulkResult result = bulk.update(
                application.allAccounts(),
                account -> account.setBalance(account.getId() == 2 ? 0 : 4),
                chunkSize(2),
                dryRun(planned::add));

        assertThat(result).isEqualTo(new BulkResult(3, 2));
        assertThat(told()).hasSize(3).contains("0 UPDATED [balance]", "1 UNCHANGED", "2 UPDATED [balance]");
        assertThat(account(1).getBalance()).isZero();
    }

    @Test
    void rejectionsAreToldAndEndTheCall() {
        hooks.onEach("before create", change -> {
            if (!change.record().label().equals("2")) {
                change.reject("not " + change.record().label());
            }
        });

        assertThatThrownBy(() -> bulk.create(accounts(1, 2, 3), dryRun(planned::add)))
                .isInstanceOfSatisfying(RecordsRejectedException.class, thrown -> assertThat(thrown.rejections())
                        .hasSize(2));

        assertThat(told()).containsExactly("0 REJECTED [not 1]", "2 REJECTED [not 3]");
    }

    @Test
    void partialSuccessTellsAllRecords() {
        hooks.onEach("validate create", change -> {
            if (!change.record().label().equals("2")) {
                change.reject("not " + change.record().label());
                change.reject("never");
            }
        });

        BulkResult result = bulk.create(accounts(1, 2, 3), partialSuccess(), dryRun(planned::add));

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(2);
        assertThat(told()).containsExactly("0 REJECTED [not 1, never]", "1 CREATED", "2 REJECTED [not 3, never]");
        assertThat(hasAccount(2)).isFalse();
    }

    @Test
    void aStreamIsToldChunkByChunk() {
        List<Integer> toldWhenRead = new ArrayList<>();
        hooks.onEach("before create", change -> {
            if (change.record().label().equals("4")) {
                change.reject("four");
            }
        });
        Stream<Account> accounts = Stream.of(1L, 2L, 3L, 4L, 5L).map(id -> {
            toldWhenRead.add(planned.size());
            return new Account(id, 0);
        });

        BulkResult result = bulk.create(accounts, chunkSize(2), partialSuccess(), dryRun(planned::add));

        assertThat(result.records()).isEqualTo(5);
        assertThat(result.written()).isEqualTo(4);
        assertThat(told()).containsExactly("0 CREATED", "1 CREATED", "2 CREATED", "3 REJECTED [four]", "4 CREATED");
        assertThat(toldWhenRead).containsExactly(0, 0, 2, 2, 4);
        assertThat(hasAccount(1)).isFalse();
    }

    @Test
    void operationsOfHooksAreDryToo() {
        List<String> dry = new ArrayList<>();
        List<Long> customers = new ArrayList<>();
        hooks.on("after create", changes -> {
            if (changes.entityClass() == Customer.class) {
                changes.records().forEach(record -> customers.add(((Customer) record).getId()));
            }
            dry.add(changes.entityClass().getSimpleName() + " " + changes.depth() + " " + changes.isDryRun());
            if (changes.entityClass() == Account.class) {
                bulk.create(List.of(new Customer("of a hook")));
                entityManager.persist(new Customer("persisted"));
                entityManager.flush();
            }
        });

        bulk.create(accounts(1), dryRun(planned::add));

        assertThat(dry).containsExactly("Account 1 true", "Customer 2 true", "Customer 2 true");
        assertThat(told()).containsExactly("0 CREATED");
        assertThat(customers).hasSize(2).allSatisfy(id -> assertThat(application.committed(Customer.class, id))
                .isNull());

        dry.clear();
        bulk.create(accounts(1));
        assertThat(dry).containsExactly("Account 1 false", "Customer 2 false", "Customer 2 false");
    }

    @Test
    void anActiveTransactionIsRefused() {
        inTransaction(() -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> bulk.create(accounts(1), dryRun(planned::add)))
                    .withMessageContaining("dryRun(..)");
            assertThatIllegalStateException().isThrownBy(() -> bulk.delete(accounts(1).stream(), dryRun(planned::add)));
            assertThatIllegalStateException().isThrownBy(() -> bulk.create(List.of(), dryRun(planned::add)));
        });
        assertThat(planned).isEmpty();
        assertThat(hooks.log()).isEmpty();
    }

    @Test
    void changesThatWouldBeLostAreRefused() {
        given(new Account(1, 0));
        Account managed = entityManager.find(Account.class, 1L);
        managed.setBalance(5);

        assertThatIllegalStateException()
                .isThrownBy(() -> bulk.create(accounts(2), dryRun(planned::add)))
                .withMessageContaining("not written yet");

        assertThat(entityManager.contains(managed)).isTrue();
        inTransaction(() -> {});
        assertThat(account(1).getBalance()).isEqualTo(5);
    }

    @Test
    void whatTheListenerThrowsEndsTheCall() {
        IllegalArgumentException thrown = new IllegalArgumentException("stop");
        List<Account> accounts = accounts(1);

        assertThatThrownBy(() -> bulk.create(accounts, dryRun(record -> {
                    throw thrown;
                })))
                .isSameAs(thrown);

        assertThat(entityManager.getTransaction().isActive()).isFalse();
        assertThat(hasAccount(1)).isFalse();
        assertThat(accounts.get(0).getVersion()).isNull();
    }

    @Test
    void aTransactionThatIsMarkedForRollbackFails() {
        hooks.on("after create", changes -> entityManager.getTransaction().setRollbackOnly());

        assertThatThrownBy(() -> bulk.create(accounts(1), dryRun(planned::add))).isInstanceOf(RollbackException.class);
    }

    /** Hooks of later phases. */
    @ApplicationScoped
    public static class LaterHooks {

        private final List<String> log = new ArrayList<>();
        private boolean vetoes;

        /** Returns the calls. */
        public List<String> log() {
            return log;
        }

        /** Has the hook before the commit throw. */
        public void veto() {
            vetoes = true;
        }

        void before(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterSave<Labelled> changes) {
            log.add("before " + changes.depth() + " " + changes.isDryRun());
            if (vetoes) {
                throw new IllegalStateException("veto before the commit");
            }
        }

        void success(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Labelled> changes) {
            log.add("success");
        }

        void failure(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterCreate<Labelled> changes) {
            log.add("failure");
        }

        void completion(@Observes(during = TransactionPhase.AFTER_COMPLETION) AfterCreate<Labelled> changes) {
            log.add("completion");
        }

        void net(@Observes(during = TransactionPhase.AFTER_COMPLETION) @NetChange AfterCreate<Labelled> changes) {
            log.add("net");
        }

        void completed(@Observes OperationCompleted<Labelled> operation) {
            log.add("completed " + operation.isDryRun());
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
    void hooksBeforeTheCommitAreCalledAndHooksAfterItAreNot() {
        LaterHooks later = startWithLaterHooks();

        bulk.create(accounts(1), dryRun(planned::add));
        assertThat(later.log()).containsExactly("completed true", "before 1 true");

        later.log().clear();
        bulk.create(accounts(1));
        assertThat(later.log())
                .containsExactlyInAnyOrder("completed false", "before 1 false", "success", "completion", "net");
    }

    @Test
    void aVetoBeforeTheCommitIsThrownAndCallsNoHookEither() {
        LaterHooks later = startWithLaterHooks();
        later.veto();

        assertThatThrownBy(() -> bulk.create(accounts(1), dryRun(planned::add)))
                .hasStackTraceContaining("veto before the commit");

        assertThat(later.log()).containsExactly("completed true", "before 1 true");
        assertThat(hasAccount(1)).isFalse();
    }
}
