package org.bulkhooks.spi.contract;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.dryRun;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.NetChange;
import org.bulkhooks.RecordsRejectedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What OpenTelemetry is told. */
public abstract class TelemetryContract extends Contract {

    private static final String CANARY = "4711canary";
    private static final AttributeKey<String> OUTCOME = stringKey("bulkhooks.outcome");
    private static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");
    private static final AttributeKey<String> REFUSAL_TYPE = stringKey("bulkhooks.refusal.type");

    private RecordedTelemetry telemetry;
    private LateHooks late;

    /** Makes the tests of an integration. */
    protected TelemetryContract(TestedIntegration integration) {
        super(integration);
    }

    @Override
    Class<?>[] beans() {
        return new Class<?>[] {ScriptedHooks.class, LateHooks.class, RecordedTelemetry.class};
    }

    @BeforeEach
    final void find() {
        telemetry = application.bean(RecordedTelemetry.class);
        telemetry.forget();
        late = application.bean(LateHooks.class);
    }

    /** Hooks of the model that has no others, when all is over. */
    @ApplicationScoped
    public static class LateHooks {

        private final List<String> spans = new ArrayList<>();
        private boolean failing;

        /** Returns the ids of the spans that the hooks ran in. */
        public List<String> spans() {
            return List.copyOf(spans);
        }

        /** Has the hooks fail from now on. */
        public void fail() {
            failing = true;
        }

        void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Customer> customers) {
            called();
        }

        void afterwards(@Observes(during = TransactionPhase.AFTER_COMPLETION) AfterCreate<Customer> customers) {
            called();
        }

        void net(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterCreate<Customer> customers) {
            called();
        }

        private void called() {
            spans.add(Span.current().getSpanContext().getSpanId());
            if (failing) {
                throw new IllegalStateException(CANARY);
            }
        }
    }

    @Test
    void anOperationIsASpanWithOneForEachCallOfAHook() {
        hooks.on("after create", changes -> {
            if (changes.records().get(0).label().equals("3")) {
                bulk.create(List.of(new Account(4, 0)));
            }
        });
        Span request = application
                .bean(OpenTelemetry.class)
                .getTracer("test")
                .spanBuilder("request")
                .startSpan();
        try (Scope scope = request.makeCurrent()) {
            assertThat(scope).isNotNull();
            bulk.create(accounts(1, 2, 3), chunkSize(2));
            assertThat(Span.current()).isSameAs(request);
        } finally {
            request.end();
        }

        assertThat(telemetry.tree())
                .containsExactly(
                        "request null null",
                        "  bulk.create Account 3 completed",
                        "    (bulkhooks.chunk [1, Account, before, 2])",
                        "    (bulkhooks.chunk [2, Account, before, 1])",
                        "    (bulkhooks.chunk [1, Account, validate, 2])",
                        "    (bulkhooks.chunk [2, Account, validate, 1])",
                        "    (bulkhooks.chunk [1, Account, after, 2])",
                        "    (bulkhooks.chunk [2, Account, after, 1])",
                        "    ScriptedHooks.on BeforeCreate before 2 of chunk 1 completed",
                        "    ScriptedHooks.on BeforeCreate before 1 of chunk 2 completed",
                        "    ScriptedHooks.on ValidateCreate validate 2 of chunk 1 completed",
                        "    ScriptedHooks.on ValidateCreate validate 1 of chunk 2 completed",
                        "    ScriptedHooks.on AfterCreate after 2 of chunk 1 completed",
                        "    ScriptedHooks.on AfterCreate after 1 of chunk 2 completed",
                        "      bulk.create Account 1 completed",
                        "        (bulkhooks.chunk [1, Account, before, 1])",
                        "        (bulkhooks.chunk [1, Account, validate, 1])",
                        "        (bulkhooks.chunk [1, Account, after, 1])",
                        "        ScriptedHooks.on BeforeCreate before 1 of chunk 1 completed",
                        "        ScriptedHooks.on ValidateCreate validate 1 of chunk 1 completed",
                        "        ScriptedHooks.on AfterCreate after 1 of chunk 1 completed",
                        "    ScriptedHooks.on OperationCompleted completed 4 completed");
        assertThat(telemetry.spans()).allMatch(span -> span.getKind() == SpanKind.INTERNAL);
        assertThat(telemetry.spans())
                .filteredOn(span -> span.getName().startsWith("ScriptedHooks"))
                .allSatisfy(span -> {
                    assertThat(span.getAttributes().get(stringKey("code.function.name")))
                            .isEqualTo(ScriptedHooks.class.getName() + ".on");
                    assertThat(span.getAttributes().get(stringKey("bulkhooks.hook")))
                            .isNotEmpty();
                });
    }

    @Test
    void aHookRunsWithinItsSpanAndItsOperationWithinThatOfTheCaller() {
        List<String> seen = new ArrayList<>();
        hooks.on("before create", changes -> {
            seen.add(Span.current().getSpanContext().getSpanId());
            throw new IllegalStateException();
        });

        assertThatThrownBy(() -> bulk.create(accounts(1))).isInstanceOf(IllegalStateException.class);

        assertThat(Span.current().getSpanContext().isValid()).isFalse();
        assertThat(seen).containsExactly(telemetry.span("ScriptedHooks.on").getSpanId());
    }

    @Test
    void aStreamIsOneSpan() {
        bulk.create(accounts(1, 2, 3).stream(), chunkSize(2));

        assertThat(telemetry.tree())
                .contains("bulk.create Account 3 completed", "  (bulkhooks.chunk [2, Account, before, 1])")
                .filteredOn(line -> line.contains("bulk.create"))
                .hasSize(1);
    }

    @Test
    void aFailureIsToldByItsClassAlone() {
        hooks.on("after create", changes -> {
            ((Account) changes.records().get(0)).setNote(CANARY);
            throw new IllegalStateException(CANARY);
        });
        Account account = new Account(1, 0);
        account.setNote(CANARY);

        assertThatThrownBy(() -> bulk.create(List.of(account))).isInstanceOf(IllegalStateException.class);

        assertThat(telemetry.spans()).hasSize(4);
        assertThat(telemetry.spans())
                .filteredOn(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
                .hasSize(2)
                .contains(telemetry.span("bulk.create Account"))
                .allSatisfy(span -> {
                    assertThat(span.getStatus().getDescription()).isEmpty();
                    assertThat(span.getAttributes().get(OUTCOME)).isEqualTo("failed");
                    assertThat(span.getAttributes().get(ERROR_TYPE)).isEqualTo("java.lang.IllegalStateException");
                    assertThat(span.getEvents())
                            .allMatch(event -> event.getName().equals("bulkhooks.chunk"));
                });
        assertThat(telemetry.sum("bulkhooks.hook.failures", "AfterCreate")).isOne();
        assertThat(telemetry.everything()).doesNotContain(CANARY);
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void aRuleOfTheBusinessIsNoError() {
        hooks.onEach("validate create", change -> change.reject("balance", CANARY));
        assertThatThrownBy(() -> bulk.create(accounts(1, 2))).isInstanceOf(RecordsRejectedException.class);
        hooks.on("validate create", changes -> {
            throw new TraceContract.Refusal(CANARY);
        });
        assertThatThrownBy(() -> bulk.create(List.of(new Customer(CANARY)))).isInstanceOf(TraceContract.Refusal.class);

        assertThat(telemetry.tree())
                .contains(
                        "bulk.create Account 2 refused",
                        "  ScriptedHooks.on ValidateCreate validate 2 of chunk 1 completed",
                        "bulk.create Customer 1 refused",
                        "  ScriptedHooks.on ValidateCreate validate 1 of chunk 1 refused");
        assertThat(telemetry.spans()).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(span.getAttributes().get(ERROR_TYPE)).isNull();
        });
        assertThat(telemetry.span("bulk.create Account").getAttributes().asMap())
                .containsEntry(REFUSAL_TYPE, RecordsRejectedException.class.getName())
                .containsEntry(longKey("bulkhooks.rejected_records"), 2L);
        assertThat(telemetry.span("bulk.create Customer").getAttributes().get(REFUSAL_TYPE))
                .isEqualTo(TraceContract.Refusal.class.getName());
        assertThat(telemetry.sum("bulkhooks.hook.failures", "ValidateCreate")).isZero();
        assertThat(telemetry.sum("bulkhooks.hook.expected_vetoes", "ValidateCreate"))
                .isOne();
        assertThat(telemetry.sum("bulkhooks.hook.rejected_records", "ValidateCreate"))
                .isEqualTo(2);
        assertThat(telemetry.everything()).doesNotContain(CANARY);
    }

    @Test
    void whatPartialSuccessLeavesOutIsCounted() {
        hooks.onEach("validate create", change -> {
            if (change.newRecord().label().equals("2")) {
                change.reject("balance", CANARY);
            }
        });

        bulk.create(accounts(1, 2, 3), partialSuccess());

        assertThat(telemetry.span("bulk.create Account").getAttributes().asMap())
                .containsEntry(OUTCOME, "completed")
                .containsEntry(longKey("bulkhooks.rejected_records"), 1L);
    }

    @Test
    void aHookAfterTheCommitBelongsToTheOperationOfItsRecords() {
        late.fail();
        inTransaction(() -> {
            bulk.create(List.of(new Customer("one")));
            bulk.create(accounts(1));
        });

        SpanData customers = telemetry.span("bulk.create Customer");
        SpanData last = telemetry.span("bulk.create Account");
        for (String name : List.of("LateHooks.committed", "LateHooks.afterwards")) {
            SpanData hook = telemetry.span(name);
            assertThat(hook.getParentSpanId()).isEqualTo(customers.getSpanId());
            assertThat(hook.getTraceId()).isEqualTo(customers.getTraceId());
            assertThat(hook.getStartEpochNanos()).isGreaterThanOrEqualTo(customers.getEndEpochNanos());
            assertThat(hook.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(hook.getAttributes().get(stringKey("bulkhooks.phase"))).isEqualTo("after_completion");
        }
        assertThat(telemetry.span("LateHooks.net").getParentSpanId()).isEqualTo(last.getSpanId());
        assertThat(late.spans())
                .containsExactlyInAnyOrder(
                        telemetry.span("LateHooks.committed").getSpanId(),
                        telemetry.span("LateHooks.afterwards").getSpanId(),
                        telemetry.span("LateHooks.net").getSpanId());
        assertThat(customers.getAttributes().get(OUTCOME)).isEqualTo("completed");
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
        assertThat(telemetry.everything()).doesNotContain(CANARY);
    }

    @Test
    void flushesAndStatementsAreToldAsWhatTheyAre() {
        inTransaction(() -> {
            entityManager.persist(new Account(1, 0));
            entityManager.persist(new Account(2, 0));
            entityManager.persist(new Customer("one"));
        });
        bulk.update(application.raiseAllBalances());
        bulk.delete(application.deleteAllAccounts());

        assertThat(telemetry.tree())
                .contains(
                        "flush 3 completed",
                        "statement update Account 2 completed",
                        "statement delete Account 2 completed",
                        "  ScriptedHooks.on AfterDelete after 2 of chunk 1 completed");
        assertThat(telemetry.counts("bulkhooks.operation.duration", "bulkhooks.operation"))
                .isEqualTo(Map.of("flush", 1L, "statement update", 1L, "statement delete", 1L));
        assertThat(telemetry.counts("bulkhooks.operation.duration", "bulkhooks.outcome"))
                .isEqualTo(Map.of("completed", 3L));
    }

    @Test
    void aFlushThatFailsIsToldSo() {
        hooks.on("before create", changes -> {
            throw new IllegalStateException(CANARY);
        });

        assertThatThrownBy(() -> inTransaction(() -> {
                    entityManager.persist(new Account(1, 0));
                    entityManager.flush();
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(telemetry.tree())
                .contains("flush Account 1 failed", "  ScriptedHooks.on BeforeCreate before 1 of chunk 1 failed");
        assertThat(telemetry.everything()).doesNotContain(CANARY);
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void aDryRunIsASpanAndCountsNowhere() {
        bulk.create(accounts(1), dryRun(planned -> {}));

        assertThat(telemetry.span("bulk.create Account").getAttributes().get(booleanKey("bulkhooks.dry_run")))
                .isTrue();
        assertThat(telemetry.sum("bulkhooks.hook.runs", "AfterCreate")).isZero();
        assertThat(telemetry.counts("bulkhooks.hook.duration", "bulkhooks.event"))
                .isEmpty();
        assertThat(telemetry.counts("bulkhooks.operation.duration", "bulkhooks.operation"))
                .isEmpty();
    }

    @Test
    void metricsAreThoseOfEachHook() {
        bulk.create(accounts(1, 2, 3), chunkSize(2));

        assertThat(telemetry.sum("bulkhooks.hook.runs", "AfterCreate")).isEqualTo(2);
        assertThat(telemetry.sum("bulkhooks.hook.records", "AfterCreate")).isEqualTo(3);
        assertThat(telemetry.counts("bulkhooks.hook.duration", "bulkhooks.event"))
                .containsEntry("AfterCreate", 2L)
                .containsEntry("OperationCompleted", 1L);
        MetricData durations = telemetry.metrics().stream()
                .filter(metric -> metric.getName().equals("bulkhooks.hook.duration"))
                .findFirst()
                .orElseThrow();
        assertThat(durations.getUnit()).isEqualTo("s");
        assertThat(durations.getHistogramData().getPoints()).allSatisfy(point -> {
            assertThat(point.getBoundaries()).startsWith(0.0001, 0.001);
            assertThat(point.getMax()).isBetween(0.0, 60.0);
            assertThat(point.getAttributes().asMap().keySet().stream().map(AttributeKey::getKey))
                    .containsExactlyInAnyOrder(
                            "bulkhooks.application", "bulkhooks.event", "bulkhooks.hook", "bulkhooks.model");
        });
    }

    @Test
    void theTraceOfAnOperationHasTheIdOfItsSpan() {
        PublishedTraces traces = PublishedTraces.begin();

        bulk.create(accounts(1));

        assertThat(Objects.requireNonNull(traces.operation().get("traceIds")))
                .isEqualTo(telemetry.span("bulk.create Account").getTraceId());
    }
}
