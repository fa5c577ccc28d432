package org.bulkhooks;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a hook failed. The caller gets the exception of a hook, or gets it as the cause of what
 * {@code Query.executeUpdate()} and a commit throw. This one is added to its {@linkplain Throwable#getSuppressed()
 * suppressed exceptions} and tells which hook it was. It has no stack trace of its own and holds no record values. It
 * tells of a bug and of an {@link ExpectedVeto} alike.
 */
public final class HookFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String hook;
    private final String entityClass;
    private final int chunk;

    @SuppressWarnings("serial") // an immutable list of the JDK, which is serializable
    private final List<String> path;

    /**
     * Makes the description of a failure.
     *
     * @param hook the hook that failed
     * @param entityClass the name of the concrete entity class whose records it was called with
     * @param chunk the chunk of the operation, counted from 0
     * @param path the hooks that were running, outermost first, the failed one last
     */
    public HookFailure(String hook, String entityClass, int chunk, List<String> path) {
        super(
                "in hook " + hook + " for " + entityClass + ", chunk " + chunk
                        + (path.size() > 1 ? ", called by way of " + String.join(" > ", path) : ""),
                null,
                false,
                false);
        this.hook = hook;
        this.entityClass = entityClass;
        this.chunk = chunk;
        this.path = List.copyOf(path);
    }

    /**
     * Finds the failed hook of an exception, in its suppressed exceptions and those of its causes.
     *
     * @param thrown an exception that an operation ended with
     * @return the innermost hook's failure, or empty if no hook failed
     */
    public static Optional<HookFailure> of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable next = open.removeFirst();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof HookFailure failure) {
                return Optional.of(failure);
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(List.of(next.getSuppressed()));
        }
        return Optional.empty();
    }

    /** Returns the hook that failed, as bean class, method and event. */
    public String hook() {
        return hook;
    }

    /** Returns the name of the concrete entity class whose records the hook was called with. */
    public String entityClass() {
        return entityClass;
    }

    /** Returns the chunk of the operation, counted from 0. */
    public int chunk() {
        return chunk;
    }

    /** Returns the hooks that were running, outermost first, the failed one last. */
    public List<String> path() {
        return path;
    }
}
