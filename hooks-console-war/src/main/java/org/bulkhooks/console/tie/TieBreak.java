package org.bulkhooks.console.tie;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;

/**
 * How to declare the order that only names decide today.
 *
 * @param names the hooks, in the order of today
 * @param why why it is a tie, as a sentence after the names
 * @param lines what to write where; empty where no priority is free beside those of other hooks
 * @param crowded why there are no lines; empty if there are
 */
public record TieBreak(String names, String why, List<Line> lines, String crowded) {

    /** How far priorities are apart where there is room: enough to put other hooks between later. */
    private static final long STEP = 100;

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
     * Says how to keep the order of today and declare it, so that no other hook of the application changes its place:
     * the first hook stays and the others get priorities up to the next one that is taken, or, where there is no room,
     * the last one stays and the others get priorities down to the one before.
     *
     * @param tied the hooks of the tie, in their order; two at least
     * @param all all hooks of the application
     */
    public static TieBreak of(List<HookReading> tied, List<HookReading> all) {
        int priority = tied.get(0).priority();
        List<Line> lines = lines(tied, priority, all);
        return new TieBreak(
                Texts.list(tied.stream().map(HookReading::shortName).toList()),
                why(tied, priority),
                lines,
                lines.isEmpty() ? Texts.of("tie.crowded", Show.count(priority)) : "");
    }

    private static String why(List<HookReading> tied, int priority) {
        boolean explicit = tied.stream().allMatch(HookReading::explicitPriority);
        String key = tied.size() == 2 ? "tie.both" : "tie.all";
        return Texts.of(explicit ? key : key + ".default", Show.count(priority));
    }

    private static List<Line> lines(List<HookReading> tied, int priority, List<HookReading> all) {
        int moved = tied.size() - 1;
        List<HookReading> others = all.stream()
                .filter(Predicate.not(hook -> tied.stream().anyMatch(same -> same.index() == hook.index())))
                .toList();
        long next = priorities(others).filter(other -> other > priority).min().orElse(Integer.MAX_VALUE + 1L);
        long before = priorities(others).filter(other -> other < priority).max().orElse(Integer.MIN_VALUE - 1L);
        if (next - priority > moved) {
            return lines(tied.subList(1, tied.size()), priority, step(next - priority, moved));
        }
        if (priority - before > moved) {
            long step = step(priority - before, moved);
            return lines(tied.subList(0, moved), priority - step * tied.size(), step);
        }
        return List.of();
    }

    private static LongStream priorities(List<HookReading> hooks) {
        return hooks.stream().mapToLong(HookReading::priority);
    }

    private static long step(long room, int moved) {
        return Math.min(STEP, room / (moved + 1L));
    }

    /** Writes a line for each hook, with priorities that rise from a number which none of them gets. */
    private static List<Line> lines(List<HookReading> moved, long from, long step) {
        List<Line> lines = new ArrayList<>();
        for (HookReading hook : moved) {
            lines.add(line(hook, from + step * (lines.size() + 1)));
        }
        return lines;
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
