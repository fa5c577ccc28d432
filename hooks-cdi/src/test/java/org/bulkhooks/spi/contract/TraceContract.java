package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.dryRun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.ExpectedVeto;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is published of operations, step by step. */
public abstract class TraceContract extends Contract {

    private static final String CANARY = "4711canary";

    private final TestedIntegration integration;
    private @Nullable PublishedTraces begun;

    /** Makes the tests of an integration. */
    protected TraceContract(TestedIntegration integration) {
        super(integration);
        this.integration = integration;
    }

    @BeforeEach
    final void look() {
        begun = PublishedTraces.begin();
    }

    private PublishedTraces traces() {
        return Objects.requireNonNull(begun);
    }

    /** A veto that is a rule of the business. */
    @ExpectedVeto
    public static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** Makes a veto. */
        public Refusal(String message) {
            super(message);
        }
    }

    @Test
    void aCallIsToldChunkByChunkWithWhatItsHooksStart() {
        hooks.on("after create", changes -> {
            if (changes.entityClass() == Account.class
                    && changes.records().get(0).label().equals("3")) {
                bulk.create(List.of(new Customer("of a hook")));
            }
        });

        bulk.create(accounts(1, 2, 3), chunkSize(2));

        Map<String, Object> operation = traces().operation();
        assertThat(operation)
                .containsEntry("kinds", "bulk.create")
                .containsEntry("models", Account.class.getName())
                .containsEntry("records", 3)
                .containsEntry("chunks", 2)
                .containsEntry("depths", 2)
                .containsEntry("hookRuns", 10)
                .containsEntry("hookFailures", 0)
                .containsEntry("outcomes", "COMMITTED")
                .containsEntry("failureClasses", "")
                .containsEntry("failingHooks", -1)
                .containsEntry("threads", Thread.currentThread().getName());
        assertThat(traces().tree(operation))
                .containsExactly(
                        "OPERATION bulk.create 3",
                        "  CHUNK before 2 of chunk 1",
                        "    HOOK BeforeCreate 2 of chunk 1",
                        "  CHUNK before 1 of chunk 2",
                        "    HOOK BeforeCreate 1 of chunk 2",
                        "  CHUNK validate 2 of chunk 1",
                        "    HOOK ValidateCreate 2 of chunk 1",
                        "  CHUNK validate 1 of chunk 2",
                        "    HOOK ValidateCreate 1 of chunk 2",
                        "  CHUNK after 2 of chunk 1",
                        "    HOOK AfterCreate 2 of chunk 1",
                        "  CHUNK after 1 of chunk 2",
                        "    HOOK AfterCreate 1 of chunk 2",
                        "      OPERATION bulk.create 1",
                        "        CHUNK before 1 of chunk 1",
                        "          HOOK BeforeCreate 1 of chunk 1",
                        "        CHUNK validate 1 of chunk 1",
                        "          HOOK ValidateCreate 1 of chunk 1",
                        "        CHUNK after 1 of chunk 1",
                        "          HOOK AfterCreate 1 of chunk 1",
                        "  HOOK OperationCompleted 4");
        assertThat(traces().written(operation)).containsExactly("Account CREATE 3", "Customer CREATE 1");
    }

    @Test
    void aFailureNamesItsHookAndWhatTheRollbackUndid() {
        hooks.on("after create", changes -> {
            if (changes.entityClass() == Customer.class) {
                return;
            }
            bulk.create(List.of(new Customer("of a hook")));
            if (changes.records().get(0).label().equals("3")) {
                throw new IllegalStateException(CANARY);
            }
        });

        assertThatThrownBy(() -> bulk.create(accounts(1, 2, 3, 4, 5), chunkSize(2)))
                .isInstanceOf(IllegalStateException.class);

        Map<String, Object> operation = traces().operation();
        assertThat(operation)
                .containsEntry("outcomes", "ROLLED_BACK")
                .containsEntry("hookFailures", 1)
                .containsEntry("failureClasses", "java.lang.IllegalStateException");
        assertThat((String) operation.get("failureFrames")).startsWith("ScriptedHooks.called(ScriptedHooks.java:");
        assertThat((Integer) operation.get("failingHooks")).isNotNegative();
        assertThat((Long) operation.get("endedAtMillis")).isPositive();
        assertThat(traces().tree(operation)).contains("    HOOK AfterCreate 2 of chunk 2 threw IllegalStateException");
        assertThat(traces().written(operation)).containsExactly("Account CREATE 5", "Customer CREATE 2");
        assertThat(traces().everything()).doesNotContain(CANARY);
    }

    @Test
    void aHookThatCatchesWhatANestedOperationThrowsDoesNotFail() {
        hooks.on("before create", changes -> {
            if (changes.entityClass() == Customer.class) {
                throw new IllegalStateException("of the nested one");
            }
            assertThatThrownBy(() -> bulk.create(List.of(new Customer("of a hook"))))
                    .isInstanceOf(IllegalStateException.class);
            throw new UnsupportedOperationException("of the outer one");
        });

        assertThatThrownBy(() -> bulk.create(accounts(1))).isInstanceOf(UnsupportedOperationException.class);

        Map<String, Object> operation = traces().operation();
        assertThat(operation)
                .containsEntry("failureClasses", "java.lang.UnsupportedOperationException")
                .containsEntry("hookFailures", 2);
        assertThat(traces().tree(operation)).contains("      OPERATION bulk.create 1 threw IllegalStateException");
    }

    @Test
    void rulesOfTheBusinessRefuse() {
        hooks.onEach("validate create", change -> change.reject("balance", CANARY));
        assertThatThrownBy(() -> bulk.create(accounts(1))).isInstanceOf(RecordsRejectedException.class);
        assertThat(traces().operation())
                .containsEntry("outcomes", "REFUSED")
                .containsEntry("hookFailures", 0)
                .containsEntry("failureClasses", RecordsRejectedException.class.getName());
        assertThat((Integer) traces().operation().get("failingHooks"))
                .as("the hook that rejected")
                .isNotNegative();
        assertThat(traces().steps(traces().operation()))
                .filteredOn(step -> (Integer) step.get("rejected") == 1)
                .extracting(step -> step.get("hooks"))
                .containsExactly(traces().operation().get("failingHooks"));

        look();
        hooks.on("validate create", changes -> {
            throw new Refusal(CANARY);
        });
        assertThatThrownBy(() -> bulk.create(accounts(1))).isInstanceOf(Refusal.class);
        assertThat(traces().operation())
                .containsEntry("outcomes", "REFUSED")
                .containsEntry("hookFailures", 0)
                .containsEntry("failureClasses", Refusal.class.getName());
        assertThat(traces().written(traces().operation())).isEmpty();
        assertThat(traces().everything()).doesNotContain(CANARY);
    }

    @Test
    void operationsOfOneTransactionHaveItsNumberAndItsEnd() {
        entityManager.getTransaction().begin();
        bulk.create(accounts(1));
        entityManager.persist(new Account(2, 0));
        entityManager.flush();

        assertThat(traces().operations())
                .extracting(operation -> operation.get("kinds") + " " + operation.get("outcomes"))
                .containsExactly("flush ENDED", "bulk.create ENDED");
        assertThat(traces().operations())
                .extracting(operation -> operation.get("transactions"))
                .containsOnly(traces().operations().get(0).get("transactions"));
        entityManager.getTransaction().rollback();

        assertThat(traces().operations())
                .extracting(operation -> operation.get("outcomes"))
                .containsExactly("ROLLED_BACK", "ROLLED_BACK");
    }

    @Test
    void aFlushAndStatementsAreToldAsWhatTheyAre() {
        inTransaction(() -> {
            entityManager.persist(new Account(1, 0));
            entityManager.persist(new Account(2, 0));
        });
        bulk.update(application.raiseAllBalances());
        bulk.delete(application.deleteAllAccounts());

        List<Map<String, Object>> operations = traces().operations();
        assertThat(operations)
                .extracting(operation ->
                        operation.get("kinds") + " " + operation.get("records") + " " + traces().written(operation))
                .containsExactly(
                        "statement delete 2 [Account DELETE 2]",
                        "statement update 2 [Account UPDATE 2]",
                        "flush 2 [Account CREATE 2]");
        assertThat(operations).allSatisfy(operation -> assertThat((Integer) operation.get("statements"))
                .isPositive());
    }

    @Test
    void recordsAreCountedByTheWayOnWhichTheyWereWritten() {
        Map<String, Long> before = traces().writes();
        inTransaction(() -> {
            entityManager.persist(new Account(1, 0));
            entityManager.persist(new Account(2, 0));
        });
        bulk.create(accounts(3, 4, 5));
        bulk.create(accounts(6), dryRun(planned -> {}));
        bulk.update(application.raiseAllBalances());
        bulk.delete(application.deleteAllAccounts());

        Map<String, Long> after = traces().writes();
        after.replaceAll((way, records) -> records - before.getOrDefault(way, 0L));
        assertThat(after)
                .containsEntry("Account flush CREATE", 2L)
                .containsEntry("Account bulk.create CREATE", 3L)
                .containsEntry("Account statement update UPDATE", 5L)
                .containsEntry("Account statement delete DELETE", 5L);
    }

    @Test
    void aRunKnowsItsOperation() {
        bulk.create(accounts(1));

        assertThat(traces().operationsOfRuns("on"))
                .contains((Long) traces().operation().get("ids"));
    }

    @Test
    void aDryRunIsUndone() {
        bulk.create(accounts(1), dryRun(planned -> {}));

        assertThat(traces().operation()).containsEntry("outcomes", "UNDONE").containsEntry("hookRuns", 4);
    }

    @Test
    void theSqlOfAHookIsThatOfItsRunsWithoutDryRuns() {
        hooks.on("after create", changes -> {
            if (changes.entityClass() == Account.class) {
                bulk.create(List.of(new Customer("of a hook")));
            }
        });
        long statements = traces().statements();
        long executions = executions();

        bulk.create(accounts(1), dryRun(planned -> {}));
        assertThat(traces().statements()).isEqualTo(statements);
        assertThat(executions()).isEqualTo(executions);

        bulk.create(accounts(1));
        assertThat(traces().statements() - statements).isPositive();
        assertThat(executions() - executions).isEqualTo(traces().statements() - statements);
    }

    private long executions() {
        return traces().statements("on").values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void anOperationThatRunsIsThereAndKnowsItsCaller() {
        Object[] seen = new Object[2];
        hooks.on("before create", changes -> {
            for (long begin = System.nanoTime(); System.nanoTime() - begin < 1_000_000; ) {
                Thread.onSpinWait();
            }
        });
        hooks.on("validate create", changes -> {
            Map<String, Object> running = traces().operation();
            seen[0] = running.get("outcomes");
            seen[1] = running.get("callers");
        });

        bulk.create(accounts(1));

        assertThat(seen[0]).isEqualTo("RUNNING");
        // an integration that is no part of the library is a caller, too
        assertThat((String) seen[1]).matches("\\w+\\.\\w+\\(\\w+\\.java:\\d+\\)");
        assertThat(traces().operation()).containsEntry("callers", seen[1]);
    }

    /** Fails when all is committed. */
    @ApplicationScoped
    public static class LateHooks {

        void created(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Account> accounts) {
            throw new IllegalStateException(accounts.newRecords().get(0).label());
        }
    }

    @Test
    void aHookAfterTheCommitIsAStepOfTheOperationOfItsRecords() {
        stop();
        application = integration.start(LateHooks.class);
        entityManager = application.entityManager();
        bulk = application.bean(BulkOperationsFactory.class).on(entityManager);
        look();

        inTransaction(() -> {
            bulk.create(accounts(1));
            assertThat(traces().operation()).containsEntry("hookRuns", 0);
        });

        Map<String, Object> operation = traces().operation();
        assertThat(operation)
                .containsEntry("outcomes", "COMMITTED")
                .containsEntry("hookRuns", 1)
                .containsEntry("hookFailures", 1)
                .containsEntry("failureClasses", "java.lang.IllegalStateException");
        assertThat(traces().tree(operation))
                .containsExactly(
                        "OPERATION bulk.create 1", "  HOOK AfterCreate 1 of chunk 1 threw IllegalStateException");
        Map<String, Object> hook = traces().steps(operation).stream()
                .filter(step -> "HOOK".equals(step.get("kinds")))
                .findFirst()
                .orElseThrow();
        assertThat((Long) hook.get("startNanos")).isGreaterThanOrEqualTo((Long) operation.get("nanos"));
    }
}
