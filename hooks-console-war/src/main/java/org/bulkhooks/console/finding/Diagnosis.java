package org.bulkhooks.console.finding;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.BypassReading;
import org.bulkhooks.console.reading.HookControl;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.ThrownReading;

/**
 * What is to be said of one hook. Immutable.
 *
 * @param hook the hook
 * @param flags in one word each
 * @param failedLately how often it failed in the last hours; 0 if that is not so, or it is failing now
 * @param queries how its queries depend on its records
 * @param growth how its time does
 * @param bypass the last time that it was bypassed, if that was in the last day; or any, where the application does not
 *     tell when
 */
public record Diagnosis(
        HookReading hook,
        Set<Flag> flags,
        long failedLately,
        Queries queries,
        Growth growth,
        Optional<BypassReading> bypass) {

    /** A failure of this age is still told. */
    static final Duration FAILURES_TOLD = Duration.ofHours(12);

    /** A bypass of this age is still told. */
    static final Duration BYPASSES_TOLD = Duration.ofHours(24);

    private static final String IN_OPERATION = "IN_PROGRESS";

    /** Makes the diagnosis with a copy of the flags. */
    public Diagnosis {
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /**
     * Works it out.
     *
     * @param now in milliseconds since the epoch
     */
    public static Diagnosis of(HookReading hook, long now) {
        Queries queries = Queries.of(hook.activity().sizes());
        Growth growth = Growth.of(hook.activity().sizes());
        Optional<BypassReading> bypass = bypass(hook, now);
        HookNumbers numbers = hook.numbers();
        boolean failing =
                numbers != null && numbers.find(HookNumber.FAILING_SINCE).orElse(0) > 0;
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        add(flags, Flag.FAILING, failing);
        add(flags, Flag.NPLUS1, queries.marked());
        add(flags, Flag.GROWS, growth.marked());
        add(flags, Flag.TIED, hook.tieGroup() > 0);
        add(flags, Flag.BYPASSED, bypass.isPresent());
        add(flags, Flag.OFF, isOff(hook));
        add(flags, Flag.NEVERRAN, numbers != null && !numbers.ran());
        long lately = numbers == null || failing ? 0 : failedLately(hook, numbers, now);
        return new Diagnosis(hook, flags, lately, queries, growth, bypass);
    }

    private static void add(Set<Flag> flags, Flag flag, boolean applies) {
        if (applies) {
            flags.add(flag);
        }
    }

    private static boolean isOff(HookReading hook) {
        return hook.reach().disabledByConfiguration()
                || hook.activity().control().map(HookControl::disabled).orElse(false);
    }

    private static long failedLately(HookReading hook, HookNumbers numbers, long now) {
        if (numbers.get(HookNumber.LAST_FAILURE) < now - FAILURES_TOLD.toMillis()) {
            return 0;
        }
        long counted = hook.activity().hourFailures().sum((int) FAILURES_TOLD.toHours() + 1);
        return counted > 0 ? counted : numbers.get(HookNumber.FAILURES);
    }

    private static Optional<BypassReading> bypass(HookReading hook, long now) {
        return hook.activity().bypasses().stream()
                .max(Comparator.comparingLong(bypass -> bypass.last().millis()))
                .filter(bypass ->
                        bypass.last().millis() == 0 || bypass.last().millis() >= now - BYPASSES_TOLD.toMillis());
    }

    /** Returns the same of a hook that ran on another node, if it did not on this one. */
    Diagnosis ranSomewhere() {
        return new Diagnosis(
                hook,
                flags.stream().filter(flag -> flag != Flag.NEVERRAN).collect(Collectors.toUnmodifiableSet()),
                failedLately,
                queries,
                growth,
                bypass);
    }

    /** Tells whether a flag is set. */
    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** Tells whether there is nothing to look at. */
    public boolean well() {
        return flags.isEmpty() && failedLately == 0;
    }

    /** Tells whether a failure of the hook rolls its operation back. */
    public boolean rollsBack() {
        return hook.phase().equals(IN_OPERATION);
    }

    /** Returns the last thing that it threw and that is no rule of the business. */
    public Optional<ThrownReading> lastThrown() {
        return hook.activity().thrown().stream()
                .filter(thrown -> !thrown.expected())
                .max(Comparator.comparingLong(ThrownReading::lastMillis));
    }
}
