package org.bulkhooks.internal.telemetry;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds a telemetry system. */
@FunctionalInterface
interface TelemetrySource {

    /** Where there is none. */
    TelemetrySource NONE = application -> null;

    /** Begins to tell of an application, or returns null where nobody listens by now. */
    @Nullable
    Reporting open(ReportedApplication application);

    /**
     * Returns what finds OpenTelemetry, where its API is there; a server may show an application a part of it.
     *
     * @param beans finds the bean that it may be
     */
    static TelemetrySource of(BeanManager beans) {
        try {
            Class.forName("io.opentelemetry.api.OpenTelemetry", false, TelemetrySource.class.getClassLoader());
            return new OpenTelemetrySource(beans);
        } catch (ClassNotFoundException | LinkageError absent) {
            Logger.getLogger("org.bulkhooks")
                    .log(Level.FINE, absent, () -> "OpenTelemetry is not here; it is told nothing of hooks");
            return NONE;
        }
    }
}
