package org.bulkhooks.console.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.console.finding.Flag;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.window.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a URL asks the list for. Parameters that make no sense are replaced by their defaults and noted.
 *
 * @param app the name of an application, or empty for all
 * @param node the name of a node, or empty for all
 * @param model a model or entity, by its class name with or without its package, or empty for all
 * @param event a change or an event type, or empty for all
 * @param flag what must be said of a hook, or null
 * @param text the search, or empty
 * @param span the time that numbers are of
 * @param sort the column to sort by
 * @param descending whether the largest comes first
 * @param page counted from 1
 * @param ignored what was not understood
 */
public record HookQuery(
        String app,
        String node,
        String model,
        String event,
        @Nullable Flag flag,
        String text,
        Span span,
        HookColumn sort,
        boolean descending,
        int page,
        List<String> ignored) {

    static final int MAX_LENGTH = 300;
    private static final HookColumn DEFAULT_SORT = HookColumn.SHARE;

    /** Makes the query with a copy of the list. */
    public HookQuery {
        ignored = List.copyOf(ignored);
    }

    /**
     * Reads the parameters of a URL; unknown ones are left alone.
     *
     * @param usual the span if the URL names none
     */
    public static HookQuery parse(Map<String, String> parameters, Span usual) {
        List<String> ignored = new ArrayList<>();
        String app = filter(parameters, "app", ignored);
        String node = filter(parameters, "node", ignored);
        String model = filter(parameters, "model", ignored);
        String event = event(parameters, ignored);
        Flag flag = known(parameters, "flag", Flag::of, ignored).orElse(null);
        String text = filter(parameters, "q", ignored).strip();
        ignored.addAll(SearchText.parse(text).unknown());
        Span span = known(parameters, "window", Span::of, ignored).orElse(usual);
        HookColumn sort = known(parameters, "sort", HookColumn::of, ignored).orElse(DEFAULT_SORT);
        boolean descending =
                known(parameters, "dir", HookQuery::direction, ignored).orElse(sort.largestFirst());
        int page = known(parameters, "page", HookQuery::number, ignored).orElse(1);
        return new HookQuery(app, node, model, event, flag, text, span, sort, descending, page, ignored);
    }

    private static String filter(Map<String, String> parameters, String name, List<String> ignored) {
        String value = parameters.getOrDefault(name, "");
        if (value.length() > MAX_LENGTH) {
            ignored.add(name);
            return "";
        }
        return value;
    }

    private static String event(Map<String, String> parameters, List<String> ignored) {
        return known(parameters, "event", Event::of, ignored).map(Event::name).orElse("");
    }

    @FunctionalInterface
    private interface Meaning<T> {
        Optional<T> of(String value);
    }

    private static <T> Optional<T> known(
            Map<String, String> parameters, String name, Meaning<T> meaning, List<String> ignored) {
        String value = filter(parameters, name, ignored);
        Optional<T> known = value.isEmpty() ? Optional.empty() : meaning.of(value);
        if (known.isEmpty() && !value.isEmpty()) {
            ignored.add(name + "=" + value);
        }
        return known;
    }

    private static Optional<Boolean> direction(String value) {
        return value.equals("asc") || value.equals("desc") ? Optional.of(value.equals("desc")) : Optional.empty();
    }

    private static Optional<Integer> number(String value) {
        return value.matches("[1-9][0-9]{0,6}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    SearchText search() {
        return SearchText.parse(text);
    }

    /** Tells whether a filter or search is set. */
    public boolean filtered() {
        return flag != null
                || !(app.isEmpty() && node.isEmpty() && model.isEmpty() && event.isEmpty() && text.isEmpty());
    }

    /** Returns what the hooks must have, in words: {@code the model Account and the event delete}. */
    public String inWords() {
        SearchText search = search();
        List<String> words = new ArrayList<>();
        addWords(words, "app", app);
        search.apps().forEach(value -> addWords(words, "app", value));
        addWords(words, "node", node);
        search.nodes().forEach(value -> addWords(words, "node", value));
        addWords(words, "model", model);
        search.models().forEach(value -> addWords(words, "model", value));
        addWords(words, "event", event);
        search.events().forEach(value -> addWords(words, "event", value.name()));
        if (flag != null) {
            addWords(words, "flag", Texts.of("hooks.flag." + flag.parameter()).toLowerCase(Locale.ROOT));
        }
        search.flags()
                .forEach(value -> addWords(
                        words,
                        "flag",
                        Texts.of("hooks.flag." + value.parameter()).toLowerCase(Locale.ROOT)));
        search.words().forEach(value -> addWords(words, "word", value));
        return words.stream()
                .reduce((list, word) -> Texts.of("hooks.condition.and", list, word))
                .orElse("");
    }

    private static void addWords(List<String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.add(Texts.of("hooks.condition." + name, value));
        }
    }

    /** Returns the URL query of the same list sorted by a column; by the same column again it is turned round. */
    public String sortedBy(HookColumn column) {
        boolean turned = column == sort ? !descending : column.largestFirst();
        return new HookQuery(app, node, model, event, flag, text, span, column, turned, 1, List.of()).toUrl();
    }

    /** Returns the URL query of another page of the same list. */
    public String onPage(int other) {
        return new HookQuery(app, node, model, event, flag, text, span, sort, descending, other, List.of()).toUrl();
    }

    /** Returns the URL query of the same list with the numbers of another span. */
    public String in(Span other) {
        return new HookQuery(app, node, model, event, flag, text, other, sort, descending, page, List.of()).toUrl();
    }

    /** Returns the URL query of the hooks that have another flag, or of all for null. */
    public String with(@Nullable Flag other) {
        return new HookQuery(app, node, model, event, other, text, span, sort, descending, 1, List.of()).toUrl();
    }

    /** Returns the URL query of all hooks, sorted the same. */
    public String cleared() {
        return new HookQuery("", "", "", "", null, "", span, sort, descending, 1, List.of()).toUrl();
    }

    /**
     * Returns the URL query, such as {@code ?app=bank&window=hour&sort=p95}, without parameters that have their
     * defaults. The window is in it always, so that a link that is sent to others shows them the same.
     */
    public String toUrl() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "app", app);
        add(parameters, "node", node);
        add(parameters, "model", model);
        add(parameters, "event", event);
        add(parameters, "flag", flag == null ? "" : flag.parameter());
        add(parameters, "q", text);
        add(parameters, "window", span.parameter());
        add(parameters, "sort", sort == DEFAULT_SORT ? "" : sort.parameter());
        add(parameters, "dir", descending == sort.largestFirst() ? "" : descending ? "desc" : "asc");
        add(parameters, "page", page == 1 ? "" : Integer.toString(page));
        return "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
