package org.bulkhooks.eclipselink.internal.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was found out of the texts that were asked for last. Finding it again is a lookup or two in a hash table,
 * without a lock. Its memory is bounded, also for an application that writes values into its SQL and never sends a text
 * twice: it forgets the older half when it is full, and does not keep long texts. Thread-safe.
 *
 * @param <V> what is kept of a text
 */
final class TextCache<V> {

    /** How many texts are kept at most, in two halves. */
    static final int CAPACITY = 1_000;

    /** The longest text that is kept, in characters; a longer one is read anew each time. */
    static final int MAX_LENGTH = 4_000;

    private volatile Map<String, V> recent = new ConcurrentHashMap<>();
    private volatile Map<String, V> older = Map.of();

    /**
     * Returns what is kept of a text, or finds it out. Threads that ask at once may each find it out.
     *
     * @param find returns the same for the same text, whenever it is called
     */
    V get(String text, Function<String, V> find) {
        V known = recent.get(text);
        if (known != null) {
            return known;
        }
        V found = older.get(text);
        if (found == null) {
            found = find.apply(text);
        }
        if (text.length() <= MAX_LENGTH) {
            keep(text, found);
        }
        return found;
    }

    private synchronized void keep(String text, V found) {
        if (recent.size() >= CAPACITY / 2) {
            older = recent;
            recent = new ConcurrentHashMap<>();
        }
        recent.put(text, found);
    }

    /** Returns how many texts are kept, those twice that are in both halves. */
    int size() {
        return recent.size() + older.size();
    }
}
