package org.bulkhooks.internal.telemetry;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the trace that the calling thread is in, where something knows. Thread-safe. */
public interface TraceIds {

    /** Nothing knows. */
    TraceIds NONE = () -> "";

    /** Returns the id of the trace, or an empty text. */
    String current();

    /**
     * Returns what tells it: OpenTelemetry, where its API is there. It is asked once, because a server may show an
     * application a part of it.
     */
    static TraceIds find() {
        try {
            Class.forName("io.opentelemetry.api.trace.Span", false, TraceIds.class.getClassLoader());
            TraceIds found = new OpenTelemetryTraceIds();
            found.current();
            return found;
        } catch (ClassNotFoundException | LinkageError absent) {
            Logger.getLogger("org.bulkhooks")
                    .log(Level.FINE, absent, () -> "OpenTelemetry is not here; operations are told without trace ids");
            return NONE;
        }
    }
}
