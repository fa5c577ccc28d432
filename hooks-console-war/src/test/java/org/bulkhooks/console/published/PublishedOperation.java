package org.bulkhooks.console.published;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation that an application recorded, and its steps. */
public final class PublishedOperation {

    record Step(
            int parent,
            String kind,
            String label,
            int hook,
            String model,
            int chunk,
            int records,
            int rejected,
            int times,
            long startNanos,
            long nanos,
            String failure,
            String frame) {}

    record Written(String model, String change, int records) {}

    final String kind;
    final String model;
    final Duration ago;
    final Duration time;
    final int records;
    int chunks = 1;
    int hookRuns;
    int hookFailures;
    int statements;
    int depth = 1;
    String outcome = "COMMITTED";
    String caller = "";
    String thread = "http-thread-pool::http-listener(2)";
    String traceId = "";
    String failure = "";
    String failureFrame = "";
    int failingHook = -1;
    String rootCause = "";
    String sqlState = "";
    String failedSql = "";
    final List<Step> steps = new ArrayList<>();
    final List<Written> written = new ArrayList<>();

    /**
     * Makes an operation that was committed.
     *
     * @param ago when it began
     */
    public PublishedOperation(String kind, String model, Duration ago, Duration time, int records) {
        this.kind = kind;
        this.model = model;
        this.ago = ago;
        this.time = time;
        this.records = records;
        steps.add(new Step(-1, "OPERATION", kind, -1, model, 0, records, 0, 1, 0, time.toNanos(), "", ""));
    }

    public PublishedOperation counted(int ofChunks, int runs, int sql) {
        chunks = ofChunks;
        hookRuns = runs;
        statements = sql;
        return this;
    }

    public PublishedOperation from(String frame, String ofThread, String trace) {
        caller = frame;
        thread = ofThread;
        traceId = trace;
        return this;
    }

    public PublishedOperation outcome(String ended) {
        outcome = ended;
        return this;
    }

    public PublishedOperation failed(int hook, String type, String frame) {
        hookFailures = 1;
        failingHook = hook;
        failure = type;
        failureFrame = frame;
        return this;
    }

    /** Has the database refuse a statement. */
    public PublishedOperation refusedByDatabase(String type, String state, String sql) {
        outcome = "ROLLED_BACK";
        failure = "jakarta.persistence.PersistenceException";
        rootCause = type;
        sqlState = state;
        failedSql = sql;
        return this;
    }

    public PublishedOperation deep(int operations) {
        depth = operations;
        return this;
    }

    public PublishedOperation wrote(String ofModel, String change, int ofRecords) {
        written.add(new Written(ofModel, change, ofRecords));
        return this;
    }

    /** Adds a chunk; returns its place. */
    public int chunk(int number, int ofRecords, double startMillis, double millis) {
        return add(new Step(
                0, "CHUNK", "", -1, model, number, ofRecords, 0, 1, nanos(startMillis), nanos(millis), "", ""));
    }

    /** Adds a run of a hook below a step; returns its place. */
    public int hook(int parent, int hook, String ofModel, int ofRecords, double startMillis, double millis) {
        return add(new Step(
                parent, "HOOK", "", hook, ofModel, 0, ofRecords, 0, 1, nanos(startMillis), nanos(millis), "", ""));
    }

    /** Adds a run of a hook that threw; returns its place. */
    public int failedHook(int parent, int ofRecords, double startMillis, double millis) {
        return add(new Step(
                parent,
                "HOOK",
                "",
                failingHook,
                model,
                0,
                ofRecords,
                0,
                1,
                nanos(startMillis),
                nanos(millis),
                failure,
                failureFrame));
    }

    /** Has a hook reject records, which ended the operation. */
    public PublishedOperation rejectedBy(int hook, int some) {
        failingHook = hook;
        failure = "org.bulkhooks.RecordsRejectedException";
        add(new Step(0, "HOOK", "", hook, model, 0, records, some, 1, nanos(.2), nanos(2), "", ""));
        return this;
    }

    /** Adds equal SQL in a row below a step. */
    public int sql(int parent, String shape, int executions, double startMillis, double millis) {
        return add(
                new Step(parent, "SQL", shape, -1, "", 0, 0, 0, executions, nanos(startMillis), nanos(millis), "", ""));
    }

    /** Adds an operation within a step; returns its place. */
    public int nested(int parent, String ofKind, String ofModel, int ofRecords, double startMillis, double millis) {
        return add(new Step(
                parent,
                "OPERATION",
                ofKind,
                -1,
                ofModel,
                0,
                ofRecords,
                0,
                1,
                nanos(startMillis),
                nanos(millis),
                "",
                ""));
    }

    /** Returns how many records it wrote, by {@code model/kind/change}; if that was not said, all its own. */
    Map<String, Integer> written() {
        Map<String, Integer> records = new LinkedHashMap<>();
        if (written.isEmpty() && !outcome.equals("REFUSED")) {
            String change = kind.endsWith("create") ? "CREATE" : kind.endsWith("delete") ? "DELETE" : "UPDATE";
            records.put(model + "/" + kind + "/" + change, this.records);
        }
        written.forEach(one -> records.put(one.model() + "/" + kind + "/" + one.change(), one.records()));
        return records;
    }

    private int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    private static long nanos(double millis) {
        return Math.round(millis * 1_000_000);
    }
}
