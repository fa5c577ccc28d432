package org.bulkhooks.internal.telemetry;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/**
 * What an application tells a telemetry system, where there is one. It looks for it when the application starts, and
 * where none is there by then, once more when the first operation begins, because applications may set one up at their
 * own start. Without one, an operation costs one look at a field. Thread-safe.
 */
public final class Telemetry implements Spans {

    private final TelemetrySource source;
    private final List<Hook> hooks;
    private final List<HookTotal> totals;
    private volatile Spans spans = Spans.NONE;
    private @Nullable Reporting reporting;

    Telemetry(TelemetrySource source, List<Hook> hooks, List<HookTotal> totals) {
        this.source = source;
        this.hooks = List.copyOf(hooks);
        this.totals = List.copyOf(totals);
    }

    /**
     * Makes the telemetry of an application, which tells nothing before it is started.
     *
     * @param beans finds the bean that OpenTelemetry may be
     * @param totals what is counted of the hooks
     */
    public static Telemetry of(BeanManager beans, List<Hook> hooks, List<HookTotal> totals) {
        return new Telemetry(TelemetrySource.of(beans), hooks, totals);
    }

    /** Makes the telemetry of an application that tells nothing. */
    public static Telemetry off() {
        return new Telemetry(TelemetrySource.NONE, List.of(), List.of());
    }

    /**
     * Begins to tell of the application. When it is called again, what was told under another name ends.
     *
     * @param name the name of the application
     * @param libraryVersion the version of this library
     */
    public synchronized void start(String name, String libraryVersion) {
        stop();
        ReportedApplication application = new ReportedApplication(name, libraryVersion, hooks, totals);
        if (source != TelemetrySource.NONE && !open(application)) {
            spans = new FirstOperation(application);
        }
    }

    private synchronized boolean open(ReportedApplication application) {
        Reporting found = source.open(application);
        reporting = found;
        spans = found == null ? Spans.NONE : found;
        return found != null;
    }

    /** Ends what {@link #start} began. */
    public synchronized void stop() {
        spans = Spans.NONE;
        if (reporting != null) {
            reporting.close();
            reporting = null;
        }
    }

    @Override
    public OperationSpan begin(OperationKind kind, boolean dryRun) {
        return spans.begin(kind, dryRun);
    }

    /** Looks once more. */
    private final class FirstOperation implements Spans {

        private final ReportedApplication application;

        FirstOperation(ReportedApplication application) {
            this.application = application;
        }

        @Override
        public OperationSpan begin(OperationKind kind, boolean dryRun) {
            synchronized (Telemetry.this) {
                if (spans == this) { // else another thread has looked, or the application has stopped
                    open(application);
                }
            }
            return spans.begin(kind, dryRun);
        }
    }
}
