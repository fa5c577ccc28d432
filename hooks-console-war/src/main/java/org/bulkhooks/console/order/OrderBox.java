package org.bulkhooks.console.order;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.page.Cell;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.page.Mark;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.OrderStep;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.window.Figures;
import org.bulkhooks.console.window.Span;
import org.jspecify.annotations.Nullable;

/**
 * A box of the picture: a hook, or what runs beside hooks.
 *
 * @param kind HOOK, GRAPH, BEAN_VALIDATION or SQL
 * @param number the place of the hook, or an empty string
 * @param hook the hook, or null
 * @param title what it is, if it is no hook
 * @param p95 what its runs took, or an empty string
 * @param lines what it is called for, when, and with which priority
 * @param priority its priority, or an empty string
 * @param marks what needs an eye
 */
public record OrderBox(
        String kind,
        String number,
        @Nullable HookLink hook,
        String title,
        String p95,
        List<String> lines,
        String priority,
        List<Mark> marks) {

    /** Makes the box with copies of the lists. */
    public OrderBox {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    static OrderBox ofHook(HookReading hook, int place, String entityClass, String url, Span span, List<Mark> marks) {
        List<String> lines = new ArrayList<>();
        lines.add(calledFor(hook, entityClass));
        String when = phaseInWords(hook);
        if (!when.isEmpty()) {
            lines.add(when);
        }
        if (!hook.selection().condition().isEmpty()) {
            lines.add(Texts.of("order.when", hook.selection().condition()));
        }
        return new OrderBox(
                "HOOK",
                Integer.toString(place),
                HookLink.of(hook.shortName(), url),
                "",
                p95(hook, span),
                lines,
                Texts.of(
                        hook.explicitPriority() ? "order.priority" : "order.priority.default",
                        Show.count(hook.priority())),
                marks);
    }

    static OrderBox ofStep(OrderStep step, String entityClass, String change, boolean again) {
        return switch (step.kind()) {
            case "GRAPH" -> own(step, "order.graph", again ? "order.graph.both" : "order.graph.note");
            case "BEAN_VALIDATION" -> own(step, "order.bean-validation", "order.bean-validation.note");
            case "SQL" ->
                new OrderBox(
                        "SQL",
                        "",
                        null,
                        step.text().isEmpty() // the application names no table
                                ? Texts.of("order.sql." + change + ".model", ClassNames.simple(entityClass))
                                : Texts.of("order.sql." + change, step.text()),
                        "",
                        List.of(Texts.of("order.sql.note")),
                        "",
                        List.of());
            default -> // of a newer library
                new OrderBox("OTHER", "", null, step.kind(), "", List.of(step.text()), "", List.of());
        };
    }

    private static OrderBox own(OrderStep step, String title, String note) {
        String text = step.text().isEmpty() ? Texts.of(note) : step.text() + ": " + Texts.of(note);
        return new OrderBox(step.kind(), "", null, Texts.of(title), "", List.of(text), "", List.of());
    }

    /** Returns the event, and the model if it is a wider one. */
    private static String calledFor(HookReading hook, String entityClass) {
        String event = hook.model().equals(entityClass)
                ? hook.event()
                : Texts.of("order.event-of", hook.event(), hook.shortModel());
        return hook.selection().netChange() ? Texts.of("order.net-change", event) : event;
    }

    private static String phaseInWords(HookReading hook) {
        return switch (hook.phase()) {
            case "BEFORE_COMPLETION" -> Texts.of("order.before-completion");
            case "AFTER_FAILURE" -> Texts.of("order.after-failure");
            case "AFTER_COMPLETION" -> Texts.of("order.after-completion");
            default -> hook.event().equals("OperationCompleted") ? Texts.of("order.completed") : "";
        };
    }

    private static String p95(HookReading hook, Span span) {
        OptionalLong nanos = Figures.of(hook, span).p95Nanos();
        return nanos.isEmpty() ? "" : Cell.percentile(nanos).text();
    }

    /** Tells whether it is a hook. */
    public boolean isHook() {
        return hook != null;
    }
}
