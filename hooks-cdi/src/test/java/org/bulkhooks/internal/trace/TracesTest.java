package org.bulkhooks.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.OperationKind;
import org.junit.jupiter.api.Test;

class TracesTest {

    private final Traces traces = Traces.of(8);

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
        trace.failed(trace.operation(), IllegalStateException.class, "", false);
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
    void whatBeginsWhileAHookIsWatchedHasMoreRoom() {
        traces.roomWhile(() -> true);
        Trace trace = begin("a");
        int nested = trace.operation(OperationKind.FLUSH, 2);
        for (int i = 0; i < 2 * Trace.MAX_WATCHED_STEPS; i++) {
            trace.sql("select " + (i % 2 == 0 ? "a" : "b"), 1, 1);
        }
        trace.end(nested);

        assertThat(trace.size()).isEqualTo(Trace.MAX_WATCHED_STEPS);

        traces.roomWhile(() -> false);
        Trace later = begin("b");
        int chunk = later.operation(OperationKind.FLUSH, 2);
        for (int i = 0; i < 2 * Trace.MAX_CHILDREN; i++) {
            later.sql("select " + (i % 2 == 0 ? "a" : "b"), 1, 1);
        }
        later.end(chunk);
        assertThat(later.size()).isEqualTo(2 + Trace.MAX_CHILDREN);
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
