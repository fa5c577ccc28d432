package org.bulkhooks.console.finding;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.console.finding.Finding.Kind;
import org.bulkhooks.console.finding.Phrase.Code;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.trace.Cause;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.TracesReading;

/** The operations of the last hour that were rolled back by what no hook threw, as one finding. */
public final class FailedOperations {

    private static final Duration TOLD = Duration.ofHours(1);
    private static final int MOST_OF_SQL = 160;

    private FailedOperations() {}

    /**
     * Makes the finding, if there was such an operation.
     *
     * @param kept the operations that the application keeps
     * @param now in milliseconds since the epoch
     */
    public static Optional<Finding> of(ApplicationKey application, TracesReading kept, long now) {
        List<OperationReading> late = kept.operations().stream()
                .filter(operation ->
                        operation.failedWithoutHook() && operation.endedAtMillis() >= now - TOLD.toMillis())
                .toList();
        return late.stream()
                .max(Comparator.comparingLong(OperationReading::endedAtMillis))
                .map(last -> new Finding(
                        Kind.ROLLED_BACK, application, List.of(), sentence(kept, late.size(), last, now), why(last)));
    }

    /** Where failed operations made room for later ones, there may have been more. */
    private static Phrase sentence(TracesReading kept, int late, OperationReading last, long now) {
        long failed = kept.operations().stream()
                .filter(operation -> !operation.failureClass().isEmpty())
                .count();
        boolean mayBeMore = kept.dropped() > 0 && failed >= kept.capacity() / 4;
        String at = Show.at(last.endedAtMillis(), now);
        return mayBeMore
                ? Phrase.of("finding.operations.or-more", Show.count(late), at)
                : Phrase.counted("finding.operations", late, Show.capital(Show.words(late)), at);
    }

    private static Phrase why(OperationReading last) {
        Cause cause = last.cause();
        Code thrown = new Code(cause.className().isEmpty() ? last.shortFailure() : cause.shortName());
        Phrase what = cause.state().isEmpty()
                ? Phrase.of("finding.operations.thrown", thrown)
                : Phrase.of("finding.operations.thrown.state", thrown, cause.state());
        return cause.sql().isEmpty()
                ? what
                : what.and(Phrase.of("finding.operations.sql", new Code(beginning(cause.sql()))));
    }

    /** A sentence has room for so much; the page of the operation has all of it. */
    private static String beginning(String sql) {
        return sql.length() <= MOST_OF_SQL ? sql : sql.substring(0, MOST_OF_SQL - 1) + "…";
    }
}
