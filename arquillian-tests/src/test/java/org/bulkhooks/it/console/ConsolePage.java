package org.bulkhooks.it.console;

import java.util.List;

/**
 * A page of the console, with the bank's data where it has data.
 *
 * @param path its address in the console
 * @param heading what its heading contains
 * @param navigation what the navigation marks as the current page, or empty
 */
record ConsolePage(String path, String heading, String navigation) {

    private static final String CHECK_DAILY =
            "app=bank&id=org.example.bank.limits.LimitHooks.checkDaily%28BeforeCreate%29";

    /** All pages behind the login: a new one is one line here. */
    static final List<ConsolePage> ALL = List.of(
            new ConsolePage("/", "failing", "Overview"),
            new ConsolePage("/hooks", "Hooks", "Hooks"),
            new ConsolePage("/hooks?q=nothing+is+named+so", "Hooks", "Hooks"),
            new ConsolePage("/hook?" + CHECK_DAILY, "checkDaily", "Hooks"),
            new ConsolePage("/order?app=bank&model=Account&change=update", "Account is updated", "Order"),
            new ConsolePage("/operations", "Operations", "Operations"),
            new ConsolePage("/operation?app=bank&id=192", "bulk.create LedgerEntry", "Operations"),
            new ConsolePage("/coverage", "What hooks see", "Coverage"),
            new ConsolePage("/native-sql", "Native SQL", "Coverage"),
            new ConsolePage("/about", "About", "About"),
            new ConsolePage("/nowhere", "", ""));

    /** Whether its picture is in README and documents. */
    boolean inDocuments() {
        return List.of("overview", "order", "operation").contains(name());
    }

    /** A name for files. */
    String name() {
        int query = path.indexOf('?');
        String page = path.substring(1, query < 0 ? path.length() : query);
        return (page.isEmpty() ? "overview" : page) + (path.contains("q=") ? "-empty" : "");
    }

    @Override
    public String toString() {
        return path;
    }
}
