package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one hook threw, by class. It keeps a bounded number of classes, and counts the others together, what is expected
 * apart from what is not. Thread-safe; only runs that threw take its lock.
 */
final class ThrownCounters {

    /** How many classes are kept for a hook, besides {@link #OTHER}. */
    static final int CAPACITY = 20;

    /** What is counted under a class when there are too many others already. */
    static final String OTHER = "(other classes)";

    private final Map<Key, Thrown> byKey = new TreeMap<>();

    /** Names are sorted; the other classes begin with a parenthesis and come first. */
    private record Key(String className, boolean expected) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byName = className.compareTo(other.className);
            return byName != 0 ? byName : Boolean.compare(expected, other.expected);
        }
    }

    /**
     * What is known of the exceptions of one class.
     *
     * @param className the name of the class
     * @param expected whether it is a rule of the business, and no bug
     * @param times how often it was thrown
     * @param firstMillis when the first run began that threw it, in milliseconds since the epoch
     * @param lastMillis when the last one began
     * @param frame where the last one threw it; empty if that is unknown
     */
    record Thrown(String className, boolean expected, long times, long firstMillis, long lastMillis, String frame) {

        private Thrown and(Thrown next) {
            return new Thrown(
                    className,
                    expected,
                    times + next.times,
                    Math.min(firstMillis, next.firstMillis),
                    Math.max(lastMillis, next.lastMillis),
                    next.lastMillis >= lastMillis ? next.frame : frame);
        }
    }

    /** Counts a run that threw. */
    synchronized void add(String className, boolean expected, long startedAtMillis, String frame) {
        Key key = new Key(className, expected);
        Key kept = byKey.containsKey(key) || byKey.size() < CAPACITY ? key : new Key(OTHER, expected);
        byKey.merge(
                kept, new Thrown(kept.className(), expected, 1, startedAtMillis, startedAtMillis, frame), Thrown::and);
    }

    /** Returns what was thrown, by the names of the classes; {@link #OTHER} stands for all that had no room. */
    synchronized List<Thrown> byClass() {
        return new ArrayList<>(byKey.values());
    }
}
