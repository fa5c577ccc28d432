package org.bulkhooks.console.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;

/**
 * What is asked of the list of operations. The text knows {@code model:}, {@code outcome:}, {@code caller:},
 * {@code trace:}, {@code hook:}, {@code thread:} and {@code transaction:}; words without a field are looked for in
 * model, kind, caller, thread and failure.
 *
 * @param text the text as it was written
 * @param outcome the outcome that was chosen, in small letters, or empty
 * @param sort what to sort by
 * @param ascending whether the smallest comes first
 * @param page from 1
 */
record OperationSearch(String text, String outcome, OperationSort sort, boolean ascending, int page) {

    static final int PAGE_SIZE = 30;

    private static final Pattern TOKEN = Pattern.compile("(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?|(\\S+))");
    private static final int MAX_LENGTH = 300;

    static OperationSearch of(Map<String, String> parameters) {
        String text = parameters.getOrDefault("q", "").strip();
        return new OperationSearch(
                text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text,
                plain(parameters.getOrDefault("outcome", "")),
                OperationSort.of(parameters.getOrDefault("sort", "")),
                parameters.getOrDefault("dir", "").equals("asc"),
                page(parameters.getOrDefault("page", "")));
    }

    private static int page(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    }

    /** Tells whether less than everything is asked for. */
    boolean filtered() {
        return !text.isEmpty() || !outcome.isEmpty();
    }

    /** Returns the operations that match, in their order. */
    List<OperationReading> in(List<OperationReading> operations, ApplicationReading application) {
        List<OperationReading> found = new ArrayList<>(operations.stream()
                .filter(operation -> outcome.isEmpty() || outcome.equals(plain(operation.outcome())))
                .filter(operation -> matches(operation, application))
                .toList());
        if (sort != OperationSort.BEGAN || ascending) { // else they have their order: running ones first
            found.sort(ascending ? sort.order() : sort.order().reversed());
        }
        return found;
    }

    private boolean matches(OperationReading operation, ApplicationReading application) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String value = (token.group(2) == null ? token.group(3) : token.group(2)).toLowerCase(Locale.ROOT);
            String field = token.group(1) == null ? "" : token.group(1).toLowerCase(Locale.ROOT);
            if (!matches(field, value, (field.isEmpty() ? "" : field + ":") + value, operation, application)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(
            String field, String value, String token, OperationReading operation, ApplicationReading application) {
        return switch (field) {
            case "model" ->
                operation.model().equalsIgnoreCase(value)
                        || operation.shortModel().equalsIgnoreCase(value);
            case "outcome" -> plain(operation.outcome()).equals(plain(value));
            case "caller" -> has(operation.caller(), value);
            case "trace" -> operation.traceId().toLowerCase(Locale.ROOT).startsWith(value);
            case "thread" -> has(operation.thread(), value);
            case "transaction" -> Long.toString(operation.transaction()).equals(value);
            case "hook" -> has(failingHook(operation, application), value);
            default -> // a word, or one with a colon in it
                has(operation.kind(), token)
                        || has(operation.model(), token)
                        || has(operation.caller(), token)
                        || has(operation.thread(), token)
                        || has(operation.failureClass(), token)
                        || has(failingHook(operation, application), token);
        };
    }

    private static String failingHook(OperationReading operation, ApplicationReading application) {
        int hook = operation.failingHook();
        return hook < 0 || hook >= application.hooks().size()
                ? ""
                : application.hooks().get(hook).shortName();
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    private static String plain(Outcome outcome) {
        return plain(outcome.name());
    }

    /** Makes {@code ROLLED_BACK}, {@code rolled-back} and {@code rolledback} one. */
    private static String plain(String outcome) {
        return outcome.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** Returns the query of the list with another sort. */
    String sortedBy(String application, OperationSort other) {
        boolean turn = sort == other && !ascending;
        return url(application, text, outcome, other, turn, 1);
    }

    /** Returns the query of the list, on another page. */
    String at(String application, int otherPage) {
        return url(application, text, outcome, sort, ascending, otherPage);
    }

    /** Returns the query of a list with a search text. */
    static String url(String application, String text) {
        return url(application, text, "", OperationSort.BEGAN, false, 1);
    }

    private static String url(
            String application, String text, String outcome, OperationSort sort, boolean ascending, int page) {
        return "?app=" + Links.encode(application)
                + (text.isEmpty() ? "" : "&q=" + Links.encode(text))
                + (outcome.isEmpty() ? "" : "&outcome=" + Links.encode(outcome))
                + (sort == OperationSort.BEGAN ? "" : "&sort=" + sort.parameter())
                + (ascending ? "&dir=asc" : "")
                + (page == 1 ? "" : "&page=" + page);
    }
}
