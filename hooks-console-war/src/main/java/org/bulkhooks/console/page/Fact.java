package org.bulkhooks.console.page;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.SelectionReading;
import org.bulkhooks.console.text.Texts;

/**
 * A name and a value.
 *
 * @param name what it is
 * @param value what it says
 */
public record Fact(String name, String value) {

    private static final int MAX_TYPES = 8;

    /** Describes how a hook is declared, but for its name, which is the title of its page. */
    static List<Fact> declaration(HookReading hook) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("bean", hook.beanClass()));
        facts.add(fact("event", hook.event() + "<" + hook.shortModel() + ">"));
        SelectionReading selection = hook.selection();
        facts.add(
                selection.condition().isEmpty()
                        ? fact("condition", Texts.of("hook.condition.none"))
                        : fact("condition", selection.condition()));
        facts.add(fact(
                "priority",
                Texts.of(
                        hook.explicitPriority() ? "hook.priority.given" : "hook.priority.default",
                        Show.count(hook.priority()))));
        facts.add(fact("phase", Phases.inWords(hook.phase())));
        facts.add(fact("types", types(hook)));
        if (selection.netChange()) {
            facts.add(fact("changes", Texts.of("hook.net-change")));
        }
        if (!selection.loaded().isEmpty()) {
            facts.add(fact("loaded", String.join(", ", selection.loaded())));
        }
        if (selection.nonReentrant()) {
            facts.add(fact("reentry", Texts.of("hook.reentry")));
        }
        return facts;
    }

    private static Fact fact(String name, String value) {
        return new Fact(Texts.of("hook.fact." + name), value);
    }

    private static String types(HookReading hook) {
        if (hook.selection().exactType()) {
            return Texts.of("hook.types.exact", hook.shortModel());
        }
        List<String> entities = hook.reach().entityClasses().stream()
                .map(ClassNames::simple)
                .distinct()
                .sorted()
                .toList();
        if (entities.isEmpty()) {
            return Texts.of("hook.types.sub", hook.shortModel());
        }
        return entities.size() <= MAX_TYPES
                ? Texts.list(entities)
                : Texts.of(
                        "hook.types.more",
                        String.join(", ", entities.subList(0, MAX_TYPES)),
                        Show.count(entities.size() - MAX_TYPES));
    }

    /** Returns the value in pieces between which a line may break. */
    public List<String> pieces() {
        return Pieces.of(value);
    }
}
