package org.bulkhooks.internal.stats;

import java.time.Instant;

/**
 * What the console shows of an application besides its hooks.
 *
 * @param name its name, see {@link ApplicationName}
 * @param libraryVersion the version of this library, see {@link LibraryVersion}
 * @param provider the name and version of the persistence provider
 * @param startedAt when it was started
 */
public record ApplicationDescription(String name, String libraryVersion, String provider, Instant startedAt) {

    /**
     * Describes the application that starts now.
     *
     * @param initialized what the event {@code @Initialized(ApplicationScoped.class)} was fired with: a ServletContext
     *     in a web application, any object else
     * @param provider the name and version of the persistence provider
     */
    public static ApplicationDescription starting(Object initialized, String provider) {
        return new ApplicationDescription(
                ApplicationName.of(initialized), LibraryVersion.read(), provider, Instant.now());
    }

    /** Tells whether the name is the application's own, and not that of all in Java SE. */
    public boolean isNamed() {
        return !name.equals(ApplicationName.JAVA_SE);
    }
}
