package org.bulkhooks.console.published;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.console.published.PublishedOperation.Step;
import org.bulkhooks.console.published.PublishedOperation.Written;

/** The operations that an application recorded, newest first. Their ids are 1 for the oldest, and so on. */
final class PublishedTraces {

    private final List<PublishedOperation> operations;

    PublishedTraces(List<PublishedOperation> operations) {
        this.operations = operations;
    }

    Map<String, Object> at(long now) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("Capacity", 200);
        attributes.put("Dropped", operations.isEmpty() ? 0L : 1_102L);
        attributes.put("CatalogRevision", 1L);
        attributes.put("Operations", operations(now));
        return attributes;
    }

    /** Returns the number of the latest operation in which a hook ran, or 0. */
    long withHook(int hook) {
        return operations.stream()
                .filter(one -> one.steps.stream().anyMatch(step -> step.hook() == hook))
                .findFirst()
                .map(this::id)
                .orElse(0L);
    }

    private CompositeData operations(long now) {
        return new OpenTable()
                .column("ids", longs(this::id))
                .column("transactions", longs(this::id))
                .column("startedAtMillis", longs(one -> now - one.ago.toMillis()))
                .column("nanos", longs(one -> one.time.toNanos()))
                .column("databaseNanos", longs(one -> one.time.toNanos() * 83 / 100))
                .column("kinds", strings(one -> one.kind))
                .column("models", strings(one -> one.model))
                .column("records", ints(one -> one.records))
                .column("hookRuns", ints(one -> one.hookRuns))
                .column("hookFailures", ints(one -> one.hookFailures))
                .column("statements", ints(one -> one.statements))
                .column("depths", ints(one -> one.depth))
                .column("chunks", ints(one -> one.chunks))
                .column("outcomes", strings(one -> one.outcome))
                .column(
                        "endedAtMillis",
                        longs(one ->
                                one.outcome.equals("RUNNING") ? 0 : now - one.ago.toMillis() + one.time.toMillis()))
                .column("callers", strings(one -> one.caller))
                .column("threads", strings(one -> one.thread))
                .column("traceIds", strings(one -> one.traceId))
                .column("failureClasses", strings(one -> one.failure))
                .column("failureFrames", strings(one -> one.failureFrame))
                .column("failingHooks", ints(one -> one.failingHook))
                .column("rootCauseClasses", strings(one -> one.rootCause))
                .column("sqlStates", strings(one -> one.sqlState))
                .column("failedSql", strings(one -> one.failedSql))
                .data();
    }

    private long id(PublishedOperation operation) {
        return (long) operations.size() - operations.indexOf(operation);
    }

    private PublishedOperation operation(long id) {
        return operations.stream()
                .filter(operation -> id(operation) == id)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No operation " + id));
    }

    CompositeData steps(long id) {
        List<Step> steps = operation(id).steps;
        return new OpenTable()
                .column("parents", steps.stream().mapToInt(Step::parent).toArray())
                .column("kinds", steps.stream().map(Step::kind).toArray(String[]::new))
                .column("labels", steps.stream().map(Step::label).toArray(String[]::new))
                .column("hooks", steps.stream().mapToInt(Step::hook).toArray())
                .column("models", steps.stream().map(Step::model).toArray(String[]::new))
                .column("chunks", steps.stream().mapToInt(Step::chunk).toArray())
                .column("records", steps.stream().mapToInt(Step::records).toArray())
                .column("rejected", steps.stream().mapToInt(Step::rejected).toArray())
                .column("times", steps.stream().mapToInt(Step::times).toArray())
                .column("startNanos", steps.stream().mapToLong(Step::startNanos).toArray())
                .column("nanos", steps.stream().mapToLong(Step::nanos).toArray())
                .column("failureClasses", steps.stream().map(Step::failure).toArray(String[]::new))
                .column("frames", steps.stream().map(Step::frame).toArray(String[]::new))
                .data();
    }

    CompositeData written(long id) {
        List<Written> written = operation(id).written;
        return new OpenTable()
                .column("models", written.stream().map(Written::model).toArray(String[]::new))
                .column("changes", written.stream().map(Written::change).toArray(String[]::new))
                .column("records", written.stream().mapToInt(Written::records).toArray())
                .data();
    }

    private long[] longs(ToLongFunction<PublishedOperation> number) {
        return operations.stream().mapToLong(number).toArray();
    }

    private int[] ints(ToIntFunction<PublishedOperation> number) {
        return operations.stream().mapToInt(number).toArray();
    }

    private String[] strings(Function<PublishedOperation, String> text) {
        return operations.stream().map(text).toArray(String[]::new);
    }
}
