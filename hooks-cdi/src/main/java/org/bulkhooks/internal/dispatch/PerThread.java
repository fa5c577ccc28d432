package org.bulkhooks.internal.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A value for each thread, of which nothing stays when the application stops. A server's threads live longer than an
 * application, and one that is in a hook meanwhile would keep the value, and with it the application's class loader. So
 * what a thread holds is of classes of the JDK alone, and is emptied at the end. Thread-safe.
 */
final class PerThread<T> {

    @SuppressWarnings("ThreadLocalUsage") // one for each application, not for each class loader
    private final ThreadLocal<@Nullable AtomicReference<@Nullable T>> holders = new ThreadLocal<>();

    private final Set<AtomicReference<@Nullable T>> held = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /** Returns the value of the calling thread, or null if it has none. */
    @Nullable
    T get() {
        AtomicReference<@Nullable T> holder = holders.get();
        return holder == null ? null : holder.get();
    }

    /** Gives the calling thread a value. After the end it is not kept. */
    void set(T value) {
        AtomicReference<@Nullable T> holder = holders.get();
        if (holder == null) {
            holder = new AtomicReference<>();
            holders.set(holder);
        }
        held.add(holder);
        holder.set(value);
        if (over) {
            remove();
        }
    }

    /** Takes the value of the calling thread away. */
    void remove() {
        AtomicReference<@Nullable T> holder = holders.get();
        if (holder != null) {
            holder.set(null);
            held.remove(holder);
            holders.remove();
        }
    }

    /** Takes the values of all threads away, for good. */
    void end() {
        over = true;
        held.forEach(holder -> holder.set(null));
        held.clear();
    }
}
