package org.bulkhooks.console.published;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hook, how it was declared and what it did in the last hour. */
public final class PublishedHook {

    static final int DEFAULT_PRIORITY = 2_500;

    final String bean;
    final String method;
    final String event;
    final String model;
    int priority = DEFAULT_PRIORITY;
    boolean explicitPriority;
    String phase = "IN_PROGRESS";
    String condition = "";
    List<String> attributes = List.of();
    boolean netChanges;
    int tieGroup;

    long runs;
    long records;
    long p95Nanos;
    double usualShare = 1;
    double percentOfTime;

    @Nullable
    Duration lastRun;

    double statementsARun = 0;
    double statementsARecord;
    double exponent = .85;
    String shape = "";
    long rejected;
    final List<PublishedThrow> thrown = new ArrayList<>();

    @Nullable
    Duration failingSince;

    /**
     * Makes a hook that never ran.
     *
     * @param bean the class name of its bean
     * @param model the class name of what it is called for
     */
    public PublishedHook(String bean, String method, String event, String model) {
        this.bean = bean;
        this.method = method;
        this.event = event;
        this.model = model;
    }

    public PublishedHook priority(int declared) {
        priority = declared;
        explicitPriority = true;
        return this;
    }

    /** In which phase of the transaction it is called; if this is not said, in the operation. */
    public PublishedHook phase(String called) {
        phase = called;
        return this;
    }

    public PublishedHook when(String words, String... read) {
        condition = words;
        attributes = List.of(read);
        return this;
    }

    /** It is called with the net changes of its transaction. */
    public PublishedHook withNetChanges() {
        netChanges = true;
        return this;
    }

    /** Puts it into a tie; hooks of one number share one. */
    public PublishedHook tie(int group) {
        tieGroup = group;
        return this;
    }

    /**
     * What it did in the last hour.
     *
     * @param percent its share of the time of all hooks
     * @param ago when it ran last
     */
    public PublishedHook ran(long times, long ofRecords, Duration p95, double percent, Duration ago) {
        runs = times;
        records = ofRecords;
        p95Nanos = p95.toNanos();
        percentOfTime = percent;
        lastRun = ago;
        return this;
    }

    /** Its p95 of other hours, as a share of that of the last hour; if this is not said, it is the same. */
    public PublishedHook usually(double share) {
        usualShare = share;
        return this;
    }

    /** Its time grows with the records to this power; if this is not said, a little slower than they do. */
    public PublishedHook grows(double power) {
        exponent = power;
        return this;
    }

    /** A run sends {@code fixed + perRecord * records} statements of one shape. */
    public PublishedHook sends(double fixed, double perRecord, String sql) {
        statementsARun = fixed;
        statementsARecord = perRecord;
        shape = sql;
        return this;
    }

    public PublishedHook rejected(long ofRecords) {
        rejected = ofRecords;
        return this;
    }

    public PublishedHook threw(PublishedThrow thrownThing) {
        thrown.add(thrownThing);
        return this;
    }

    /** All its runs failed since then. */
    public PublishedHook failingFor(Duration ago) {
        failingSince = ago;
        return this;
    }

    String simpleName() {
        return bean.substring(bean.lastIndexOf('.') + 1) + "." + method;
    }

    String id() {
        return bean + "." + method + "(" + event + ")";
    }

    String signature() {
        return simpleName() + "(" + event + "<" + model.substring(model.lastIndexOf('.') + 1) + ">)";
    }

    List<String> changes() {
        if (event.endsWith("Create")) {
            return List.of("CREATE");
        }
        if (event.endsWith("Update")) {
            return List.of("UPDATE");
        }
        if (event.endsWith("Delete")) {
            return List.of("DELETE");
        }
        return event.endsWith("Save") ? List.of("CREATE", "UPDATE") : List.of("CREATE", "UPDATE", "DELETE");
    }

    /** In which part of the order it is called. */
    String place() {
        return switch (phase) {
            case "IN_PROGRESS" ->
                event.startsWith("Before")
                        ? "BEFORE"
                        : event.startsWith("Validate") ? "VALIDATE" : event.startsWith("After") ? "AFTER" : "COMPLETED";
            case "BEFORE_COMPLETION" -> "BEFORE_COMPLETION";
            default -> "AFTER_COMPLETION";
        };
    }
}
