package org.bulkhooks.console.page;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.finding.Diagnosis;
import org.bulkhooks.console.finding.Flag;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.text.Texts;

/**
 * A shape with a word. The tag {@code b:mark} writes it.
 *
 * @param icon the id of its symbol in sprite.xhtml
 * @param tone bad, warn, ok or empty
 * @param text the word
 */
public record Mark(String icon, String tone, String text) {

    /** Makes the marks of a row of the list, the worst first. */
    public static List<Mark> of(Diagnosis diagnosis) {
        List<Mark> marks = new ArrayList<>();
        if (diagnosis.is(Flag.FAILING)) {
            marks.add(new Mark("fail", "bad", Texts.of("hooks.mark.failing")));
        }
        addCost(marks, diagnosis);
        if (diagnosis.is(Flag.TIED)) {
            marks.add(new Mark("tie", "", Texts.of("hooks.mark.tied")));
        }
        addRest(marks, diagnosis);
        return marks;
    }

    /**
     * Makes the marks of the page of a hook, which say more.
     *
     * @param tiedWith the others of its tie in words, or empty
     * @param now in milliseconds since the epoch
     */
    static List<Mark> inFull(Diagnosis diagnosis, String tiedWith, long now) {
        List<Mark> marks = new ArrayList<>();
        HookNumbers numbers = diagnosis.hook().numbers();
        if (numbers != null && diagnosis.is(Flag.FAILING)) {
            long since = numbers.find(HookNumber.FAILING_SINCE).orElse(0);
            marks.add(new Mark("fail", "bad", Texts.of("hook.mark.failing", Show.since(since, now))));
        } else if (numbers != null && diagnosis.failedLately() > 0) {
            marks.add(new Mark(
                    "fail",
                    "bad",
                    Texts.of(
                            diagnosis.failedLately() < 3
                                    ? "hook.mark.failed." + diagnosis.failedLately()
                                    : "hook.mark.failed",
                            Show.words(diagnosis.failedLately()),
                            Show.moment(numbers.get(HookNumber.LAST_FAILURE), now))));
        }
        addCost(marks, diagnosis);
        if (diagnosis.is(Flag.TIED)) {
            marks.add(new Mark("tie", "", Texts.of("hook.mark.tied", tiedWith)));
        }
        addRest(marks, diagnosis);
        return marks;
    }

    private static void addCost(List<Mark> marks, Diagnosis diagnosis) {
        if (diagnosis.is(Flag.NPLUS1)) {
            marks.add(new Mark("perrec", "warn", Texts.of("hooks.mark.nplus1")));
        }
        if (diagnosis.is(Flag.GROWS)) {
            marks.add(new Mark(
                    "grow",
                    "warn",
                    Texts.of("hooks.mark.grows", Show.ratio1(diagnosis.growth().exponent()))));
        }
    }

    private static void addRest(List<Mark> marks, Diagnosis diagnosis) {
        if (diagnosis.is(Flag.BYPASSED)) {
            marks.add(new Mark("bypass", "", Texts.of("hooks.mark.bypassed")));
        }
        if (diagnosis.is(Flag.NEVERRAN)) {
            marks.add(new Mark("never", "", Texts.of("hooks.mark.neverran")));
        }
        if (diagnosis.is(Flag.OFF)) {
            marks.add(new Mark("off", "warn", Texts.of("hooks.mark.off")));
        }
    }
}
