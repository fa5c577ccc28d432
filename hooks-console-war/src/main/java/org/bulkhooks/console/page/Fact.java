package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
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
        return numbers.values().entrySet().stream()
                .filter(entry -> entry.getKey().isShown())
                .map(entry -> of(entry.getKey(), entry.getValue(), numbers, now))
                .toList();
    }

    private static Fact of(HookNumber number, long value, HookNumbers all, long now) {
        return new Fact(
                number.title(),
                number.value().of(value, all, now),
                number.note().of(value, all, now));
    }

    /** Returns the value in pieces between which a line may break. */
    public List<String> pieces() {
        return Pieces.of(value);
    }
}
