package org.bulkhooks.console.order;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;

/**
 * How to declare the order that only names decide today.
 *
 * @param names the hooks, in the order of today
 * @param why why it is a tie, as a sentence after the names
 * @param lines what to write where
 */
public record TieBreak(String names, String why, List<Line> lines) {

    private static final int STEP = 100;

    /**
     * What to write.
     *
     * @param bean the class that declares the hook
     * @param before the observer method up to the annotation
     * @param annotation the annotation that declares the order
     * @param after the rest of the method
     */
    public record Line(String bean, String before, String annotation, String after) {}

    /** Makes it with a copy of the list. */
    public TieBreak {
        lines = List.copyOf(lines);
    }

    /**
     * Says how to keep the order of today and declare it: the first hook stays, the others get priorities after it and
     * before the next one that any hook of the application has.
     *
     * @param tied the hooks of the tie, in their order
     * @param all all hooks of the application
     */
    static TieBreak of(List<HookReading> tied, List<HookReading> all) {
        int priority = tied.get(0).priority();
        long next = all.stream()
                .mapToLong(HookReading::priority)
                .filter(other -> other > priority)
                .min()
                .orElse(priority + (long) STEP * (tied.size() + 1));
        long step = Math.max(1, Math.min(STEP, (next - priority) / tied.size()));
        List<Line> lines = new ArrayList<>();
        for (int index = 1; index < tied.size(); index++) {
            HookReading hook = tied.get(index);
            lines.add(line(hook, Math.min(Integer.MAX_VALUE, priority + step * index)));
        }
        boolean explicit = tied.stream().allMatch(HookReading::explicitPriority);
        return new TieBreak(
                Texts.list(tied.stream().map(HookReading::shortName).toList()),
                Texts.of(
                        tied.size() == 2
                                ? explicit ? "order.tie.both" : "order.tie.both.default"
                                : explicit ? "order.tie.all" : "order.tie.all.default",
                        Show.count(priority)),
                lines);
    }

    private static Line line(HookReading hook, long priority) {
        String observes = hook.phase().equals("IN_PROGRESS")
                ? "@Observes "
                : "@Observes(during = TransactionPhase." + hook.phase() + ") ";
        return new Line(
                ClassNames.simple(hook.beanClass()),
                "void " + hook.method() + "(" + observes,
                "@Priority(" + javaNumber(priority) + ")",
                " " + hook.event() + "<" + hook.shortModel() + "> " + variable(hook) + ")");
    }

    /** Writes a number as Java takes it, with its thousands apart. */
    private static String javaNumber(long number) {
        return Show.count(number).replace(',', '_');
    }

    private static String variable(HookReading hook) {
        String name = hook.shortModel();
        String plural = name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
        return Character.toLowerCase(plural.charAt(0)) + plural.substring(1);
    }
}
