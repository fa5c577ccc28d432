package org.bulkhooks.spi.contract;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The OpenTelemetry of an application, which keeps what it is told. */
@Singleton
public class RecordedTelemetry {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .build();
    private Collection<MetricData> before = List.of();

    /** Returns the only bean of this type. */
    @Produces
    @Singleton
    public OpenTelemetry openTelemetry() {
        return sdk;
    }

    /** Returns what keeps metrics, also when the application has stopped. */
    public InMemoryMetricReader reader() {
        return metrics;
    }

    /** Returns the spans that have ended, in the order of their begin. */
    public List<SpanData> spans() {
        // a span of the SDK begins at a moment of its trace's clock, and ids tell no order
        return spans.getFinishedSpanItems().stream()
                .sorted(Comparator.comparingLong(SpanData::getStartEpochNanos))
                .toList();
    }

    /** Returns the only span of a name. */
    public SpanData span(String name) {
        List<SpanData> named =
                spans().stream().filter(span -> span.getName().equals(name)).toList();
        if (named.size() != 1) {
            throw new AssertionError(named.size() + " spans are named " + name + " in " + tree());
        }
        return named.get(0);
    }

    /** Returns the spans as lines, those within another one indented. */
    public List<String> tree() {
        List<String> lines = new ArrayList<>();
        List<SpanData> all = spans();
        all.stream()
                .filter(span ->
                        all.stream().noneMatch(other -> other.getSpanId().equals(span.getParentSpanId())))
                .forEach(root -> add(root, "", all, lines));
        return lines;
    }

    private static void add(SpanData span, String indent, List<SpanData> all, List<String> lines) {
        lines.add(indent + line(span));
        for (EventData event : span.getEvents()) {
            lines.add(indent + "  (" + event.getName() + " " + values(event.getAttributes()) + ")");
        }
        all.stream()
                .filter(other -> other.getParentSpanId().equals(span.getSpanId()))
                .forEach(child -> add(child, indent + "  ", all, lines));
    }

    private static String line(SpanData span) {
        Attributes told = span.getAttributes();
        Long chunk = told.get(AttributeKey.longKey("bulkhooks.chunk"));
        String event = told.get(AttributeKey.stringKey("bulkhooks.event"));
        return span.getName()
                + (event == null ? "" : " " + event + " " + told.get(AttributeKey.stringKey("bulkhooks.phase")))
                + " " + told.get(AttributeKey.longKey("bulkhooks.records"))
                + (chunk == null ? "" : " of chunk " + chunk)
                + " " + told.get(AttributeKey.stringKey("bulkhooks.outcome"));
    }

    private static List<Object> values(Attributes attributes) {
        Map<String, Object> sorted = new TreeMap<>();
        attributes.forEach((key, value) -> sorted.put(key.getKey(), value));
        return List.copyOf(sorted.values());
    }

    /** Returns all metrics, as they are now. */
    public Collection<MetricData> metrics() {
        return metrics.collectAllMetrics();
    }

    /** Forgets what it was told so far: the SDK of an application goes on while tests come and go. */
    public void forget() {
        spans.reset();
        before = metrics();
    }

    /** Returns the sum of a counter over all hooks of an event. */
    public long sum(String name, String event) {
        return counts(name, "bulkhooks.event").getOrDefault(event, 0L);
    }

    /** Returns the sums of a counter, or how many durations a histogram has, by the value of an attribute. */
    public Map<String, Long> counts(String name, String attribute) {
        Map<String, Long> counts = counts(metrics(), name, attribute);
        counts(before, name, attribute).forEach((value, count) -> counts.merge(value, -count, Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static Map<String, Long> counts(Collection<MetricData> metrics, String name, String attribute) {
        AttributeKey<String> key = AttributeKey.stringKey(attribute);
        Map<String, Long> counts = new TreeMap<>();
        metrics.stream().filter(metric -> metric.getName().equals(name)).forEach(metric -> {
            metric.getLongSumData()
                    .getPoints()
                    .forEach(point ->
                            counts.merge(String.valueOf(point.getAttributes().get(key)), point.getValue(), Long::sum));
            metric.getHistogramData()
                    .getPoints()
                    .forEach(point ->
                            counts.merge(String.valueOf(point.getAttributes().get(key)), point.getCount(), Long::sum));
        });
        return counts;
    }

    /** Returns all that it was told, as one text. */
    public String everything() {
        return spans.getFinishedSpanItems() + " " + metrics();
    }
}
