package org.bulkhooks.docs.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bulkhooks.docs.javase.Database;
import org.bulkhooks.docs.javase.TransactionInterceptor;
import org.bulkhooks.docs.outbox.Purchase;
import org.bulkhooks.docs.outbox.PurchaseHooks;
import org.bulkhooks.docs.outbox.Purchases;
import org.junit.jupiter.api.Test;

class TelemetryTest {

    private static final List<SpanData> SENT = new CopyOnWriteArrayList<>();

    @ApplicationScoped
    static class Kept implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            SENT.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @Test
    void theProducerIsFoundAndToldOfOperationsAndHooks() {
        System.setProperty("jakarta.persistence.jdbc.url", "jdbc:h2:mem:telemetry;DB_CLOSE_DELAY=-1");
        SENT.clear();
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(
                        Telemetry.class,
                        Kept.class,
                        Database.class,
                        TransactionInterceptor.class,
                        Purchases.class,
                        PurchaseHooks.class)
                .initialize()) {
            container.select(Purchases.class).get().add(List.of(new Purchase("a book"), new Purchase("a lamp")));
        } finally {
            System.clearProperty("jakarta.persistence.jdbc.url");
        }

        assertThat(SENT)
                .extracting(SpanData::getName, span -> parent(span))
                .as("sent at the latest when the container stops")
                .contains(tuple("bulk.create Purchase", ""), tuple("PurchaseHooks.note", "bulk.create Purchase"));
    }

    private static String parent(SpanData span) {
        return SENT.stream()
                .filter(other -> other.getSpanId().equals(span.getParentSpanId()))
                .map(SpanData::getName)
                .findFirst()
                .orElse("");
    }
}
