package org.bulkhooks.console;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.reading.ActivityReading;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.ApplicationWindows;
import org.bulkhooks.console.reading.HookReach;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.ModelReading;
import org.bulkhooks.console.reading.NativeSqlReading;
import org.bulkhooks.console.reading.SelectionReading;
import org.jspecify.annotations.Nullable;

/** Readings as they come from applications. */
public final class Samples {

    public static final ApplicationKey BANK = new ApplicationKey("/bank", "1");
    public static final ApplicationKey STOCK = new ApplicationKey("/stock", "2");
    public static final HookNumbers NEVER_RAN = numbers(0, 0, 0);

    private static final List<ModelReading> MODELS = List.of(
            new ModelReading("com.example.Account", "bank"),
            new ModelReading("com.example.Branch", "bank"),
            new ModelReading("com.example.Order", "bank"));

    public static final SelectionReading ALL = new SelectionReading("", false, List.of(), false, false);

    private Samples() {}

    public static HookNumbers numbers(long runs, long p95Nanos, long failures) {
        Map<HookNumber, Long> values = new LinkedHashMap<>();
        HookNumber.ALL.stream().filter(HookNumber::required).forEach(number -> values.put(number, 0L));
        values.put(HookNumber.RUNS, runs);
        values.put(HookNumber.FAILURES, failures);
        values.put(HookNumber.VETOES, failures);
        values.put(HookNumber.EXPECTED_VETOES, failures * 2);
        values.put(HookNumber.RECORDS, runs * 10);
        values.put(HookNumber.STATEMENTS, runs * runs);
        values.put(HookNumber.REJECTED, failures * 3);
        values.put(HookNumber.BYPASSED_CALLS, runs / 2);
        values.put(HookNumber.BYPASSED, runs * 5);
        values.put(HookNumber.TOTAL_TIME, p95Nanos * runs);
        values.put(HookNumber.SELF_TIME, p95Nanos * runs / 2);
        values.put(HookNumber.P50, p95Nanos / 2);
        values.put(HookNumber.P95, p95Nanos);
        values.put(HookNumber.MAX, p95Nanos);
        values.put(HookNumber.LAST_RUN, runs == 0 ? 0L : 1_000L);
        values.put(HookNumber.LAST_FAILURE, failures == 0 ? 0L : 1_000L);
        return new HookNumbers(values, failures == 0 ? "" : "java.lang.IllegalStateException");
    }

    /** Makes the numbers of a run, in the order in which they are declared. */
    public static Map<RunNumber, Long> run(
            long nanos, long selfNanos, long records, long statements, long rejected, long depth) {
        Map<RunNumber, Long> values = new LinkedHashMap<>();
        values.put(RunNumber.RECORDS, records);
        values.put(RunNumber.STATEMENTS, statements);
        values.put(RunNumber.REJECTED, rejected);
        values.put(RunNumber.DURATION, nanos);
        values.put(RunNumber.SELF_TIME, selfNanos);
        values.put(RunNumber.DEPTH, depth);
        return values;
    }

    public static HookReading hook(ApplicationKey key, int index, String model, String method, HookNumbers numbers) {
        return hook(key, index, model, "BeforeUpdate", method, numbers);
    }

    public static HookReading hook(
            ApplicationKey key, int index, String model, String event, String method, @Nullable HookNumbers numbers) {
        return new HookReading(
                key,
                index,
                "Hooks." + method,
                "com.example.Hooks",
                method,
                "Hooks." + method + "(" + event + "<" + model + ">)",
                "com.example." + model,
                event,
                500 + index,
                index % 2 == 0,
                index + 1,
                0,
                "IN_PROGRESS",
                new SelectionReading("changed(balance)", false, List.of(), false, false),
                HookReach.UNKNOWN,
                numbers,
                ActivityReading.NONE);
    }

    public static HookReading with(HookReading hook, int tieGroup, SelectionReading selection) {
        return new HookReading(
                hook.application(),
                hook.index(),
                hook.id(),
                hook.beanClass(),
                hook.method(),
                hook.signature(),
                hook.model(),
                hook.event(),
                hook.priority(),
                hook.explicitPriority(),
                hook.order(),
                tieGroup,
                hook.phase(),
                selection,
                hook.reach(),
                hook.numbers(),
                hook.activity());
    }

    /** The same hook with what it is called for, and what it did over time. */
    public static HookReading with(HookReading hook, HookReach reach, ActivityReading activity) {
        return new HookReading(
                hook.application(),
                hook.index(),
                hook.id(),
                hook.beanClass(),
                hook.method(),
                hook.signature(),
                hook.model(),
                hook.event(),
                hook.priority(),
                hook.explicitPriority(),
                hook.order(),
                hook.tieGroup(),
                hook.phase(),
                hook.selection(),
                reach,
                hook.numbers(),
                activity);
    }

    /** The same hook in another transaction phase. */
    public static HookReading inPhase(HookReading hook, String phase) {
        return new HookReading(
                hook.application(),
                hook.index(),
                hook.id(),
                hook.beanClass(),
                hook.method(),
                hook.signature(),
                hook.model(),
                hook.event(),
                hook.priority(),
                hook.explicitPriority(),
                hook.order(),
                hook.tieGroup(),
                phase,
                hook.selection(),
                hook.reach(),
                hook.numbers(),
                hook.activity());
    }

    /** The same numbers with some others. */
    public static HookNumbers with(HookNumbers numbers, Map<HookNumber, Long> others) {
        Map<HookNumber, Long> values = new LinkedHashMap<>(numbers.values());
        values.putAll(others);
        return new HookNumbers(values, numbers.lastFailureClass());
    }

    public static ApplicationReading application(ApplicationKey key, HookReading... hooks) {
        return new ApplicationReading(
                key,
                "1.0",
                "EclipseLink 4",
                Instant.ofEpochMilli(5_000),
                List.of(hooks),
                MODELS,
                true,
                List.of(),
                List.of(),
                ApplicationWindows.NONE,
                null);
    }

    public static ApplicationReading application(ApplicationKey key, List<NativeSqlReading> nativeSql) {
        return new ApplicationReading(
                key,
                "1.0",
                "EclipseLink 4",
                Instant.ofEpochMilli(5_000),
                List.of(),
                MODELS,
                true,
                List.of(),
                nativeSql,
                ApplicationWindows.NONE,
                null);
    }
}
