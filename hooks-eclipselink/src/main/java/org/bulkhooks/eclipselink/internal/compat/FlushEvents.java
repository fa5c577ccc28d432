package org.bulkhooks.eclipselink.internal.compat;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.persistence.Version;
import org.eclipse.persistence.sessions.SessionEventListener;

/**
 * Looks whether EclipseLink tells its listeners when a flush begins. It does so since 4.0.4; before, a listener that
 * waits for it is never called, and nothing fails.
 */
public final class FlushEvents {

    private static final String BEGIN = "preFlushUnitOfWork";

    private FlushEvents() {}

    /** Returns what the EclipseLink that is there lacks and what to use instead, or nothing if it lacks nothing. */
    public static Optional<String> missing() {
        return missing(SessionEventListener.class, Version.getVersion());
    }

    static Optional<String> missing(Class<?> listener, String version) {
        boolean told = Arrays.stream(listener.getMethods())
                .anyMatch(method -> method.getName().equals(BEGIN));
        return told
                ? Optional.empty()
                : Optional.of("EclipseLink " + version + " does not tell listeners when a flush begins (" + BEGIN
                        + "), so that hooks of flushes would never be called; use EclipseLink 4.0.4 or later");
    }
}
