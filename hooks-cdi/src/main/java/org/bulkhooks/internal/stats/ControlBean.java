package org.bulkhooks.internal.stats;

import java.util.List;
import java.util.function.Function;
import org.bulkhooks.internal.dispatch.HookSwitches.SwitchedOff;
import org.bulkhooks.internal.stats.BeanOperation.Parameter;
import org.bulkhooks.internal.stats.HookControl.Standing;

/** The management bean Control: switches hooks off and on, and watches them. */
final class ControlBean {

    private static final List<Column<List<Standing>>> OF_HOOKS = List.of(
            Column.flags("Disabled", "whether operations that begin now leave the hook out", row -> row.off() != null),
            Column.longs(
                    "DisabledUntilMillis",
                    "ms since the epoch",
                    "when it is called again; 0 for when it is switched on, or at the next deployment",
                    row -> ofOff(row, SwitchedOff::untilMillis, 0L)),
            Column.texts(
                    "DisabledReasons", "why it is switched off, or empty", row -> ofOff(row, SwitchedOff::reason, "")),
            Column.longs(
                    "DisabledSinceMillis",
                    "ms since the epoch",
                    "when it was switched off, or 0",
                    row -> ofOff(row, SwitchedOff::sinceMillis, 0L)),
            Column.longs(
                    "WatchedUntilMillis",
                    "ms since the epoch",
                    "until when each of its calls is logged, or 0",
                    Standing::watchedUntilMillis));

    private static final Parameter HOOK = Parameter.text("hookId", "the id of a hook, as in HookIds of the Catalog");

    private static final List<BeanOperation<HookControl>> OPERATIONS = List.of(
            BeanOperation.action(
                    "switchOff",
                    "Leaves a hook out of all operations that begin from now on",
                    (control, given) -> control.switchOff(given.text(0), given.number(1), given.text(2)),
                    HOOK,
                    Parameter.number(
                            "untilMillis",
                            "when it is called again, in ms since the epoch; 0 for when it is switched on"),
                    Parameter.text("reason", "why, and who wants it, in a few words: it is logged and counted")),
            BeanOperation.action(
                    "switchOn",
                    "Has a hook called again by all operations that begin from now on",
                    (control, given) -> control.switchOn(given.text(0)),
                    HOOK),
            BeanOperation.action(
                    "watch",
                    "Logs each call of a hook",
                    (control, given) -> control.watch(given.text(0), given.integer(1)),
                    HOOK,
                    Parameter.integer("seconds", "how long, 1 to 3600; 0 ends it")),
            BeanOperation.action("clear", "Lets all numbers start anew", (control, given) -> control.clear()));

    private ControlBean() {}

    static OpenBean<HookControl> of(HookControl control) {
        return new OpenBean<>(
                "Switches hooks off and on while the application runs",
                control,
                OF_HOOKS.stream()
                        .map(column -> column.in(HookControl::standings))
                        .toList(),
                OPERATIONS);
    }

    private static <T> T ofOff(Standing row, Function<SwitchedOff, T> read, T otherwise) {
        SwitchedOff off = row.off();
        return off == null ? otherwise : read.apply(off);
    }
}
