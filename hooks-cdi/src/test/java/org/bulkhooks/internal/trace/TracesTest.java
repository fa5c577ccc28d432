package org.bulkhooks.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookOrder;
import org.bulkhooks.internal.registry.HookSelection;
import org.bulkhooks.internal.registry.HookSource;
import org.bulkhooks.spi.OperationKind;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final Hook WATCHED = hook("watched");
    private static final Hook OTHER = hook("other");

    private static final FailureCause CAUSE = new FailureCause(SQLException.class, "23505", "insert into t values (?)");

    private final Traces traces = Traces.of(8);

    private static Hook hook(String name) {
        return new Hook(
                new HookSource(name, TracesTest.class, name, name),
                HookEvent.AFTER_CREATE,
                String.class,
                new HookOrder(1, true, TransactionPhase.IN_PROGRESS),
                HookSelection.ALL,
                null,
                null);
    }

    private Trace begin(Object transaction) {
        return traces.begin(OperationKind.UPDATE, traces.transaction(transaction), false);
    }

    private Trace ended(Object transaction) {
        Trace trace = begin(transaction);
        traces.end(trace);
        return trace;
    }

    private Trace failed(Object transaction) {
        Trace trace = begin(transaction);
        trace.failed(trace.operation(), IllegalStateException.class, "", false, CAUSE);
        traces.end(trace);
        return trace;
    }

    private List<Long> ids() {
        return traces.operations().stream().map(TraceSummary::id).toList();
    }

    @Test
    void tellsWhatRunsFirstAndThenTheNewest() {
        Trace running = begin("a");
        Trace first = ended("b");
        Trace second = ended("c");

        assertThat(ids()).containsExactly(running.id(), second.id(), first.id());
    }

    @Test
    void dropsTheOldestThatDidNotFailAndCountsThem() {
        Trace failed = failed("a");
        for (int i = 0; i < 20; i++) {
            ended("b");
        }

        assertThat(traces.operations()).hasSize(8);
        assertThat(ids()).last().isEqualTo(failed.id());
        assertThat(traces.dropped()).isEqualTo(13);
    }

    @Test
    void failuresTakeAQuarterOfThePlacesIfOthersNeedThem() {
        for (int i = 0; i < 20; i++) {
            failed("a");
            ended("b");
        }

        assertThat(traces.operations().stream()
                        .filter(each -> !each.failureClass().isEmpty()))
                .hasSize(2);
        assertThat(traces.operations()).hasSize(8);
    }

    @Test
    void keepsNothingWithoutRoom() {
        Traces none = Traces.of(0);
        Trace trace = none.begin(OperationKind.FLUSH, none.transaction("a"), false);
        trace.sql("select 1", 1, 5);
        none.end(trace);

        assertThat(trace).isSameAs(Trace.NONE);
        assertThat(none.operations()).isEmpty();
        assertThat(trace.steps()).hasSize(1);
    }

    @Test
    void persistenceContextsInOneTransactionShareItsNumber() {
        Trace first = ended("same");
        TransactionTrace other = traces.transaction("same");
        Trace second = traces.begin(OperationKind.FLUSH, other, false);
        traces.end(second);
        other.end(Outcome.COMMITTED);

        assertThat(first.summary().transaction()).isEqualTo(second.summary().transaction());
        assertThat(first.summary().outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(ended("same").summary().transaction())
                .isNotEqualTo(first.summary().transaction());
    }

    @Test
    void tellsWhatBecameOfAnOperation() {
        Trace running = begin("a");
        assertThat(running.summary().outcome()).isEqualTo(Outcome.RUNNING);
        traces.end(running);
        assertThat(running.summary().outcome()).isEqualTo(Outcome.ENDED);
        traces.transaction("a").end(Outcome.ROLLED_BACK);
        assertThat(running.summary().outcome()).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(running.summary().endedAtMillis()).isPositive();
    }

    @Test
    void equalSqlInARowIsOneStep() {
        Trace trace = begin("a");
        trace.sql("select a", 1, 10);
        trace.sql("select a", 2, 20);
        trace.sql("select b", 1, 5);
        trace.sql("select a", 1, 7);

        assertThat(trace.steps().stream()
                        .filter(step -> step.kind() == StepKind.SQL)
                        .map(step -> step.label() + " " + step.times() + " " + step.nanos()))
                .containsExactly("select a 3 30", "select b 1 5", "select a 1 7");
        assertThat(trace.summary().statements()).isEqualTo(5);
        assertThat(trace.summary().databaseNanos()).isEqualTo(42);
    }

    @Test
    void aChunkWithNothingInItIsNoStep() {
        Trace trace = begin("a");
        trace.end(trace.chunk("before", 1, String.class, 10));
        int second = trace.chunk("before", 2, String.class, 10);
        trace.sql("select a", 1, 10);
        trace.end(second);

        assertThat(trace.steps()).extracting(TraceStep::chunk).containsExactly(0, 2, 0);
        assertThat(trace.steps()).extracting(TraceStep::parent).containsExactly(-1, 0, 1);
        assertThat(trace.summary().chunks()).isEqualTo(2);
    }

    @Test
    void whatHasNoRoomIsCountedByItsParent() {
        Trace trace = begin("a");
        int nested = trace.operation(OperationKind.FLUSH, 2);
        for (int i = 0; i < 100; i++) {
            trace.sql("select " + (i % 2 == 0 ? "a" : "b"), 1, 1);
        }
        int deeper = trace.operation(OperationKind.FLUSH, 3);
        trace.sql("within what has no room", 1, 1);
        trace.end(deeper);
        trace.end(nested);
        trace.sql("select c", 1, 1);

        List<TraceStep> steps = trace.steps();
        assertThat(steps).hasSize(2 + Trace.MAX_CHILDREN + 1 + 1);
        TraceStep rest = steps.get(steps.size() - 1);
        assertThat(rest.kind()).isEqualTo(StepKind.REST);
        assertThat(rest.parent()).isEqualTo(1);
        assertThat(rest.times()).isEqualTo(100 - Trace.MAX_CHILDREN + 1);
        assertThat(steps.get(steps.size() - 2).label()).isEqualTo("select c");
        assertThat(steps.get(steps.size() - 2).parent()).isZero();
        assertThat(trace.summary().statements()).isEqualTo(102);
        assertThat(trace.summary().depth()).isEqualTo(3);
    }

    @Test
    void eachStepOfAWatchedHookIsThereWhereverItIs() {
        AtomicBoolean isWatched = new AtomicBoolean();
        traces.watch(hook -> WATCHED.equals(hook) && isWatched.get());
        Trace trace = begin("a");
        for (int i = 0; i < 2 * Trace.MAX_STEPS; i++) {
            trace.sql("select " + (i % 2 == 0 ? "a" : "b"), 1, 1);
        }
        isWatched.set(true); // while the operation runs, which has no room for anything else
        int chunk = trace.chunk("after", 1, String.class, 1);
        calledWithin(trace, OTHER, 3);
        calledWithin(trace, WATCHED, 400);
        calledWithin(trace, OTHER, 3);
        trace.end(chunk);

        List<TraceStep> kept = trace.steps();
        TraceStep call = kept.stream()
                .filter(step -> WATCHED.equals(step.hook()))
                .findFirst()
                .orElseThrow();
        assertThat(kept).noneMatch(step -> OTHER.equals(step.hook()));
        int nested = kept.indexOf(call) + 1;
        assertThat(kept.get(nested).kind()).isEqualTo(StepKind.OPERATION);
        assertThat(kept).filteredOn(step -> step.parent() == nested).hasSize(400);
        assertThat(trace.size()).isEqualTo(Trace.MAX_STEPS + 402);
    }

    @Test
    void whatAWatchedHookHasNoRoomForIsCounted() {
        traces.watch(WATCHED::equals);
        Trace trace = begin("a");
        for (int run = 0; run < 4; run++) {
            calledWithin(trace, WATCHED, 400);
        }
        calledWithin(trace, OTHER, 3);

        assertThat(trace.steps().stream()
                        .filter(step -> step.kind() == StepKind.REST)
                        .mapToInt(TraceStep::times)
                        .sum())
                .as("SQL of the third call; the fourth, and the operation in it")
                .isEqualTo(206 + 2);
        assertThat(trace.steps()).anyMatch(step -> OTHER.equals(step.hook()));
        assertThat(trace.size()).isEqualTo(Trace.MAX_WATCHED_STEPS + 1 + 5);
    }

    private static void calledWithin(Trace trace, Hook hook, int statements) {
        int call = trace.hook(hook, String.class, 1, 1, 0);
        int nested = trace.operation(OperationKind.FLUSH, 2);
        for (int i = 0; i < statements; i++) {
            trace.sql("select " + (i % 2 == 0 ? "a" : "b"), 1, 1);
        }
        trace.end(nested);
        trace.hookEnded(call, 0);
    }

    @Test
    void operationsOfAWatchedHookKeepAQuarterOfThePlaces() {
        traces.watch(WATCHED::equals);
        Trace first = begin("a");
        calledWithin(first, WATCHED, 1);
        traces.end(first);
        for (int i = 0; i < 20; i++) {
            ended("b");
        }
        assertThat(traces.operations()).hasSize(8);
        assertThat(ids()).last().isEqualTo(first.id());

        for (int i = 0; i < 20; i++) {
            Trace next = begin("c");
            calledWithin(next, WATCHED, 1);
            traces.end(next);
        }
        assertThat(traces.operations()).hasSize(8);
        assertThat(traces.operations().stream().filter(operation -> operation.hookRuns() > 0))
                .hasSize(2);
    }

    @Test
    void tellsWhichHookWasTheFirstToRejectARecord() {
        Trace trace = begin("a");
        int first = trace.hook(WATCHED, String.class, 1, 5, 0);
        trace.rejected(first, WATCHED, 2);
        trace.hookEnded(first, 0);
        int second = trace.hook(OTHER, String.class, 1, 5, 0);
        trace.rejected(second, OTHER, 1);
        trace.hookEnded(second, 0);
        trace.failed(trace.operation(), RecordsRejectedException.class, "", false, CAUSE);

        assertThat(trace.summary().failingHook()).isEqualTo(WATCHED);
        assertThat(trace.steps()).extracting(TraceStep::rejected).containsExactly(0, 2, 1);
    }

    @Test
    void anExceptionOfTheDatabaseIsNoRejection() {
        Trace trace = begin("a");
        int first = trace.hook(WATCHED, String.class, 1, 5, 0);
        trace.rejected(first, WATCHED, 2);
        trace.hookEnded(first, 0);
        trace.failed(trace.operation(), IllegalStateException.class, "", false, CAUSE);

        assertThat(trace.summary().failingHook()).isNull();
        assertThat(trace.summary().rootCauseClass()).isEqualTo("java.sql.SQLException");
        assertThat(trace.summary().sqlState()).isEqualTo("23505");
        assertThat(trace.summary().failedSql()).isEqualTo("insert into t values (?)");
    }

    @Test
    void itsMemoryIsBoundedWhateverAnOperationDoes() {
        Trace trace = begin("a");
        for (int chunk = 1; chunk <= 1_000; chunk++) {
            int step = trace.chunk("before", chunk, String.class, 10);
            trace.sql("select " + "x".repeat(490) + chunk, 1, 1);
            trace.end(step);
        }

        assertThat(trace.size()).isEqualTo(Trace.MAX_STEPS);
        assertThat(trace.steps().stream()
                        .map(TraceStep::label)
                        .distinct()
                        .mapToInt(String::length)
                        .sum())
                .isLessThan(Trace.MAX_SHAPE_CHARACTERS + 100);
        assertThat(trace.steps()).extracting(TraceStep::label).contains(Trace.OTHER_SQL);
        assertThat(trace.summary().statements()).isEqualTo(1_000);
        assertThat(trace.summary().chunks()).isEqualTo(1_000);
    }

    @Test
    void countsWhatWasWrittenInItsTransactionOnly() {
        TransactionTrace own = traces.transaction("own");
        Trace trace = traces.begin(OperationKind.UPDATE, own, false);
        trace.wrote(own, String.class, ChangeType.CREATE, 2);
        trace.wrote(own, Integer.class, ChangeType.UPDATE, 1);
        trace.wrote(own, String.class, ChangeType.CREATE, 3);
        trace.wrote(traces.transaction("other"), String.class, ChangeType.CREATE, 100);

        assertThat(trace.written())
                .containsExactly(
                        new WrittenRows("java.lang.String", ChangeType.CREATE, 5),
                        new WrittenRows("java.lang.Integer", ChangeType.UPDATE, 1));
    }

    @Test
    @SuppressWarnings("try") // the scope is there to be closed
    void tellsTheTraceOfOpenTelemetryThatItRunsIn() {
        String id = "0af7651916cd43dd8448eb211c80319c";
        SpanContext span = SpanContext.create(id, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());

        try (Scope scope = Span.wrap(span).makeCurrent()) {
            assertThat(ended("a").summary().traceId()).isEqualTo(id);
        }
        assertThat(ended("b").summary().traceId()).isEmpty();
    }

    @Test
    void forgetsWhatHasEnded() {
        Trace running = begin("a");
        ended("a");
        traces.clear();

        assertThat(ids()).containsExactly(running.id());
    }
}
