package org.bulkhooks.internal.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.bulkhooks.Bypass;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.Moment;

/**
 * Which hooks of an application are switched off, for all threads. An operation looks at it once, when it begins, and
 * keeps to what it has seen. Nothing of it outlives the application. Each change is logged. Thread-safe.
 */
public final class HookSwitches {

    /** The logger that each change is written to. */
    public static final Logger LOGGER = Logger.getLogger("org.bulkhooks.control");

    /** How many characters of a reason are kept. */
    private static final int REASON_LENGTH = 200;

    private final LongSupplier millis;
    private volatile Snapshot now = Snapshot.ALL_ON;

    /**
     * A hook that is switched off.
     *
     * @param hook the hook
     * @param sinceMillis since when, in milliseconds since the epoch
     * @param untilMillis until when, in milliseconds since the epoch, or 0 for until it is switched on
     * @param reason why
     */
    public record SwitchedOff(Hook hook, long sinceMillis, long untilMillis, String reason) {

        private boolean isOver(long millis) {
            return untilMillis != 0 && untilMillis <= millis;
        }

        private Bypass bypass() {
            return Bypass.hook(hook.beanClass(), hook.methodName(), reason);
        }
    }

    /** What is switched off, by the ids of hooks, and when the first of it ends. Immutable. */
    private record Snapshot(Map<String, SwitchedOff> off, Map<String, Bypass> bypasses, long firstEnd) {

        private static final Snapshot ALL_ON = new Snapshot(Map.of(), Map.of(), Long.MAX_VALUE);

        static Snapshot of(Map<String, SwitchedOff> off) {
            return new Snapshot(
                    Map.copyOf(off),
                    off.values().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    each -> each.hook().id(), SwitchedOff::bypass)),
                    off.values().stream()
                            .mapToLong(SwitchedOff::untilMillis)
                            .filter(end -> end != 0)
                            .min()
                            .orElse(Long.MAX_VALUE));
        }
    }

    /** Makes switches that are all on. */
    public HookSwitches() {
        this(System::currentTimeMillis);
    }

    /**
     * Makes switches that are all on.
     *
     * @param millis the clock: milliseconds since the epoch
     */
    HookSwitches(LongSupplier millis) {
        this.millis = millis;
    }

    /** Makes switches that are all on but those of some hooks. */
    public static HookSwitches without(Collection<Hook> off, String reason) {
        HookSwitches switches = new HookSwitches();
        off.forEach(hook -> switches.switchOff(hook, 0, reason));
        return switches;
    }

    /** Returns what an operation that begins now leaves out, by the ids of hooks. */
    Map<String, Bypass> bypasses() {
        Snapshot seen = now;
        return seen.off().isEmpty() ? Map.of() : current(seen).bypasses();
    }

    /** Returns what is switched off now, by the ids of hooks. */
    public Map<String, SwitchedOff> off() {
        return current(now).off();
    }

    private Snapshot current(Snapshot seen) {
        return seen.firstEnd() <= millis.getAsLong() ? withoutOver() : seen;
    }

    private synchronized Snapshot withoutOver() {
        long at = millis.getAsLong();
        Map<String, SwitchedOff> off = new HashMap<>(now.off());
        off.values().removeIf(each -> each.isOver(at));
        now.off().values().stream()
                .filter(each -> each.isOver(at))
                .forEach(each -> LOGGER.info(() -> each.hook() + " is called again: its time off is over"));
        now = Snapshot.of(off);
        return now;
    }

    /**
     * Switches a hook off for the operations that begin from now on. One that is off already gets the new reason and
     * end.
     *
     * @param untilMillis when it is on again, in milliseconds since the epoch, or 0 for until it is switched on
     * @param reason why, and who wants it, in a few words; 200 characters are kept
     * @throws IllegalArgumentException if the reason is blank, if the end is not in the future, or if the hook
     *     validates
     */
    public synchronized void switchOff(Hook hook, long untilMillis, String reason) {
        requireSwitchable(hook);
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "say why " + hook + " is switched off and who wants it, in a few words; it is logged and counted");
        }
        long at = millis.getAsLong();
        if (untilMillis != 0 && untilMillis <= at) {
            throw new IllegalArgumentException(
                    "untilMillis must be in the future, in milliseconds since the epoch (it is " + at
                            + " now), or 0 for until the hook is switched on or the application is deployed again");
        }
        String kept = onOneLine(reason);
        Map<String, SwitchedOff> off = new HashMap<>(now.off());
        off.put(hook.id(), new SwitchedOff(hook, at, untilMillis, kept));
        now = Snapshot.of(off);
        LOGGER.info(() -> hook + " is switched off "
                + (untilMillis == 0
                        ? "until it is switched on, or the next deployment"
                        : "until " + Instant.ofEpochMilli(untilMillis))
                + ": " + kept);
    }

    /** Switches a hook on for the operations that begin from now on; one that is on stays on. */
    public synchronized void switchOn(Hook hook) {
        Map<String, SwitchedOff> off = new HashMap<>(now.off());
        if (off.remove(hook.id()) != null) {
            now = Snapshot.of(off);
            LOGGER.info(() -> hook + " is switched on");
        }
    }

    /** Tells whether a hook may be switched off: one that validates may not. */
    public static boolean isSwitchable(Hook hook) {
        return !hook.event().moments().contains(Moment.VALIDATE);
    }

    private static void requireSwitchable(Hook hook) {
        if (!isSwitchable(hook)) {
            throw new IllegalArgumentException(hook
                    + " is a validation hook, which is never switched off: what it refuses would be written, and stay when"
                    + " it is on again; switch off the hook that makes such records, or deploy another rule");
        }
    }

    /** A line of the log is one change, whatever the reason has in it. */
    private static String onOneLine(String reason) {
        String line = reason.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > REASON_LENGTH ? line.substring(0, REASON_LENGTH) : line;
    }
}
