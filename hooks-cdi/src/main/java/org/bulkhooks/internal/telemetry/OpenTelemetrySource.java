package org.bulkhooks.internal.telemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds OpenTelemetry: the bean of this type, as MicroProfile Telemetry has one, else the global one if that was set.
 * One that does nothing is passed over.
 */
final class OpenTelemetrySource implements TelemetrySource {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final BeanManager beans;

    OpenTelemetrySource(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Reporting open(ReportedApplication application) {
        Reporting ofBean = open("the bean OpenTelemetry", application, this::ofBean);
        return ofBean == null ? open("GlobalOpenTelemetry", application, OpenTelemetrySource::global) : ofBean;
    }

    /** What a server offers may be of another version, or not work: that does not keep the application from running. */
    private static @Nullable Reporting open(
            String place, ReportedApplication application, Function<ReportedApplication, @Nullable Reporting> opening) {
        try {
            Reporting opened = opening.apply(application);
            if (opened != null) {
                LOGGER.log(
                        Level.INFO, () -> "hooks of " + application.name() + " are told to OpenTelemetry, by " + place);
            }
            return opened;
        } catch (RuntimeException | LinkageError broken) {
            LOGGER.log(
                    Level.WARNING,
                    broken,
                    () -> "hooks of " + application.name() + " cannot be told to OpenTelemetry by " + place
                            + "; they run all the same");
            return null;
        }
    }

    private @Nullable Reporting ofBean(ReportedApplication application) {
        Set<Bean<?>> candidates = beans.getBeans(OpenTelemetry.class);
        Bean<?> bean = beans.resolve(candidates);
        if (bean == null) {
            return null;
        }
        CreationalContext<?> context = beans.createCreationalContext(bean);
        @Nullable Reporting opened = null;
        try {
            opened = report(
                    (OpenTelemetry) beans.getReference(bean, OpenTelemetry.class, context),
                    application,
                    context::release);
            return opened;
        } finally {
            if (opened == null) {
                context.release();
            }
        }
    }

    private static @Nullable Reporting global(ReportedApplication application) {
        try {
            return report(GlobalOpenTelemetry.getOrNoop(), application, () -> {});
        } catch (NoSuchMethodError before157) { // get() would set one that does nothing, for good
            LOGGER.log(
                    Level.FINE,
                    before157,
                    () -> "GlobalOpenTelemetry of this version does not tell whether it was set, so it is not asked");
            return null;
        }
    }

    private static @Nullable Reporting report(
            OpenTelemetry openTelemetry, ReportedApplication application, Runnable release) {
        Tracer tracer = openTelemetry
                .tracerBuilder(OpenTelemetryNames.SCOPE)
                .setInstrumentationVersion(application.libraryVersion())
                .build();
        Meter meter = openTelemetry
                .meterBuilder(OpenTelemetryNames.SCOPE)
                .setInstrumentationVersion(application.libraryVersion())
                .build();
        return isNoop(tracer) && isNoop(meter) ? null : new OpenTelemetrySpans(tracer, meter, application, release);
    }

    /** There is one tracer that does nothing. */
    private static boolean isNoop(Tracer tracer) {
        return tracer == OpenTelemetry.noop().getTracer(OpenTelemetryNames.SCOPE);
    }

    private static boolean isNoop(Meter meter) {
        return meter == OpenTelemetry.noop().getMeter(OpenTelemetryNames.SCOPE);
    }
}
