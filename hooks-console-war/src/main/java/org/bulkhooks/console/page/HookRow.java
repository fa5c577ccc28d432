package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.chart.Sparkline;
import org.bulkhooks.console.list.ListedHook;
import org.bulkhooks.console.reading.HookReading;

/**
 * A row of the list.
 *
 * @param key tells the hook from others
 * @param link its name and page
 * @param app the application
 * @param event the event
 * @param model the model, without its package
 * @param phase in words, if it is not in the operation; else empty
 * @param marks what needs an eye
 * @param spark the last hour
 * @param runs how often it was called
 * @param records with how many records
 * @param p95 the 95th percentile of the time of a run
 * @param share its share of the time
 * @param queries for each record
 * @param failures how often it failed
 * @param lastRun when it was called last
 */
public record HookRow(
        String key,
        HookLink link,
        String app,
        String event,
        String model,
        String phase,
        List<Mark> marks,
        Sparkline spark,
        Cell runs,
        Cell records,
        Cell p95,
        ShareBar share,
        Cell queries,
        Cell failures,
        Cell lastRun) {

    private static final int LONG = 24;

    /** Makes the row with a copy of the marks. */
    public HookRow {
        marks = List.copyOf(marks);
    }

    static HookRow of(ListedHook listed, String url, long now) {
        HookReading hook = listed.hook();
        boolean never = hook.numbers() != null && !hook.numbers().ran();
        return new HookRow(
                OverviewView.key(hook),
                HookLink.of(hook.shortName(), url),
                hook.application().label(),
                hook.event(),
                hook.shortModel(),
                Phases.tag(hook.phase()),
                Mark.of(listed.diagnosis()),
                Sparkline.of(hook.activity().minutes()),
                Cell.count(listed.figures().runs()),
                Cell.count(listed.figures().records()),
                Cell.percentile(listed.figures().p95Nanos()),
                ShareBar.of(listed.share()),
                Cell.queries(
                        listed.figures().statementsPerRecord(),
                        listed.diagnosis().queries().marked()),
                never ? Cell.NONE : Cell.bad(listed.figures().failures()),
                hook.numbers() == null ? Cell.NONE : Cell.ago(listed.lastRun(), now));
    }

    /** Tells whether the model's name is so long that a line must break within it. */
    public boolean longModel() {
        return model.length() > LONG;
    }
}
