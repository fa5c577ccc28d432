package org.bulkhooks.console.list;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bulkhooks.console.finding.Flag;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.window.Span;

/**
 * The hooks that a query finds.
 *
 * @param query what was asked for, with the page that is really shown
 * @param all the number of hooks before filtering
 * @param flagged how many hooks have each flag, of those that pass all filters but that of the flag
 * @param unflagged how many pass all filters but that of the flag
 * @param found the hooks of all pages, sorted
 */
public record HookListing(HookQuery query, int all, Map<Flag, Integer> flagged, int unflagged, List<ListedHook> found) {

    /** How many hooks a page shows. */
    public static final int PAGE_SIZE = 40;

    /** Breaks ties of all columns. */
    private static final Comparator<ListedHook> DEFAULT_ORDER =
            HookColumn.APP.order().thenComparingInt(listed -> listed.hook().index());

    /** Makes the listing with copies. */
    public HookListing {
        flagged = Map.copyOf(flagged);
        found = List.copyOf(found);
    }

    /**
     * Filters and sorts the hooks of all applications; a page after the last becomes the last.
     *
     * @param now in milliseconds since the epoch
     */
    public static HookListing of(List<ApplicationReading> applications, HookQuery query, long now) {
        List<ListedHook> all = applications.stream()
                .flatMap(application -> ListedHook.of(application, query.span(), now).stream())
                .toList();
        SearchText search = query.search();
        List<ListedHook> unflagged = all.stream()
                .filter(listed -> matches(listed, query, search))
                .sorted(order(query))
                .toList();
        Map<Flag, Integer> flagged = new EnumMap<>(Flag.class);
        unflagged.forEach(listed -> listed.diagnosis().flags().forEach(flag -> flagged.merge(flag, 1, Integer::sum)));
        Flag flag = query.flag();
        List<ListedHook> found = flag == null
                ? unflagged
                : unflagged.stream()
                        .filter(listed -> listed.diagnosis().is(flag))
                        .toList();
        HookQuery shown = new HookQuery(
                query.app(),
                query.node(),
                query.model(),
                query.event(),
                flag,
                query.text(),
                query.span(),
                query.sort(),
                query.descending(),
                Math.min(query.page(), pages(found.size())),
                query.ignored());
        return new HookListing(shown, all.size(), flagged, unflagged.size(), found);
    }

    /** Returns the span that a list shows if its URL names none: the last hour, where applications tell of it. */
    public static Span usualSpan(List<ApplicationReading> applications) {
        return applications.stream()
                        .flatMap(application -> application.hooks().stream())
                        .anyMatch(hook -> hook.activity().minutes().known())
                ? Span.HOUR
                : Span.START;
    }

    private static Comparator<ListedHook> order(HookQuery query) {
        Comparator<ListedHook> first = query.sort().order();
        return (query.descending() ? first.reversed() : first).thenComparing(DEFAULT_ORDER);
    }

    private static boolean matches(ListedHook listed, HookQuery query, SearchText search) {
        HookReading hook = listed.hook();
        return (query.app().isEmpty() || query.app().equals(hook.application().name()))
                && search.apps().stream().allMatch(hook.application().name()::equalsIgnoreCase)
                && (query.node().isEmpty()
                        || query.node().equals(hook.application().node()))
                && search.nodes().stream().allMatch(hook.application().node()::equalsIgnoreCase)
                && (query.model().isEmpty() || isCalledFor(hook, query.model()))
                && search.models().stream().allMatch(model -> isCalledFor(hook, model))
                && (query.event().isEmpty()
                        || Event.of(query.event()).orElseThrow().includedBy(hook))
                && search.events().stream().allMatch(event -> event.includedBy(hook))
                && search.flags().stream().allMatch(flag -> listed.diagnosis().is(flag))
                && search.words().stream().allMatch(word -> contains(hook, word));
    }

    /** Tells whether a hook is declared for a model, or called for an entity that is one of those below its model. */
    private static boolean isCalledFor(HookReading hook, String model) {
        return Stream.concat(Stream.of(hook.model()), hook.reach().entityClasses().stream())
                .anyMatch(name -> name.equals(model) || ClassNames.simple(name).equalsIgnoreCase(model));
    }

    private static boolean contains(HookReading hook, String word) {
        return Stream.of(
                        hook.beanClass() + "." + hook.method(),
                        hook.signature(),
                        hook.model(),
                        hook.selection().condition())
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
    }

    /** Returns the changes that the filter by event offers. */
    public static List<String> changes() {
        return Event.CHANGES;
    }

    private static int pages(int found) {
        return Math.max(1, (found + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** Returns the hooks of the page. */
    public List<ListedHook> page() {
        int from = (query.page() - 1) * PAGE_SIZE;
        return found.subList(from, Math.min(from + PAGE_SIZE, found.size()));
    }

    /** Returns the number of pages, at least 1. */
    public int pages() {
        return pages(found.size());
    }

    /** Returns the number of the first hook of this page, counted from 1, or 0 if none was found. */
    public int from() {
        return found.isEmpty() ? 0 : (query.page() - 1) * PAGE_SIZE + 1;
    }

    /** Returns the number of the last hook of this page, counted from 1, or 0 if none was found. */
    public int to() {
        return found.isEmpty() ? 0 : from() + page().size() - 1;
    }

    /** Tells whether there is a page before this one. */
    public boolean hasPrevious() {
        return query.page() > 1;
    }

    /** Tells whether there is a page after this one. */
    public boolean hasNext() {
        return query.page() < pages();
    }
}
