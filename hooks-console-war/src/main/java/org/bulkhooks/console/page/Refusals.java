package org.bulkhooks.console.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.ThrownReading;
import org.bulkhooks.console.text.Texts;

/** The table of what a hook threw and rejected. */
final class Refusals {

    private Refusals() {}

    /** Makes the rows: faults, then rules of the business, each with the last one first; then rejected records. */
    static List<HookView.ThrownRow> of(List<ThrownReading> thrown, HookNumbers numbers, long now) {
        List<HookView.ThrownRow> rows = new ArrayList<>();
        thrown.stream()
                .sorted(Comparator.comparing(ThrownReading::expected)
                        .thenComparing(Comparator.comparingLong(ThrownReading::lastMillis)
                                .reversed()))
                .forEach(of -> rows.add(row(of, now)));
        long failures = numbers.get(HookNumber.FAILURES);
        if (thrown.isEmpty() && failures > 0) { // of a library that does not publish what was thrown
            rows.add(new HookView.ThrownRow(
                    new Mark("fail", "bad", ClassNames.simple(numbers.lastFailureClass())),
                    numbers.lastFailureClass(),
                    Cell.count(failures),
                    true,
                    Cell.NONE,
                    Cell.moment(numbers.get(HookNumber.LAST_FAILURE), now)));
        }
        long rejected = numbers.get(HookNumber.REJECTED);
        if (rejected > 0) {
            rows.add(new HookView.ThrownRow(
                    new Mark("rule", "", Texts.of("hook.thrown.rejected")),
                    Texts.of("hook.thrown.rejected.note"),
                    Cell.count(rejected),
                    false,
                    Cell.NONE,
                    Cell.NONE));
        }
        return rows;
    }

    private static HookView.ThrownRow row(ThrownReading thrown, long now) {
        String note = thrown.expected()
                ? Texts.of("hook.thrown.rule")
                : thrown.frame().isEmpty() ? thrown.className() : Texts.of("hook.thrown.at", place(thrown.frame()));
        String name = ClassNames.simple(thrown.className());
        return new HookView.ThrownRow(
                thrown.expected() ? new Mark("rule", "", name) : new Mark("fail", "bad", name),
                note,
                Cell.count(thrown.times()),
                !thrown.expected(),
                Cell.moment(thrown.firstMillis(), now),
                Cell.moment(thrown.lastMillis(), now));
    }

    /** Returns file and line of a frame such as {@code LimitHooks.check(LimitHooks.java:48)}. */
    private static String place(String frame) {
        int open = frame.lastIndexOf('(');
        return open < 0 || !frame.endsWith(")") ? frame : frame.substring(open + 1, frame.length() - 1);
    }
}
