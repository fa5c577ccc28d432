package org.bulkhooks.console.operation;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.WrittenReading;
import org.jspecify.annotations.Nullable;

/**
 * What became of an operation, in words.
 *
 * @param tone bad, or empty
 * @param icon the id of a symbol
 * @param title what became of it
 * @param hook the hook that threw, or null
 * @param text the rest of the sentence
 * @param undone what it means for the data, or empty
 */
public record Story(
        String tone, String icon, String title, @Nullable HookLink hook, String text, String undone) {

    /**
     * Tells it.
     *
     * @param hook the hook that threw, or null
     * @param chunk the number of the chunk in which it threw, or 0
     * @return null if there is nothing to tell: it was committed, and no hook threw
     */
    static @Nullable Story of(
            OperationReading operation, @Nullable HookLink hook, int chunk, List<WrittenReading> written) {
        return switch (operation.outcome()) {
            case ROLLED_BACK ->
                new Story(
                        "bad",
                        "fail",
                        Texts.of("operation.story.rolled-back"),
                        hook,
                        operation.failureClass().isEmpty()
                                ? Texts.of("operation.story.by-caller")
                                : thrown(operation, hook, chunk),
                        undone(written));
            case REFUSED ->
                new Story(
                        "",
                        "rule",
                        Texts.of("operation.story.refused"),
                        hook,
                        operation.failureClass().isEmpty()
                                ? Texts.of("operation.story.rejected")
                                : thrown(operation, hook, chunk),
                        Texts.of("operation.story.no-fault") + " " + undone(written));
            case UNDONE ->
                new Story(
                        "",
                        "bypass",
                        Texts.of("operation.story.dry-run"),
                        null,
                        Texts.of("operation.story.nothing-stored"),
                        "");
            case RUNNING ->
                new Story(
                        "",
                        "never",
                        Texts.of("operation.story.running"),
                        null,
                        Texts.of("operation.story.so-far", Show.duration(operation.nanos())),
                        "");
            case ENDED ->
                new Story(
                        "", "never", Texts.of("operation.story.ended"), null, Texts.of("operation.story.not-yet"), "");
            case COMMITTED ->
                operation.hookFailures() == 0
                        ? null
                        : new Story(
                                "bad",
                                "fail",
                                Texts.of("operation.story.committed"),
                                hook,
                                thrown(operation, hook, chunk),
                                Texts.of("operation.story.stored"));
            case UNKNOWN -> null;
        };
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
        List<String> parts = written.stream()
                .filter(one -> one.records() > 0)
                .map(one -> Texts.counted(
                        "operation.written." + one.change(),
                        one.records(),
                        Show.count(one.records()),
                        one.shortModel()))
                .toList();
        return parts.isEmpty()
                ? Texts.of("operation.story.nothing-written")
                : Texts.of("operation.story.undone", Texts.list(parts));
    }
}
