package org.bulkhooks.eclipselink.internal.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The name of a table in an SQL text.
 *
 * @param parts its parts, such as schema and table; not empty
 */
record TableName(List<Part> parts) {

    /**
     * A part of a name.
     *
     * @param text without quotes
     * @param quoted whether it was in quotes
     */
    record Part(String text, boolean quoted) {

        /** Tells whether both can name the same: upper and lower case differ where both are quoted. */
        boolean matches(Part other) {
            return (quoted && other.quoted) ? text.equals(other.text) : text.equalsIgnoreCase(other.text);
        }
    }

    TableName {
        parts = List.copyOf(parts);
    }

    /**
     * Tells whether both can name the same table: a part that only one of them has, such as the schema, may be the
     * default.
     */
    boolean matches(TableName other) {
        Iterator<Part> own = fromTheEnd();
        Iterator<Part> others = other.fromTheEnd();
        while (own.hasNext() && others.hasNext()) {
            if (!own.next().matches(others.next())) {
                return false;
            }
        }
        return true;
    }

    private Iterator<Part> fromTheEnd() {
        Deque<Part> deque = new ArrayDeque<>(parts);
        return deque.descendingIterator();
    }
}
