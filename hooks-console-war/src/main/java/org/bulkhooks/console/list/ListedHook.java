package org.bulkhooks.console.list;

import java.util.List;
import java.util.OptionalDouble;
import org.bulkhooks.console.finding.Diagnosis;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.window.Figures;
import org.bulkhooks.console.window.Span;

/**
 * A hook with what the list tells of it.
 *
 * @param diagnosis what is to be said of it
 * @param figures what it did in the span of the list
 * @param share its share of the time of all hooks of its application in that span, from 0 to 1
 */
public record ListedHook(Diagnosis diagnosis, Figures figures, OptionalDouble share) {

    /**
     * Makes the hooks of an application.
     *
     * @param now in milliseconds since the epoch
     */
    static List<ListedHook> of(ApplicationReading application, Span span, long now) {
        long all = Figures.selfNanos(application.hooks(), span);
        return application.hooks().stream()
                .map(hook -> {
                    Figures figures = Figures.of(hook, span);
                    return new ListedHook(Diagnosis.of(hook, now), figures, figures.share(all));
                })
                .toList();
    }

    /** Returns the hook. */
    public HookReading hook() {
        return diagnosis.hook();
    }

    /** Returns when it was called last, or 0. */
    public long lastRun() {
        HookNumbers numbers = hook().numbers();
        return numbers == null ? 0 : numbers.get(HookNumber.LAST_RUN);
    }
}
