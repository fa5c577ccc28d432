package org.bulkhooks.internal.dispatch;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.ExpectedVeto;
import org.bulkhooks.RecordsRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells which exceptions are rules of the business: by {@link ExpectedVeto}, or by a name in the configuration.
 * Thread-safe. It looks at each exception class once.
 */
public final class ExpectedVetoes {

    private final Set<String> names;
    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

    /**
     * Makes the rule.
     *
     * @param names class names of exceptions that are expected besides those that are marked, with their subclasses.
     *     They are names, because each module of an application can have a class of that name
     */
    public ExpectedVetoes(Collection<String> names) {
        this.names = Set.copyOf(names);
    }

    /** Makes the rule where nothing is configured: those that are marked are expected. */
    public static ExpectedVetoes marked() {
        return new ExpectedVetoes(Set.of());
    }

    /** Tells whether a hook that threw this has vetoed as expected. */
    public boolean contains(Throwable thrown) {
        return contains(ObserverFailure.unwrapped(thrown).getClass());
    }

    /** Tells whether what was thrown, or a cause of it, is a rule of the business: rejected records, or such a veto. */
    boolean refuses(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordsRejectedException || contains(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether exceptions of a class are expected. */
    boolean contains(Class<? extends Throwable> thrown) {
        return known.computeIfAbsent(thrown, type -> type.isAnnotationPresent(ExpectedVeto.class) || isNamed(type));
    }

    private boolean isNamed(Class<?> thrown) {
        for (Class<?> type = thrown; type != null; type = type.getSuperclass()) {
            if (names.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
