package org.bulkhooks.internal.extension.application;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.dispatch.Operation;
import org.bulkhooks.internal.extension.BulkHooksExtension;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.testing.RecorderExtension;
import org.bulkhooks.memory.InMemoryIntegration;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.jspecify.annotations.Nullable;

/** An application in Java SE that consists of the given classes and extensions, and of nothing that is discovered. */
public final class TestApplication implements AutoCloseable {

    private final SeContainer container;
    private final ApplicationLoader loader;

    private TestApplication(SeContainer container, ApplicationLoader loader) {
        this.container = container;
        this.loader = loader;
    }

    /** Returns an application of some bean classes with nothing known of its persistence units. */
    public static Builder of(Class<?>... beanClasses) {
        return new Builder(beanClasses);
    }

    /** Starts an application of some bean classes with nothing known of its persistence units. */
    public static TestApplication start(Class<?>... beanClasses) {
        return of(beanClasses).start();
    }

    /** Returns the hooks in the order in which they are called. */
    public List<Hook> hooks() {
        return get(HookRegistry.class).hooks();
    }

    /** Returns what the integration was told, in order. */
    public List<String> log() {
        return loader.log();
    }

    /** Returns the EntityManager that the last call of the facade wrote to. */
    public EntityManager lastWritten() {
        return loader.written().get(loader.written().size() - 1);
    }

    /** Returns a reference to a bean. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Returns the container. */
    public SeContainer container() {
        return container;
    }

    /** Begins a transaction of hooks, which the caller ends. */
    public TestTransaction begin() {
        return TestTransaction.begin(get(HookRuntime.class));
    }

    /** Runs code as a server does: its context class loader is the application's. */
    public void within(Runnable code) {
        Thread thread = Thread.currentThread();
        @Nullable ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            code.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Runs code on a thread of its own: OpenWebBeans has a request active on the one that starts it. */
    public static void outsideOfRequests(Runnable code) {
        CompletableFuture.runAsync(code, task -> new Thread(task).start()).join();
    }

    /** Runs one operation with its hooks, in a transaction that is committed. */
    public void write(RecordChanges<?>... chunks) {
        TestTransaction transaction = begin();
        write(transaction, chunks);
        while (transaction.beforeCompletion()) {}
        transaction.afterCompletion(true);
    }

    /** Runs one operation with its hooks in a transaction. */
    public void write(TestTransaction transaction, RecordChanges<?>... chunks) {
        try (Operation operation = transaction.operation()) {
            for (RecordChanges<?> chunk : chunks) {
                operation.before(chunk);
            }
            operation.settle();
            for (RecordChanges<?> chunk : chunks) {
                operation.validate(chunk);
            }
            operation.checkRejections(0);
            for (RecordChanges<?> chunk : chunks) {
                operation.after(chunk);
            }
            operation.complete();
        }
    }

    @Override
    public void close() {
        container.close();
    }

    /** What an application is made of. */
    public static final class Builder {

        private final Class<?>[] beanClasses;
        private final List<Extension> extensions =
                new ArrayList<>(List.of(new BulkHooksExtension(), new RecorderExtension()));
        private List<? extends Class<?>> integrations = List.of(InMemoryIntegration.class);
        private List<PersistenceUnitModel> units = List.of();
        private List<String> configuration = List.of();

        private Builder(Class<?>... beanClasses) {
            this.beanClasses = beanClasses.clone();
        }

        /** Names the entity classes of its only persistence unit. */
        public Builder entities(Class<?>... entityClasses) {
            units = List.of(new PersistenceUnitModel("test", Set.of(entityClasses)));
            return this;
        }

        /** Names the integrations on its class path. */
        public Builder integrations(Class<?>... classes) {
            integrations = List.of(classes);
            return this;
        }

        /** Gives the lines of its {@code META-INF/microprofile-config.properties}. */
        public Builder configuration(String... lines) {
            configuration = List.of(lines);
            return this;
        }

        /** Adds another extension. */
        public Builder extension(Extension extension) {
            extensions.add(extension);
            return this;
        }

        /** Starts it. */
        public TestApplication start() {
            Thread thread = Thread.currentThread();
            @Nullable ClassLoader before = thread.getContextClassLoader();
            ApplicationLoader loader = new ApplicationLoader(integrations, units, configuration);
            thread.setContextClassLoader(loader);
            try {
                SeContainer container = SeContainerInitializer.newInstance()
                        .disableDiscovery()
                        .addExtensions(extensions.toArray(Extension[]::new))
                        .addBeanClasses(beanClasses)
                        .initialize();
                return new TestApplication(container, loader);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
