package org.bulkhooks.console.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.page.Mark;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookControl;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.OrderStep;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.tie.TieBreak;
import org.bulkhooks.console.window.Span;

/**
 * What runs when records of a model are written, as the page shows it.
 *
 * @param phases the five phases of the picture
 * @param rows the hooks as a list
 * @param ties the ties with what breaks them
 * @param reasons sentences that say why hooks are here
 * @param off which hooks do not run at the moment, as a sentence
 */
public record OrderPage(
        List<OrderPhase> phases, List<OrderRow> rows, List<TieBreak> ties, List<String> reasons, String off) {

    /** Makes the page with copies of the lists. */
    public OrderPage {
        phases = List.copyOf(phases);
        rows = List.copyOf(rows);
        ties = List.copyOf(ties);
        reasons = List.copyOf(reasons);
    }

    /**
     * Makes the page.
     *
     * @param controls the state of each hook, or an empty list where the application allows no control
     * @param url the query of the page of a hook
     * @param span the time that the percentiles are of
     * @param marks what needs an eye about a hook
     */
    static OrderPage of(
            ApplicationReading application,
            String entityClass,
            String change,
            List<OrderStep> steps,
            List<HookControl> controls,
            Function<HookReading, String> url,
            Span span,
            Function<HookReading, List<Mark>> marks) {
        List<HookReading> hooks = steps.stream()
                .filter(OrderStep::isHook)
                .map(step -> application.hooks().get(step.hook()))
                .toList();
        List<OrderRow> rows = new ArrayList<>();
        for (HookReading hook : hooks) {
            rows.add(OrderRow.of(hook, rows.size() + 1, url.apply(hook), span));
        }
        return new OrderPage(
                new Picture(application, entityClass, change, controls, url, span, marks).phases(steps),
                rows,
                ties(steps, application),
                reasons(hooks, entityClass),
                off(hooks, controls));
    }

    /** Draws the phases; counts the hooks while it does. */
    private static final class Picture {

        private final ApplicationReading application;
        private final String entityClass;
        private final String change;
        private final List<HookControl> controls;
        private final Function<HookReading, String> url;
        private final Span span;
        private final Function<HookReading, List<Mark>> marks;
        private int place;

        Picture(
                ApplicationReading application,
                String entityClass,
                String change,
                List<HookControl> controls,
                Function<HookReading, String> url,
                Span span,
                Function<HookReading, List<Mark>> marks) {
            this.application = application;
            this.entityClass = entityClass;
            this.change = change;
            this.controls = controls;
            this.url = url;
            this.span = span;
            this.marks = marks;
        }

        List<OrderPhase> phases(List<OrderStep> steps) {
            return List.of(
                    phase("before", List.of("BEFORE"), steps),
                    phase("validate", List.of("VALIDATE"), steps),
                    phase("sql", List.of("WRITE"), steps),
                    phase("after", List.of("AFTER", "COMPLETED"), steps),
                    phase("commit", List.of("BEFORE_COMPLETION", "AFTER_COMPLETION"), steps));
        }

        private OrderPhase phase(String key, List<String> names, List<OrderStep> all) {
            List<OrderStep> steps = new ArrayList<>();
            int graphs = 0;
            for (OrderStep step : all) {
                boolean graph = step.kind().equals("GRAPH");
                if (names.contains(step.phase()) && (!graph || graphs++ == 0)) { // the first says that it runs again
                    steps.add(step);
                }
            }
            List<OrderGroup> groups = new ArrayList<>();
            int begin = 0;
            while (begin < steps.size()) {
                int end = begin + 1;
                int tie = steps.get(begin).tieGroup();
                while (tie > 0 && end < steps.size() && steps.get(end).tieGroup() == tie) {
                    end++;
                }
                List<OrderBox> boxes = new ArrayList<>();
                for (int index = begin; index < end; index++) {
                    boxes.add(box(steps.get(index), graphs > 1));
                }
                groups.add(new OrderGroup(boxes.size() > 1, boxes));
                begin = end;
            }
            return new OrderPhase(key, groups);
        }

        private OrderBox box(OrderStep step, boolean again) {
            if (!step.isHook()) {
                return OrderBox.ofStep(step, entityClass, change, again);
            }
            place++;
            HookReading hook = application.hooks().get(step.hook());
            List<Mark> all = new ArrayList<>(marks.apply(hook));
            if (hook.reach().disabledByConfiguration()
                    || (!controls.isEmpty() && controls.get(step.hook()).disabled())) {
                all.removeIf(mark -> mark.icon().equals("off"));
                all.add(0, new Mark("off", "warn", Texts.of("order.off")));
            }
            return OrderBox.ofHook(hook, place, entityClass, url.apply(hook), span, all);
        }
    }

    private static List<TieBreak> ties(List<OrderStep> steps, ApplicationReading application) {
        return steps.stream()
                .filter(step -> step.tieGroup() > 0 && step.isHook())
                .map(OrderStep::tieGroup)
                .distinct()
                .map(group -> steps.stream()
                        .filter(step -> step.tieGroup() == group && step.isHook())
                        .map(step -> application.hooks().get(step.hook()))
                        .toList())
                .filter(tied -> tied.size() > 1)
                .map(tied -> TieBreak.of(tied, application.hooks()))
                .toList();
    }

    private static List<String> reasons(List<HookReading> hooks, String entityClass) {
        List<String> reasons = new ArrayList<>();
        String model = ClassNames.simple(entityClass);
        List<String> wider = hooks.stream()
                .map(HookReading::model)
                .filter(other -> !other.equals(entityClass))
                .distinct()
                .toList();
        for (String supertype : wider) {
            List<String> names = hooks.stream()
                    .filter(hook -> hook.model().equals(supertype))
                    .map(HookReading::shortName)
                    .toList();
            reasons.add(Texts.counted(
                    "order.why.supertype", names.size(), Texts.list(names), ClassNames.simple(supertype), model));
        }
        List<String> saves = events(hooks, "Save");
        if (!saves.isEmpty()) {
            reasons.add(Texts.counted("order.why.save", saves.size(), Texts.list(saves)));
        }
        if (!events(hooks, "ChangeSet").isEmpty()) {
            reasons.add(Texts.of("order.why.changeset"));
        }
        if (!events(hooks, "OperationCompleted").isEmpty()) {
            reasons.add(Texts.of("order.why.completed"));
        }
        if (reasons.isEmpty()) {
            reasons.add(Texts.of("order.why.own", model));
        }
        return reasons;
    }

    private static List<String> events(List<HookReading> hooks, String end) {
        return hooks.stream()
                .map(HookReading::event)
                .filter(event -> event.endsWith(end))
                .distinct()
                .toList();
    }

    private static String off(List<HookReading> hooks, List<HookControl> controls) {
        String bypassed = hooks.stream()
                .filter(hook -> hook.numbers() != null && hook.numbers().get(HookNumber.BYPASSED) > 0)
                .map(hook -> Texts.of(
                        "order.bypassed.one",
                        hook.shortName(),
                        Show.records(hook.numbers().get(HookNumber.BYPASSED))))
                .collect(Collectors.joining(", "));
        String off = hooks.stream()
                .filter(hook -> hook.reach().disabledByConfiguration()
                        || (!controls.isEmpty() && controls.get(hook.index()).disabled()))
                .map(HookReading::shortName)
                .collect(Collectors.joining(", "));
        String none = Texts.of("order.none");
        return Texts.of("order.off.sentence", bypassed.isEmpty() ? none : bypassed, off.isEmpty() ? none : off);
    }
}
