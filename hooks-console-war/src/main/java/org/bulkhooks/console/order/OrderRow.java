package org.bulkhooks.console.order;

import java.util.Map;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.page.Cell;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.page.Phases;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.window.Figures;
import org.bulkhooks.console.window.Span;

/**
 * A row of the list, as text.
 *
 * @param place the place of the hook
 * @param hook the hook
 * @param event its event
 * @param model its model
 * @param phase its transaction phase in words, or empty if it is in the operation
 * @param priority smaller first
 * @param priorityName the name of the priority, or what to know of it
 * @param condition when it is called, or empty
 * @param runs how often it ran
 * @param p95 what most runs took
 */
public record OrderRow(
        int place,
        HookLink hook,
        String event,
        String model,
        String phase,
        String priority,
        String priorityName,
        String condition,
        String runs,
        String p95) {

    private static final Map<Integer, String> NAMES =
            Map.of(500, "HIGHEST", 1_500, "HIGH", 2_500, "NORMAL", 3_500, "LOW", 4_500, "LOWEST");

    static OrderRow of(HookReading hook, int place, String url, Span span) {
        Figures figures = Figures.of(hook, span);
        return new OrderRow(
                place,
                HookLink.of(hook.shortName(), url),
                hook.event(),
                hook.shortModel(),
                hook.phase().equals("IN_PROGRESS") ? "" : Phases.inWords(hook.phase()),
                Show.count(hook.priority()),
                hook.explicitPriority() ? NAMES.getOrDefault(hook.priority(), "") : "default",
                hook.selection().condition(),
                Cell.count(figures.runs()).text(),
                Cell.percentile(figures.p95Nanos()).text());
    }
}
