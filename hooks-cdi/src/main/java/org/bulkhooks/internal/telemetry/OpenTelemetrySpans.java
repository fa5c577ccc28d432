package org.bulkhooks.internal.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.telemetry.OpenTelemetryNames.OfHook;
import org.bulkhooks.spi.OperationKind;

/** Tells OpenTelemetry of the operations and hooks of one application. Thread-safe. */
final class OpenTelemetrySpans implements Reporting {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final Tracer tracer;
    private final String application;
    private final Map<String, OfHook> hooks;
    private final DoubleHistogram operationDurations;
    private final DoubleHistogram hookDurations;
    private final OpenTelemetryTotals totals;
    private final Runnable release;
    private final AtomicBoolean toldOfTrouble = new AtomicBoolean();

    /**
     * Begins to tell of an application.
     *
     * @param release is called when nothing more is told
     */
    OpenTelemetrySpans(Tracer tracer, Meter meter, ReportedApplication told, Runnable release) {
        this.tracer = tracer;
        this.application = told.name();
        this.hooks = told.hooks().stream()
                .collect(Collectors.toUnmodifiableMap(Hook::id, hook -> OfHook.of(hook, told.name())));
        this.operationDurations =
                histogram(meter, OpenTelemetryNames.OPERATION_DURATION, "how long operations with hooks take");
        this.hookDurations = histogram(
                meter,
                OpenTelemetryNames.HOOK_DURATION,
                "how long calls of a hook take, those of operations that it starts included");
        this.release = release;
        this.totals =
                OpenTelemetryTotals.register(meter, told, hook -> ofHook(hook).ofMetrics()); // last: it is to be closed
    }

    private static DoubleHistogram histogram(Meter meter, String name, String meaning) {
        DoubleHistogramBuilder builder =
                meter.histogramBuilder(name).setUnit("s").setDescription(meaning);
        try {
            return builder.setExplicitBucketBoundariesAdvice(OpenTelemetryNames.BOUNDS)
                    .build();
        } catch (NoSuchMethodError before132) {
            LOGGER.log(Level.FINE, before132, () -> "OpenTelemetry of this version takes no advice for buckets");
            return builder.build();
        }
    }

    OfHook ofHook(Hook hook) {
        OfHook known = hooks.get(hook.id());
        return known == null ? OfHook.of(hook, application) : known;
    }

    @Override
    public OperationSpan begin(OperationKind kind, boolean dryRun) {
        return orElse(OperationSpan.NONE, nothing -> OpenTelemetryOperation.begin(this, kind, dryRun));
    }

    Tracer tracer() {
        return tracer;
    }

    /** Notes how long an operation took. */
    void operationTook(OperationKind kind, String outcome, long nanos) {
        operationDurations.record(
                seconds(nanos),
                Attributes.of(
                        OpenTelemetryNames.OPERATION,
                        kind.label(),
                        OpenTelemetryNames.OUTCOME,
                        outcome,
                        OpenTelemetryNames.APPLICATION,
                        application));
    }

    /** Notes how long a call of a hook took. */
    void hookTook(OfHook hook, long nanos) {
        hookDurations.record(seconds(nanos), hook.ofMetrics());
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** Does what OpenTelemetry may fail at, such as a processor of spans: no operation ends by that. */
    <T> T orElse(T otherwise, Function<T, T> attempt) {
        try {
            return attempt.apply(otherwise);
        } catch (RuntimeException | LinkageError trouble) {
            Level level = toldOfTrouble.compareAndSet(false, true) ? Level.WARNING : Level.FINE;
            LOGGER.log(level, trouble, () -> "OpenTelemetry threw; hooks run all the same");
            return otherwise;
        }
    }

    /** Does what OpenTelemetry may fail at. */
    void attempt(Runnable attempt) {
        orElse("", nothing -> {
            attempt.run();
            return nothing;
        });
    }

    @Override
    public void close() {
        try {
            attempt(totals::close);
        } finally {
            attempt(release);
        }
    }
}
