package org.bulkhooks.eclipselink.semantics.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs the tests of a class on every way, each on empty tables, in one CDI container. */
final class SemanticsExtension implements BeforeAllCallback, TestTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(SemanticsExtension.class);
    static final boolean WOVEN = Boolean.getBoolean("test.woven");

    @Override
    public void beforeAll(ExtensionContext context) {
        Units units = Units.ofThisJvm();
        assertThat(PersistenceWeaved.class.isAssignableFrom(Account.class))
                .as("entity classes are woven in this run")
                .isEqualTo(WOVEN);
        if (semantics(context).container()) {
            context.getStore(NAMESPACE).put(Container.class, new Container(units, context.getRequiredTestClass()));
        }
    }

    private static Semantics semantics(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Semantics.class)
                .orElseThrow();
    }

    static Unit unit(Transactions transactions) {
        return Units.ofThisJvm().of(transactions);
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), EveryWay.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Container container = context.getStore(NAMESPACE).get(Container.class, Container.class);
        WritePath[] paths = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), EveryWay.class)
                .orElseThrow()
                .value();
        return Arrays.stream(paths).flatMap(path -> Arrays.stream(Transactions.values())
                .map(transactions -> new Cell(path, transactions, Units.ofThisJvm(), container)));
    }

    /**
     * The persistence units, open until the JVM ends. A store of JUnit would close them after each class of tests,
     * which Surefire runs for itself where it has several JVMs; to open them takes longer than most classes do.
     */
    static final class Units {

        private static Units ofThisJvm;

        private final Map<Transactions, Unit> units = new EnumMap<>(Transactions.class);

        private Units() throws IOException, SQLException {
            DatabaseServer server = DatabaseServer.start(); // a server of its own ends with the JVM
            for (Transactions transactions : Transactions.values()) {
                units.put(transactions, new Unit(server, transactions));
            }
        }

        static synchronized Units ofThisJvm() {
            if (ofThisJvm == null) {
                try {
                    ofThisJvm = new Units();
                } catch (IOException | SQLException e) {
                    throw new IllegalStateException("the persistence units of the tests", e);
                }
            }
            return ofThisJvm;
        }

        Unit of(Transactions transactions) {
            return units.get(transactions);
        }
    }

    /** The CDI container of a class of tests, started when the persistence units are open. */
    static final class Container implements ExtensionContext.Store.CloseableResource {

        private final SeContainer container;

        Container(Units units, Class<?> tests) {
            assertThat(units.units).isNotEmpty();
            Semantics semantics =
                    AnnotationSupport.findAnnotation(tests, Semantics.class).orElseThrow();
            container = configured(semantics.configuration(), () -> start(tests, semantics));
        }

        /** Starts with options as system properties, which are read at the start only. */
        private static SeContainer configured(String[] options, Supplier<SeContainer> start) {
            Map<String, String> properties = Arrays.stream(options)
                    .map(option -> option.split("=", 2))
                    .collect(Collectors.toMap(option -> option[0], option -> option[1]));
            properties.forEach(System::setProperty);
            try {
                return start.get();
            } finally {
                properties.keySet().forEach(System::clearProperty);
            }
        }

        private static SeContainer start(Class<?> tests, Semantics semantics) {
            return SeContainerInitializer.newInstance()
                    .disableDiscovery() // of extensions too
                    .addExtensions(extensions())
                    .addBeanClasses(Journal.class, EntityManagers.class)
                    .addBeanClasses(semantics.beans())
                    .addBeanClasses(Arrays.stream(tests.getDeclaredClasses())
                            .filter(Container::isBean)
                            .toArray(Class<?>[]::new))
                    .initialize();
        }

        private static jakarta.enterprise.inject.spi.Extension[] extensions() {
            return ServiceLoader.load(jakarta.enterprise.inject.spi.Extension.class).stream()
                    .filter(provider -> provider.type().getName().startsWith("org.bulkhooks."))
                    .map(ServiceLoader.Provider::get)
                    .toArray(jakarta.enterprise.inject.spi.Extension[]::new);
        }

        private static boolean isBean(Class<?> type) {
            return type.isAnnotationPresent(ApplicationScoped.class) || type.isAnnotationPresent(Dependent.class);
        }

        @Override
        public void close() {
            container.close();
        }
    }

    /** One test on one way: says which one in what it throws, and sees that no connection is left in use. */
    private record Cell(WritePath path, Transactions transactions, Units units, Container container)
            implements TestTemplateInvocationContext, ParameterResolver, InvocationInterceptor {

        @Override
        public String getDisplayName(int invocationIndex) {
            return path + " " + transactions + (WOVEN ? " woven " : " unwoven ") + DatabaseServer.nameOfThisRun();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return true;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Way.class ? way() : container.container.select(type).get();
        }

        private Way way() {
            return new Way(path, transactions, units.of(transactions), () -> container
                    .container
                    .select(BulkOperations.class, new OfUnit.Literal(transactions))
                    .get());
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
            Unit unit = units.of(transactions);
            unit.reset();
            long inUse = unit.database().connectionsInUse();
            if (container != null) {
                container.container.select(Journal.class).get().reset();
            }
            try {
                invocation.proceed();
                assertThat(unit.database().connectionsInUse())
                        .as("connections in use after the test, no more than before")
                        .isLessThanOrEqualTo(inUse);
            } catch (Throwable thrown) {
                throw new AssertionError(
                        semantics(context).value() + " [" + getDisplayName(0) + "]: " + thrown, thrown);
            }
        }
    }
}
