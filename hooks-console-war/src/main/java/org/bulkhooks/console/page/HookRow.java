package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.reading.HookReading;

/** A row of the list, as text; the name of the hook in pieces between which a line may break. */
public record HookRow(
        String app,
        String model,
        String event,
        int order,
        boolean tie,
        List<String> name,
        String url,
        String priority,
        boolean defaultPriority,
        String phase,
        List<NumberCell> numbers,
        boolean unread) {

    private static final String UNREAD = "?";

    static HookRow of(HookReading hook, boolean statistics, String url, long now) {
        return new HookRow(
                hook.application().name(),
                hook.shortModel(),
                hook.event(),
                hook.order(),
                hook.tieGroup() > 0,
                Pieces.of(hook.shortName()),
                url,
                Show.count(hook.priority()),
                !hook.explicitPriority(),
                Phases.inWords(hook.phase()),
                numbers(hook, statistics, now),
                hook.numbers() == null && statistics);
    }

    private static List<NumberCell> numbers(HookReading hook, boolean statistics, long now) {
        if (hook.numbers() == null) {
            return NumberCell.all(statistics ? UNREAD : HookNumber.NONE);
        }
        return NumberCell.of(hook.numbers(), now);
    }
}
