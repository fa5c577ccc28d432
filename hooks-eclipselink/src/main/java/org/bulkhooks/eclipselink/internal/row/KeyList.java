package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.List;

/**
 * How a statement lists the keys of many rows. The list has the length of a power of two where that is possible, so
 * that the database sees few different statements; what is too long for the rows is filled with the last key again.
 * Rows that are too many for one list are split evenly, and sent in one batch.
 *
 * @param length how many keys the statement lists
 * @param rows how many rows it is executed for, at most
 */
record KeyList(int length, int rows) {

    /**
     * Returns the list for some rows.
     *
     * @param rows how many rows there are in all
     * @param limit how many keys a list may have
     */
    static KeyList of(int rows, int limit) {
        int parts = (rows + limit - 1) / limit;
        int each = (rows + parts - 1) / parts;
        int powerOfTwo = 1;
        while (powerOfTwo < each) {
            powerOfTwo *= 2;
        }
        return new KeyList(Math.min(limit, powerOfTwo), each);
    }

    /** Splits rows into those of each execution of the statement. */
    <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += rows) {
            parts.add(all.subList(from, Math.min(all.size(), from + rows)));
        }
        return parts;
    }
}
