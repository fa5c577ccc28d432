package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.HookNumbers;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.SelectionReading;

/**
 * A name and a value.
 *
 * @param name what it is
 * @param value what it says
 * @param note what to know about it, or empty
 */
public record Fact(String name, String value, String note) {

    static List<Fact> declaration(HookReading hook) {
        SelectionReading selection = hook.selection();
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
                        hook.tieGroup() > 0 ? "tie: names decide; see below" : "place among the hooks called with it"),
                new Fact("Condition", selection.condition().isEmpty() ? "none" : selection.condition(), ""),
                new Fact(
                        "Called for",
                        selection.exactType() ? "the model alone" : "the model and its subtypes",
                        selection.exactType() ? "@ExactType" : ""),
                new Fact(
                        "Called with",
                        selection.netChange() ? "net changes of the transaction" : "changes of each operation",
                        selection.netChange() ? "@NetChange" : ""),
                new Fact(
                        "Loaded before",
                        selection.loaded().isEmpty() ? "nothing" : String.join(", ", selection.loaded()),
                        selection.loaded().isEmpty() ? "" : "@Load"),
                new Fact(
                        "Reentrant",
                        selection.nonReentrant() ? "no" : "yes",
                        selection.nonReentrant() ? "@NonReentrant" : ""));
    }

    static List<Fact> numbers(HookNumbers numbers, long now) {
        boolean ran = numbers.runs() > 0;
        return List.of(
                new Fact("Runs", Show.count(numbers.runs()), ""),
                new Fact("Records", Show.count(numbers.records()), ran ? perRun(numbers) : ""),
                new Fact("Rejected", Show.count(numbers.rejectedRecords()), "records; not counted as failures"),
                new Fact("Bypassed", Show.count(numbers.bypassedRecords()), bypassedCalls(numbers)),
                new Fact(
                        "Statements",
                        Show.count(numbers.statements()),
                        ran ? NumberCells.statements(numbers) + " a record, nested hooks included" : ""),
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

    private static String bypassedCalls(HookNumbers numbers) {
        long calls = numbers.bypassedCalls();
        return calls == 0 ? "" : "records in " + Show.count(calls) + (calls == 1 ? " call" : " calls");
    }

    private static String perRun(HookNumbers numbers) {
        return Show.count(Math.round((double) numbers.records() / numbers.runs())) + " a run";
    }

    private static String moment(long millis, long now) {
        return millis == 0 ? "never" : Show.ago(millis, now);
    }

    /** Returns the value in pieces between which a line may break. */
    public List<String> pieces() {
        return Pieces.of(value);
    }
}
