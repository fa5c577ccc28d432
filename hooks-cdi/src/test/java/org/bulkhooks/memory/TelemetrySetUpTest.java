package org.bulkhooks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.spi.contract.Account;
import org.bulkhooks.spi.contract.RecordedTelemetry;
import org.bulkhooks.spi.contract.ScriptedHooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which OpenTelemetry is told, and when it is none. */
class TelemetrySetUpTest {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final Warnings warnings = new Warnings();

    private static final class Warnings extends Handler {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord told) {
            if (told.getLevel().equals(Level.WARNING)) {
                texts.add(told.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @BeforeEach
    void begin() {
        GlobalOpenTelemetry.resetForTest();
        LOGGER.addHandler(warnings);
    }

    @AfterEach
    void end() {
        LOGGER.removeHandler(warnings);
        GlobalOpenTelemetry.resetForTest();
    }

    private static TestApplication.Builder application(Class<?>... more) {
        List<Class<?>> beans = new ArrayList<>(List.of(ScriptedHooks.class));
        beans.addAll(Arrays.asList(more));
        return TestApplication.of(beans.toArray(Class<?>[]::new)).entities(Account.class);
    }

    private static void create(TestApplication application) {
        application
                .get(BulkOperationsFactory.class)
                .on(InMemoryPersistence.entityManager("telemetry"))
                .create(List.of(new Account(1, 0)));
    }

    /** An OpenTelemetry that does nothing, as that of a server where telemetry is switched off. */
    @ApplicationScoped
    public static class SilentBean {

        @Produces
        @Singleton
        OpenTelemetry openTelemetry() {
            return OpenTelemetry.noop();
        }
    }

    /** Cannot be made. */
    @ApplicationScoped
    public static class BrokenBean {

        @Produces
        @Singleton
        OpenTelemetry openTelemetry() {
            throw new IllegalStateException("no endpoint");
        }
    }

    /** Spans cannot begin or end. */
    @ApplicationScoped
    public static class BrokenProcessor implements SpanProcessor {

        @Produces
        @Singleton
        OpenTelemetry openTelemetry() {
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(new BrokenProcessor())
                            .build())
                    .build();
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            if (span.getName().startsWith("ScriptedHooks")) {
                throw new IllegalStateException("at the begin");
            }
        }

        @Override
        public boolean isStartRequired() {
            return true;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            throw new IllegalStateException("at the end");
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @Test
    void theConfigurationSwitchesItOff() {
        try (TestApplication application = application(RecordedTelemetry.class)
                .configuration("org.bulkhooks.telemetry=false")
                .start()) {
            create(application);

            RecordedTelemetry telemetry = application.get(RecordedTelemetry.class);
            assertThat(telemetry.spans()).isEmpty();
            assertThat(telemetry.metrics()).isEmpty();
        }
    }

    @Test
    void theBeanIsTakenBeforeTheGlobalOne() {
        RecordedTelemetry global = new RecordedTelemetry();
        GlobalOpenTelemetry.set(global.openTelemetry());
        try (TestApplication application = application(RecordedTelemetry.class).start()) {
            create(application);

            assertThat(application.get(RecordedTelemetry.class).spans()).isNotEmpty();
            assertThat(global.spans()).isEmpty();
        }
    }

    @Test
    void aBeanThatDoesNothingIsPassedOver() {
        RecordedTelemetry global = new RecordedTelemetry();
        GlobalOpenTelemetry.set(global.openTelemetry());
        try (TestApplication application = application(SilentBean.class).start()) {
            create(application);

            assertThat(global.spans()).isNotEmpty();
            assertThat(warnings.texts).isEmpty();
        }
    }

    @Test
    void theGlobalOneMayBeSetBetweenTheStartAndTheFirstOperation() {
        RecordedTelemetry global = new RecordedTelemetry();
        try (TestApplication application = application().start()) {
            GlobalOpenTelemetry.set(global.openTelemetry());
            create(application);

            assertThat(global.tree()).contains("bulk.create Account 1 completed");
            assertThat(global.sum("bulkhooks.hook.runs", "AfterCreate")).isOne();
        }
        assertThat(global.metrics())
                .extracting(MetricData::getName)
                .doesNotContain("bulkhooks.hook.runs")
                .contains("bulkhooks.hook.duration"); // what was measured stays the SDK's
    }

    @Test
    void hooksAreCountedFromTheStartToTheEndOfTheApplication() {
        InMemoryMetricReader reader;
        try (TestApplication application = application(RecordedTelemetry.class).start()) {
            reader = application.get(RecordedTelemetry.class).reader();
            assertThat(reader.collectAllMetrics())
                    .extracting(MetricData::getName)
                    .contains("bulkhooks.hook.runs");
        }

        assertThat(reader.collectAllMetrics()).isEmpty();
    }

    @Test
    void whereNoneIsSetNoneIsSetByLooking() {
        try (TestApplication application = application().start()) {
            create(application);
        }

        assertThat(GlobalOpenTelemetry.isSet()).isFalse();
        assertThat(warnings.texts).isEmpty();
    }

    @Test
    void severalBeansAreNone() {
        try (TestApplication application =
                application(RecordedTelemetry.class, SilentBean.class).start()) {
            create(application);

            assertThat(application.get(RecordedTelemetry.class).spans()).isEmpty();
            assertThat(warnings.texts)
                    .isNotEmpty()
                    .allMatch(text -> text.contains("cannot be told to OpenTelemetry by the bean OpenTelemetry"));
        }
    }

    @Test
    void aBeanThatCannotBeMadeStopsNoHook() {
        try (TestApplication application = application(BrokenBean.class).start()) {
            create(application);

            assertThat(application.get(ScriptedHooks.class).log()).contains("after create 1");
            assertThat(warnings.texts).isNotEmpty();
        }
    }

    @Test
    void whatOpenTelemetryThrowsStopsNoHook() {
        try (TestApplication application = application(BrokenProcessor.class).start()) {
            create(application);
            create(application);

            assertThat(application.get(ScriptedHooks.class).log()).hasSize(8);
            assertThat(warnings.texts).containsExactly("OpenTelemetry threw; hooks run all the same");
            assertThat(Span.current().getSpanContext().isValid()).isFalse();
        }
    }

    @Test
    void withoutStatisticsDurationsAreMeasuredAndNothingIsCounted() {
        try (TestApplication application = application(RecordedTelemetry.class)
                .configuration("org.bulkhooks.statistics=false")
                .start()) {
            create(application);

            assertThat(application.get(RecordedTelemetry.class).metrics())
                    .extracting(MetricData::getName)
                    .containsExactlyInAnyOrder("bulkhooks.hook.duration", "bulkhooks.operation.duration");
        }
    }

    @Test
    void countersGoOnWhereTheStatisticsAreForgotten() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try (TestApplication application = application(RecordedTelemetry.class)
                .configuration("org.bulkhooks.control=true")
                .start()) {
            RecordedTelemetry telemetry = application.get(RecordedTelemetry.class);
            create(application);
            create(application);
            assertThat(telemetry.sum("bulkhooks.hook.runs", "AfterCreate")).isEqualTo(2);

            ObjectName control = server.queryNames(new ObjectName("org.bulkhooks:type=Control,*"), null).stream()
                    .findFirst()
                    .orElseThrow();
            server.invoke(control, "clear", new Object[0], new String[0]);

            assertThat(telemetry.sum("bulkhooks.hook.runs", "AfterCreate")).isEqualTo(2);
            create(application);
            assertThat(telemetry.sum("bulkhooks.hook.runs", "AfterCreate")).isEqualTo(3);
        }
    }
}
