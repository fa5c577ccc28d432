package org.bulkhooks.console.page;

import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.HookReading;

/** A row of the list, as text. */
public record HookRow(
        String app,
        String model,
        String event,
        int order,
        boolean tie,
        String name,
        String url,
        String priority,
        boolean defaultPriority,
        String phase,
        NumberCells numbers) {

    static HookRow of(HookReading hook, String url, long now) {
        return new HookRow(
                hook.application().name(),
                hook.shortModel(),
                hook.event(),
                hook.order(),
                hook.tieGroup() > 0,
                hook.shortName(),
                url,
                Show.count(hook.priority()),
                !hook.explicitPriority(),
                Phases.inWords(hook.phase()),
                hook.numbers() == null ? NumberCells.UNREAD : NumberCells.of(hook.numbers(), now));
    }
}
