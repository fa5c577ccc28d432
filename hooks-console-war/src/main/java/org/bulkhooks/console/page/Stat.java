package org.bulkhooks.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.bulkhooks.console.finding.Diagnosis;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.window.Figures;
import org.bulkhooks.console.window.Span;

/**
 * A number of a summary.
 *
 * @param key tells it from the others
 * @param name what it is
 * @param value the number
 * @param note what to know about it, or empty
 * @param tone of the note: warn, bad or empty
 */
public record Stat(String key, String name, Cell value, String note, String tone) {

    static List<Stat> of(HookReading hook, Diagnosis diagnosis, ApplicationReading application, Span span, long now) {
        HookNumbers numbers = hook.numbers();
        Figures figures = Figures.of(hook, span);
        List<Stat> stats = new ArrayList<>();
        if (numbers == null) {
            return stats;
        }
        boolean perRecord = diagnosis.queries().marked();
        stats.add(stat(
                "share",
                Cell.percent(figures.share(Figures.selfNanos(application.hooks(), span))),
                Texts.of("hook.stat.share.note")));
        long usual = numbers.find(HookNumber.USUAL_P95).orElse(0);
        stats.add(stat(
                "p95",
                Cell.percentile(figures.p95Nanos()),
                usual == 0 ? "" : Texts.of("hook.stat.p95.note", Show.duration(usual))));
        Cell queries = Cell.queries(figures.statementsPerRecord(), false);
        stats.add(
                perRecord
                        ? new Stat(
                                "queries",
                                Texts.of("hook.stat.queries"),
                                queries,
                                Texts.of("hook.stat.queries.note"),
                                "warn")
                        : stat("queries", queries, ""));
        stats.add(stat("runs", Cell.count(figures.runs()), runs(hook, application, span, now)));
        stats.add(stat("records", Cell.count(figures.records()), perRun(figures)));
        stats.add(stat("failures", Cell.bad(figures.failures()), refused(span, figures, numbers)));
        return stats;
    }

    private static Stat stat(String key, Cell value, String note) {
        return new Stat(key, Texts.of("hook.stat." + key), value, note, "");
    }

    private static String runs(HookReading hook, ApplicationReading application, Span span, long now) {
        if (span != Span.START && hook.activity().minutes().known()) {
            long rate = MinutesView.rate(
                    hook.activity().minutes().runs(), application.windows().millis(), now);
            return Texts.of("hook.stat.runs.note", Show.count(rate));
        }
        HookNumbers numbers = hook.numbers();
        long last = numbers == null ? 0 : numbers.get(HookNumber.LAST_RUN);
        return last == 0 ? "" : Texts.of("hook.stat.runs.last", Show.ago(last, now));
    }

    private static String perRun(Figures figures) {
        OptionalLong runs = figures.runs();
        return runs.orElse(0) == 0 || figures.records().isEmpty()
                ? ""
                : Texts.of(
                        "hook.stat.records.note",
                        Show.count(Math.round((double) figures.records().getAsLong() / runs.getAsLong())));
    }

    private static String refused(Span span, Figures figures, HookNumbers numbers) {
        if (span == Span.START) {
            long rejected = numbers.get(HookNumber.REJECTED);
            return rejected == 0 ? "" : Texts.counted("hook.stat.failures.rejected", rejected, Show.count(rejected));
        }
        long runs = figures.runs().orElse(0);
        long failures = figures.failures().orElse(0);
        return failures == 0 || runs == 0
                ? ""
                : Texts.of("hook.stat.failures.share", Show.percent((double) failures / runs));
    }
}
