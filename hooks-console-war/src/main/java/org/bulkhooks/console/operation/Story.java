package org.bulkhooks.console.operation;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.page.Undone;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.Cause;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.WrittenReading;
import org.jspecify.annotations.Nullable;

/**
 * What became of an operation, in words.
 *
 * @param tone bad, or empty
 * @param icon the id of a symbol
 * @param title what became of it
 * @param hook the hook that threw, or rejected records; or null
 * @param text the rest of the sentence
 * @param undone what it means for the data, or empty
 * @param sql the SQL that failed, or empty
 */
public record Story(
        String tone, String icon, String title, @Nullable HookLink hook, String text, String undone, String sql) {

    /** What an operation ends with whose records were rejected. */
    private static final String REJECTION = "RecordsRejectedException";

    /**
     * Tells it.
     *
     * @param hook the hook that threw, or rejected records; or null
     * @param chunk the number of the chunk in which it threw, or 0
     * @param rejected how many records it rejected, in the steps that are kept
     * @return null if there is nothing to tell: it was committed, and no hook threw
     */
    static @Nullable Story of(
            OperationReading operation,
            @Nullable HookLink hook,
            int chunk,
            long rejected,
            List<WrittenReading> written) {
        return switch (operation.outcome()) {
            case ROLLED_BACK ->
                new Story(
                        "bad",
                        "fail",
                        Texts.of("operation.story.rolled-back"),
                        hook,
                        operation.failureClass().isEmpty()
                                ? Texts.of("operation.story.by-caller")
                                : rolledBack(operation, hook, chunk),
                        undone(written),
                        operation.cause().sql());
            case REFUSED ->
                new Story(
                        "",
                        "rule",
                        Texts.of("operation.story.refused"),
                        hook,
                        refused(operation, hook, chunk, rejected),
                        Texts.of("operation.story.no-fault") + " " + undone(written),
                        "");
            case UNDONE ->
                new Story(
                        "",
                        "bypass",
                        Texts.of("operation.story.dry-run"),
                        null,
                        Texts.of("operation.story.nothing-stored"),
                        "",
                        "");
            case RUNNING ->
                new Story(
                        "",
                        "never",
                        Texts.of("operation.story.running"),
                        null,
                        Texts.of("operation.story.so-far", Show.duration(operation.nanos())),
                        "",
                        "");
            case ENDED ->
                new Story(
                        "",
                        "never",
                        Texts.of("operation.story.ended"),
                        null,
                        Texts.of("operation.story.not-yet"),
                        "",
                        "");
            case COMMITTED ->
                operation.hookFailures() == 0
                        ? null
                        : new Story(
                                "bad",
                                "fail",
                                Texts.of("operation.story.committed"),
                                hook,
                                thrown(operation, hook, chunk),
                                Texts.of("operation.story.stored"),
                                "");
            case UNKNOWN -> null;
        };
    }

    private static String refused(OperationReading operation, @Nullable HookLink hook, int chunk, long rejected) {
        if (operation.shortFailure().equals(REJECTION)) {
            return hook == null
                    ? Texts.of("operation.story.rejected")
                    : rejected == 0
                            ? Texts.of("operation.story.rejected-some")
                            : Texts.counted("operation.story.rejected-by", rejected, Show.count(rejected));
        }
        return operation.failureClass().isEmpty()
                ? Texts.of("operation.story.rejected")
                : thrown(operation, hook, chunk);
    }

    private static String rolledBack(OperationReading operation, @Nullable HookLink hook, int chunk) {
        String thrown = thrown(operation, hook, chunk) + caused(operation);
        return hook == null ? Texts.of("operation.story.no-hook", thrown) : thrown;
    }

    /** Says what is at the bottom, where the class of what was thrown does not say it. */
    private static String caused(OperationReading operation) {
        Cause cause = operation.cause();
        if (!cause.state().isEmpty()) {
            return " " + Texts.of("operation.story.caused.state", cause.shortName(), cause.state());
        }
        return cause.className().isEmpty() || cause.className().equals(operation.failureClass())
                ? ""
                : " " + Texts.of("operation.story.caused", cause.shortName());
    }

    private static String thrown(OperationReading operation, @Nullable HookLink hook, int chunk) {
        String place = place(operation.failureFrame());
        String what = hook == null
                ? Texts.of("operation.story.was-thrown", operation.shortFailure())
                : Texts.of("operation.story.threw", operation.shortFailure());
        return what
                + (chunk > 0 && operation.chunks() > 1 ? Texts.of("operation.story.in-chunk", Show.count(chunk)) : "")
                + (place.isEmpty() ? "" : Texts.of("operation.story.at", place))
                + ".";
    }

    /** Returns the file and the line of a frame. */
    private static String place(String frame) {
        int begin = frame.indexOf('(');
        return begin < 0 ? frame : frame.substring(begin + 1).replace(")", "");
    }

    private static String undone(List<WrittenReading> written) {
        String undone = Undone.of(written);
        return undone.isEmpty()
                ? Texts.of("operation.story.nothing-written")
                : Texts.of("operation.story.undone", undone);
    }
}
