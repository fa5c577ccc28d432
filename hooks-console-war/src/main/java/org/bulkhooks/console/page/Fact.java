package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.HookNumbers;
import org.bulkhooks.console.reading.HookReading;

/**
 * A name and a value.
 *
 * @param name what it is
 * @param value what it says
 * @param note what to know about it, or empty
 */
public record Fact(String name, String value, String note) {

    static List<Fact> declaration(HookReading hook) {
        return List.of(
                new Fact("Application", hook.application().name(), ""),
                new Fact("Bean", hook.beanClass(), ""),
                new Fact("Method", hook.method(), ""),
                new Fact("Event", hook.event(), ""),
                new Fact("Model", hook.model(), ""),
                new Fact("Phase", Phases.inWords(hook.phase()), hook.phase()),
                new Fact("Priority", Show.count(hook.priority()), hook.explicitPriority() ? "given" : "default"),
                new Fact(
                        "Order",
                        Integer.toString(hook.order()),
                        hook.tieGroup() > 0
                                ? "tie: other hooks have the same priority, so their names decide"
                                : "place among the hooks called with it"),
                new Fact("Condition", hook.condition().isEmpty() ? "none" : hook.condition(), ""),
                new Fact("Reentrant", hook.nonReentrant() ? "no" : "yes", hook.nonReentrant() ? "@NonReentrant" : ""));
    }

    static List<Fact> numbers(HookNumbers numbers, long now) {
        boolean ran = numbers.runs() > 0;
        return List.of(
                new Fact("Runs", Show.count(numbers.runs()), ""),
                new Fact("Records", Show.count(numbers.records()), ran ? perRun(numbers) : ""),
                new Fact("Skips", Show.count(numbers.skips()), "no record passed"),
                new Fact(
                        "p50",
                        ran ? NumberCells.percentile(numbers.p50Nanos(), numbers.maxNanos()) : NumberCells.NONE,
                        ""),
                new Fact(
                        "p95",
                        ran ? NumberCells.percentile(numbers.p95Nanos(), numbers.maxNanos()) : NumberCells.NONE,
                        ""),
                new Fact("Max", ran ? Show.duration(numbers.maxNanos()) : NumberCells.NONE, ""),
                new Fact(
                        "Total time",
                        Show.duration(numbers.totalNanos()),
                        ran ? Show.duration(numbers.selfNanos()) + " without nested hooks" : ""),
                new Fact("Failures", Show.count(numbers.failures()), Show.count(numbers.vetoes()) + " rolled back"),
                new Fact("Last failure", moment(numbers.lastFailureMillis(), now), numbers.lastFailureClass()),
                new Fact(
                        "Last run",
                        moment(numbers.lastRunMillis(), now),
                        ran ? Show.time(numbers.lastRunMillis()) : ""));
    }

    private static String perRun(HookNumbers numbers) {
        return Show.count(Math.round((double) numbers.records() / numbers.runs())) + " a run";
    }

    private static String moment(long millis, long now) {
        return millis == 0 ? "never" : Show.ago(millis, now);
    }
}
