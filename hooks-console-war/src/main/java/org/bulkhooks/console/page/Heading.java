package org.bulkhooks.console.page;

import org.bulkhooks.console.list.HookColumn;
import org.bulkhooks.console.list.HookQuery;

/**
 * The heading of a column.
 *
 * @param title what it says
 * @param url where a click leads to
 * @param sort the value of aria-sort
 * @param numeric whether the column holds numbers
 */
public record Heading(String title, String url, String sort, boolean numeric) {

    static Heading of(HookColumn column, HookQuery query) {
        String sort = column != query.sort() ? "none" : query.descending() ? "descending" : "ascending";
        return new Heading(column.title(), query.sortedBy(column), sort, column.numeric());
    }

    /** Returns the arrow that shows how the list is sorted, or an empty string. */
    public String arrow() {
        return switch (sort) {
            case "ascending" -> "▲";
            case "descending" -> "▼";
            default -> "";
        };
    }
}
