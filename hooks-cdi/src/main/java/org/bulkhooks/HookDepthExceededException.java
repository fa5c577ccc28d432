package org.bulkhooks;

import jakarta.persistence.PersistenceException;
import java.util.List;

/**
 * Hooks started operations whose hooks started operations, deeper than the limit. The message shows the path of hooks;
 * {@link NonReentrant} or a condition on the hook that recurs is the usual correction.
 */
public final class HookDepthExceededException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param limit how many operations may be nested
     * @param path the hooks that were running, outermost first
     */
    public HookDepthExceededException(int limit, List<String> path) {
        super("more than " + limit + " operations are nested; the path of hooks is " + String.join(" > ", path)
                + ". Give the hook that recurs a condition such as @WhenChanged, or @NonReentrant");
    }
}
