package org.bulkhooks.console.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a URL asks the list for. Parameters that make no sense are replaced by their defaults and noted.
 *
 * @param app the name of an application, or empty for all
 * @param model the class name of a model, or empty for all
 * @param event the simple name of an event type, or empty for all
 * @param text what hook, model or condition contain, or empty
 * @param sort the column to sort by
 * @param descending whether the largest comes first
 * @param page counted from 1
 * @param ignored the names of parameters that were not understood
 */
public record HookQuery(
        String app,
        String model,
        String event,
        String text,
        HookColumn sort,
        boolean descending,
        int page,
        List<String> ignored) {

    static final int MAX_LENGTH = 300;

    /** Makes the query with a copy of the list. */
    public HookQuery {
        ignored = List.copyOf(ignored);
    }

    /** Reads the parameters of a URL; unknown ones are left alone. */
    public static HookQuery parse(Map<String, String> parameters) {
        List<String> ignored = new ArrayList<>();
        String app = filter(parameters, "app", ignored);
        String model = filter(parameters, "model", ignored);
        String event = filter(parameters, "event", ignored);
        String text = filter(parameters, "q", ignored).strip();
        HookColumn sort = sort(parameters, ignored);
        boolean descending = descending(parameters, sort, ignored);
        int page = page(parameters, ignored);
        return new HookQuery(app, model, event, text, sort, descending, page, ignored);
    }

    private static String filter(Map<String, String> parameters, String name, List<String> ignored) {
        String value = parameters.getOrDefault(name, "");
        if (value.length() > MAX_LENGTH) {
            ignored.add(name);
            return "";
        }
        return value;
    }

    private static HookColumn sort(Map<String, String> parameters, List<String> ignored) {
        String value = parameters.getOrDefault("sort", "");
        return HookColumn.of(value).orElseGet(() -> {
            note(value, "sort", ignored);
            return HookColumn.APP;
        });
    }

    private static boolean descending(Map<String, String> parameters, HookColumn sort, List<String> ignored) {
        String value = parameters.getOrDefault("dir", "");
        if (value.equals("asc") || value.equals("desc")) {
            return value.equals("desc");
        }
        note(value, "dir", ignored);
        return sort.largestFirst();
    }

    private static int page(Map<String, String> parameters, List<String> ignored) {
        String value = parameters.getOrDefault("page", "");
        if (value.matches("[1-9][0-9]{0,6}")) {
            return Integer.parseInt(value);
        }
        note(value, "page", ignored);
        return 1;
    }

    private static void note(String value, String name, List<String> ignored) {
        if (!value.isEmpty()) {
            ignored.add(name);
        }
    }

    /** Tells whether a filter or search is set. */
    public boolean filtered() {
        return !(app.isEmpty() && model.isEmpty() && event.isEmpty() && text.isEmpty());
    }

    /** Returns the filters in words, such as {@code application /bank, text "mail"}; empty if none is set. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        addWords(words, "application", app);
        addWords(words, "model", model);
        addWords(words, "event", event);
        addWords(words, "text", text);
        return String.join(", ", words);
    }

    private static void addWords(List<String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.add(name + " “" + value + "”");
        }
    }

    /** Returns the URL query of the same list sorted by a column; by the same column again it is turned round. */
    public String sortedBy(HookColumn column) {
        boolean turned = column == sort ? !descending : column.largestFirst();
        return new HookQuery(app, model, event, text, column, turned, 1, List.of()).toUrl();
    }

    /** Returns the URL query of another page of the same list. */
    public String onPage(int other) {
        return new HookQuery(app, model, event, text, sort, descending, other, List.of()).toUrl();
    }

    /**
     * Returns the URL query, such as {@code ?app=%2Fbank&sort=p95&dir=desc}, without parameters that have their
     * defaults.
     */
    public String toUrl() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "app", app);
        add(parameters, "model", model);
        add(parameters, "event", event);
        add(parameters, "q", text);
        add(parameters, "sort", sort == HookColumn.APP ? "" : sort.parameter());
        add(parameters, "dir", descending == sort.largestFirst() ? "" : descending ? "desc" : "asc");
        add(parameters, "page", page == 1 ? "" : Integer.toString(page));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
