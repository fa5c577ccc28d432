package org.bulkhooks.console.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.console.finding.Finding;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;
import org.bulkhooks.console.trace.WrittenReading;

/**
 * The last operation that a finding is about and that was rolled back, as long as its application keeps it.
 *
 * @param id its number
 * @param undone what it had written, in words, or empty
 */
record RolledBack(long id, String undone) {

    private static final Logger LOGGER = Logger.getLogger(RolledBack.class.getName());

    /** Finds the operation that a finding of a failing hook, or of operations without one, is about. */
    static Optional<RolledBack> of(Finding finding, List<ApplicationReading> applications, Traces traces) {
        Optional<ApplicationReading> application = applications.stream()
                .filter(each -> each.key().equals(finding.application()))
                .findFirst();
        return switch (finding.kind()) {
            case FAILING, FAILED ->
                application.flatMap(one -> {
                    int place = one.hooks().indexOf(finding.hooks().get(0));
                    return last(
                            one,
                            traces,
                            operation ->
                                    operation.outcome() == Outcome.ROLLED_BACK && operation.failingHook() == place);
                });
            case ROLLED_BACK -> application.flatMap(one -> last(one, traces, OperationReading::failedWithoutHook));
            default -> Optional.empty();
        };
    }

    /** Where the operations cannot be read, the finding is told without them, and leads to the hook. */
    private static Optional<RolledBack> last(
            ApplicationReading application, Traces traces, Predicate<OperationReading> isMeant) {
        try {
            Optional<OperationReading> last =
                    traces.operations(application.key()).map(TracesReading::operations).orElse(List.of()).stream()
                            .filter(isMeant)
                            .max(Comparator.comparingLong(OperationReading::endedAtMillis));
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
