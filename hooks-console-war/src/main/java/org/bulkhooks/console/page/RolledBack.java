package org.bulkhooks.console.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.console.finding.Finding;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;
import org.bulkhooks.console.trace.WrittenReading;

/**
 * The last operation that a hook rolled back, as long as its application keeps it.
 *
 * @param id its number
 * @param undone what it had written, in words, or empty
 */
record RolledBack(long id, String undone) {

    private static final Logger LOGGER = Logger.getLogger(RolledBack.class.getName());

    /** Finds the operation that a finding of a failing hook is about. */
    static Optional<RolledBack> of(Finding finding, List<ApplicationReading> applications, Traces traces) {
        return switch (finding.kind()) {
            case FAILING, FAILED ->
                applications.stream()
                        .filter(application -> application.key().equals(finding.application()))
                        .findFirst()
                        .flatMap(application -> of(finding.hooks().get(0), application, traces));
            default -> Optional.empty();
        };
    }

    /** Where the operations cannot be read, the finding is told without them, and leads to the hook. */
    private static Optional<RolledBack> of(HookReading hook, ApplicationReading application, Traces traces) {
        int place = application.hooks().indexOf(hook);
        try {
            Optional<OperationReading> last =
                    traces.operations(application.key()).map(TracesReading::operations).orElse(List.of()).stream()
                            .filter(operation ->
                                    operation.outcome() == Outcome.ROLLED_BACK && operation.failingHook() == place)
                            .max(Comparator.comparingLong(OperationReading::startedAtMillis));
            if (last.isEmpty()) {
                return Optional.empty();
            }
            List<WrittenReading> written =
                    traces.written(application.key(), last.get().id()).orElse(List.of());
            return Optional.of(new RolledBack(last.get().id(), Undone.of(written)));
        } catch (UnreadableException unreadable) {
            LOGGER.log(Level.WARNING, () -> application.key() + ": " + unreadable.getMessage());
            return Optional.empty();
        }
    }
}
