package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.HookDepthExceededException;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Refusal;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookSettings;
import org.junit.jupiter.api.Test;

/** What the options do, in an application with MicroProfile Config. */
class ConfiguredApplicationTest {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @ApplicationScoped
    static class Endless {

        @Inject
        HookRuntime runtime;

        void again(@Observes AfterUpdate<Account> accounts) {
            try (var operation = TestTransaction.begin(runtime).operation()) {
                operation.after(updated(1));
            }
        }
    }

    @ApplicationScoped
    static class Quiet {
        void look(@Observes AfterUpdate<Account> accounts) {}
    }

    private static Changes<Account> updated(long id) {
        return Changes.updated(List.of(new Account(id, 1)), List.of(new Account(id, 2)));
    }

    private static TestApplication start(Class<?> bean, String... configuration) {
        return TestApplication.of(bean).configuration(configuration).start();
    }

    @Test
    void handsItsSettingsToTheIntegration() {
        try (TestApplication application =
                start(Quiet.class, "org.bulkhooks.chunk-size=7", "org.bulkhooks.statement-limit=9")) {
            assertThat(application.get(HookRuntime.class).settings()).isEqualTo(new HookSettings(7, 9, false));
        }
        try (TestApplication application = start(Quiet.class, "org.bulkhooks.native-sql=refuse")) {
            assertThat(application.get(HookRuntime.class).settings()).isEqualTo(new HookSettings(1_000, 100_000, true));
        }
        try (TestApplication application = start(Quiet.class)) {
            assertThat(application.get(HookRuntime.class).settings())
                    .isEqualTo(new HookSettings(1_000, 100_000, false));
        }
    }

    @Test
    void endsRecursionAtTheDepthThatASystemPropertySays() {
        System.setProperty("org.bulkhooks.depth-limit", "3");
        try (TestApplication application = start(Endless.class)) {
            assertThat(catchThrowable(() -> application.write(updated(1))))
                    .isInstanceOf(HookDepthExceededException.class)
                    .hasMessageContaining("more than 3 operations");
        } finally {
            System.clearProperty("org.bulkhooks.depth-limit");
        }
    }

    @Test
    void keepsAsManyRunsAsConfigured() throws JMException {
        try (TestApplication application = start(Quiet.class, "org.bulkhooks.recorded-runs=2")) {
            assertThat(recordedOfThree(application)).isEqualTo(2);
        }
        try (TestApplication application = start(Quiet.class, "org.bulkhooks.recorded-runs=0")) {
            assertThat(recordedOfThree(application)).isZero();
            assertThat((long[]) server.getAttribute(only("Statistics"), "Runs"))
                    .as("counted all the same")
                    .containsExactly(3);
        }
    }

    private int recordedOfThree(TestApplication application) throws JMException {
        application.write(updated(1), updated(2), updated(3));
        String id = ((String[]) server.getAttribute(only("Catalog"), "HookIds"))[0];
        var columns = (CompositeData)
                server.invoke(only("Runs"), "recentRuns", new Object[] {id}, new String[] {String.class.getName()});
        return ((long[]) columns.get("nanos")).length;
    }

    @Test
    void publishesTheCatalogAloneWhenStatisticsAreOff() throws JMException {
        try (TestApplication application = start(Quiet.class, "org.bulkhooks.statistics=false")) {
            application.write(updated(1));

            assertThat((boolean) server.getAttribute(only("Catalog"), "StatisticsEnabled"))
                    .isFalse();
            assertThat(published("Statistics")).isEmpty();
            assertThat(published("Runs")).isEmpty();
        }
        try (TestApplication application = start(Quiet.class)) {
            assertThat((boolean) server.getAttribute(only("Catalog"), "StatisticsEnabled"))
                    .isTrue();
            assertThat(application.hooks()).hasSize(1);
            assertThat(published("Statistics")).hasSize(1);
        }
    }

    /** A container may tell of the application before it tells of its web modules. */
    @Test
    void hasTheNameOfTheFirstModuleThatKnowsOne() throws JMException {
        try (TestApplication application = start(Quiet.class)) {
            assertThat(only("Catalog").getKeyProperty("application")).isEqualTo("\"java-se\"");
            for (String path : List.of("/north", "/south")) {
                application
                        .container()
                        .getBeanManager()
                        .getEvent()
                        .select(Initialized.Literal.APPLICATION)
                        .fire(contextAt(path));
                assertThat(only("Catalog").getKeyProperty("application")).isEqualTo("\"/north\"");
            }
        }
    }

    private static Object contextAt(String path) {
        return Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> method.getName().equals("getContextPath") ? path : null);
    }

    private ObjectName only(String type) throws JMException {
        Set<ObjectName> published = published(type);
        assertThat(published).hasSize(1);
        return published.iterator().next();
    }

    private Set<ObjectName> published(String type) throws JMException {
        return server.queryNames(new ObjectName("org.bulkhooks:type=" + type + ",*"), null);
    }

    @Test
    void reportsMistakesOfTheConfigurationTogether() {
        assertThat(Refusal.of(() -> start(
                        Quiet.class,
                        "org.bulkhooks.chunk-size=many",
                        "org.bulkhooks.statistics=off",
                        "org.bulkhooks.depthlimit=4")))
                .contains(
                        "3 mistakes keep",
                        "HOOK-0050 org.bulkhooks.chunk-size: 'many' is not allowed; write a whole number from 1 to 100000, or"
                                + " leave it out for the default, 1000",
                        "HOOK-0050 org.bulkhooks.statistics: 'off' is not allowed; write true or false, or leave it out for the"
                                + " default, true",
                        "HOOK-0051 org.bulkhooks.depthlimit: there is no such option; did you mean"
                                + " org.bulkhooks.depth-limit?");
    }
}
