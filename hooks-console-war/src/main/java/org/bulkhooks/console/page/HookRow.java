package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.format.Show;
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
        NumberCells numbers) {

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
                numbers(hook, statistics, now));
    }

    private static NumberCells numbers(HookReading hook, boolean statistics, long now) {
        if (hook.numbers() == null) {
            return statistics ? NumberCells.UNREAD : NumberCells.OFF;
        }
        return NumberCells.of(hook.numbers(), now);
    }
}
