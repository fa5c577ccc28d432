package org.bulkhooks.internal.telemetry;

/** What an application tells a telemetry system, from its start to its stop. */
interface Reporting extends Spans, AutoCloseable {

    /** Takes back what was registered. Spans that are open can still be ended. */
    @Override
    void close();
}
