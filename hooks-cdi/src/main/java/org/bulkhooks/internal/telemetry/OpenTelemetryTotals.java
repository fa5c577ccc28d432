package org.bulkhooks.internal.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bulkhooks.internal.registry.Hook;

/**
 * The counters of hooks. They are read when somebody collects metrics, and cost calls of hooks nothing. They keep the
 * hooks of the application, and so its class loader, until they are closed.
 *
 * @param callback what OpenTelemetry calls
 */
record OpenTelemetryTotals(List<BatchCallback> callback) {

    static OpenTelemetryTotals register(
            Meter meter, ReportedApplication application, Function<Hook, Attributes> attributes) {
        List<Series> series = new ArrayList<>();
        List<ObservableMeasurement> measurements = new ArrayList<>();
        for (HookTotal total : application.totals()) {
            ObservableLongMeasurement measurement = meter.counterBuilder(total.name())
                    .setUnit(total.unit())
                    .setDescription(total.meaning())
                    .buildObserver();
            measurements.add(measurement);
            for (Hook hook : application.hooks()) {
                series.add(new Series(measurement, total, hook, attributes.apply(hook)));
            }
        }
        if (series.isEmpty()) {
            return new OpenTelemetryTotals(List.of());
        }
        return new OpenTelemetryTotals(List.of(meter.batchCallback(
                () -> series.forEach(Series::record),
                measurements.get(0),
                measurements.subList(1, measurements.size()).toArray(ObservableMeasurement[]::new))));
    }

    void close() {
        callback.forEach(BatchCallback::close);
    }

    /** A number of one hook. It never falls, also where an operator has the statistics forgotten. */
    private static final class Series {

        private final ObservableLongMeasurement measurement;
        private final HookTotal total;
        private final Hook hook;
        private final Attributes attributes;
        private long last;
        private long forgotten;

        Series(ObservableLongMeasurement measurement, HookTotal total, Hook hook, Attributes attributes) {
            this.measurement = measurement;
            this.total = total;
            this.hook = hook;
            this.attributes = attributes;
        }

        synchronized void record() {
            long now = total.read().applyAsLong(hook);
            if (now < last) {
                forgotten += last;
            }
            last = now;
            measurement.record(forgotten + now, attributes);
        }
    }
}
