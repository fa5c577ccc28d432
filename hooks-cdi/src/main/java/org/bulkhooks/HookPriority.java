package org.bulkhooks;

import jakarta.interceptor.Interceptor;

/**
 * Names for the places in the order of hooks, to be given with {@link jakarta.annotation.Priority} on the event
 * parameter.
 *
 * <p>The smaller number runs first. Any other number may be given too. Hooks of equal priority run in the order of bean
 * class name, then method name and signature.
 */
public final class HookPriority {

    /** Runs first. */
    public static final int HIGHEST = 500;

    /** Runs before hooks without a priority. */
    public static final int HIGH = 1_500;

    /** What a hook without a priority has: the default of CDI for observers (CDI 4.0, section 2.8.2.1). */
    public static final int NORMAL = Interceptor.Priority.APPLICATION + 500;

    /** Runs after hooks without a priority. */
    public static final int LOW = 3_500;

    /** Runs last. */
    public static final int LOWEST = 4_500;

    private HookPriority() {}
}
