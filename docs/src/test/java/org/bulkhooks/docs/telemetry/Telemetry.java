package org.bulkhooks.docs.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@ApplicationScoped
public class Telemetry {

    @Produces
    @Singleton
    OpenTelemetry start(SpanExporter exporter) {
        SdkTracerProvider traces = SdkTracerProvider.builder()
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        return OpenTelemetrySdk.builder().setTracerProvider(traces).build();
    }

    /** Sends what is not sent yet. */
    void stop(@Disposes OpenTelemetry telemetry) {
        ((OpenTelemetrySdk) telemetry).close();
    }
}
