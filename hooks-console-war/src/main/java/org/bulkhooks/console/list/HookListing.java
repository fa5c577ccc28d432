package org.bulkhooks.console.list;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;

/**
 * One page of the hooks that a query finds.
 *
 * @param query what was asked for, with the page that is really shown
 * @param all the number of hooks before filtering
 * @param found the number of hooks after filtering
 * @param hooks the hooks of this page
 */
public record HookListing(HookQuery query, int all, int found, List<HookReading> hooks) {

    /** How many hooks a page shows. */
    public static final int PAGE_SIZE = 50;

    /** Breaks ties of all columns: the order of reading from left to right. */
    private static final Comparator<HookReading> DEFAULT_ORDER = HookColumn.APP
            .order()
            .thenComparing(HookColumn.MODEL.order())
            .thenComparing(HookColumn.EVENT.order())
            .thenComparing(HookColumn.ORDER.order())
            .thenComparingInt(HookReading::index);

    /** Makes the page with a copy of the hooks. */
    public HookListing {
        hooks = List.copyOf(hooks);
    }

    /**
     * Filters and sorts the hooks of all applications and cuts out the page; a page after the last becomes the last.
     */
    public static HookListing of(List<ApplicationReading> applications, HookQuery query) {
        List<HookReading> all =
                applications.stream().flatMap(app -> app.hooks().stream()).toList();
        List<HookReading> found = all.stream()
                .filter(hook -> matches(hook, query))
                .sorted(order(query))
                .toList();
        int page = Math.min(query.page(), pages(found.size()));
        HookQuery shown = new HookQuery(
                query.app(),
                query.model(),
                query.event(),
                query.text(),
                query.sort(),
                query.descending(),
                page,
                query.ignored());
        int from = (page - 1) * PAGE_SIZE;
        return new HookListing(
                shown, all.size(), found.size(), found.subList(from, Math.min(from + PAGE_SIZE, found.size())));
    }

    private static Comparator<HookReading> order(HookQuery query) {
        Comparator<HookReading> first = query.sort().order();
        return (query.descending() ? first.reversed() : first).thenComparing(DEFAULT_ORDER);
    }

    private static boolean matches(HookReading hook, HookQuery query) {
        return matches(query.app(), hook.application().name())
                && matches(query.model(), hook.model())
                && matches(query.event(), hook.event())
                && contains(hook, query.text().toLowerCase(Locale.ROOT));
    }

    private static boolean matches(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static boolean contains(HookReading hook, String text) {
        return Stream.of(
                        hook.beanClass() + "." + hook.method(),
                        hook.signature(),
                        hook.model(),
                        hook.selection().condition())
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(text));
    }

    private static int pages(int found) {
        return Math.max(1, (found + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** Returns the number of pages, at least 1. */
    public int pages() {
        return pages(found);
    }

    /** Returns the number of the first hook of this page, counted from 1, or 0 if none was found. */
    public int from() {
        return found == 0 ? 0 : (query.page() - 1) * PAGE_SIZE + 1;
    }

    /** Returns the number of the last hook of this page, counted from 1, or 0 if none was found. */
    public int to() {
        return found == 0 ? 0 : from() + hooks.size() - 1;
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
