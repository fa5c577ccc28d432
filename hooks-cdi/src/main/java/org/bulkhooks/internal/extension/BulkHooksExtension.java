package org.bulkhooks.internal.extension;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.ProcessProducer;
import jakarta.enterprise.inject.spi.Producer;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Logger;
import org.bulkhooks.Hooks;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.config.ConfigurationReading;
import org.bulkhooks.internal.declaration.GraphBean;
import org.bulkhooks.internal.declaration.HookCollector;
import org.bulkhooks.internal.declaration.HookDeclaration;
import org.bulkhooks.internal.declaration.MisplacedAnnotations;
import org.bulkhooks.internal.declaration.ObservedRecords;
import org.bulkhooks.internal.declaration.ObserverDeclaration;
import org.bulkhooks.internal.declaration.OverriddenHooks;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.spi.FactoryConnector;
import org.bulkhooks.spi.HookRuntime;
import org.jspecify.annotations.Nullable;

/** The phases of the portable extension; the container calls one after the other, on one thread. */
public final class BulkHooksExtension implements Extension {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final HookCollector hooks = new HookCollector();
    private final GraphBeans graphs = new GraphBeans();
    private final Set<Bean<?>> conditions = new LinkedHashSet<>();
    private final ObservedRecords records = new ObservedRecords();
    private final MisplacedAnnotations misplaced = new MisplacedAnnotations();
    private final FacadeBeans facades = new FacadeBeans();
    private final Set<ClassLoader> ofBeans = new LinkedHashSet<>();
    private volatile @Nullable HookApplication application;

    /** Collects the hooks; late, so that it sees what other extensions made of an observer method. */
    void collectHooks(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ProcessObserverMethod<?, ?> event) {
        ObserverDeclaration declared = ObserverDeclaration.read(event.getObserverMethod(), event.getAnnotatedMethod());
        hooks.add(declared);
        records.add(declared);
    }

    /** Looks for annotations of hooks in beans where there is no hook. */
    void collectMisplaced(@Observes ProcessManagedBean<?> event) {
        misplaced.add(event.getAnnotatedBeanClass());
    }

    /** Collects the beans that are EntityManagers, dependency graphs or conditions, and whose classes beans are. */
    void collectBeans(@Observes ProcessBean<?> event) {
        ClassLoader loader = event.getBean().getBeanClass().getClassLoader();
        if (loader != null) {
            ofBeans.add(loader);
        }
        facades.add(event.getBean());
        graphs.add(event);
        if (ConditionBeans.isCondition(event.getBean())) {
            conditions.add(event.getBean());
        }
    }

    /** Collects the places where the facade is injected. */
    void collectFacades(@Observes ProcessInjectionPoint<?, BulkOperations> event) {
        facades.add(event.getInjectionPoint());
    }

    /**
     * Watches the producers of factories, because in Java SE a persistence unit is opened after the container has
     * started.
     */
    <X extends EntityManagerFactory> void watchFactories(@Observes ProcessProducer<?, X> event) {
        Producer<X> producer = event.getProducer();
        event.setProducer(new ConnectingProducer<>(producer, this::connect));
    }

    /** Watches the producers of EntityManagers, for the factories of those that the application does not produce. */
    <X extends EntityManager> void watchEntityManagers(@Observes ProcessProducer<?, X> event) {
        Producer<X> producer = event.getProducer();
        event.setProducer(new ConnectingProducer<>(producer, product -> connect(product.getEntityManagerFactory())));
    }

    /** Registers the beans of this library. */
    void register(@Observes AfterBeanDiscovery event, BeanManager beans) {
        event.<HookRuntime>addBean()
                .types(HookRuntime.class, Object.class)
                .scope(Singleton.class)
                .createWith(context -> application().runtime());
        event.<HookRegistry>addBean()
                .types(HookRegistry.class, Object.class)
                .scope(Singleton.class)
                .createWith(context -> application().registry());
        event.<RunListeners>addBean()
                .types(RunListeners.class, Object.class)
                .scope(Singleton.class)
                .createWith(context -> application().listeners());
        event.<Hooks>addBean()
                .types(Hooks.class, Object.class)
                .scope(Singleton.class)
                .createWith(context -> application().hooks());
        event.<FactoryConnector>addBean()
                .types(FactoryConnector.class, Object.class)
                .scope(Singleton.class)
                .createWith(context -> application()::connect);
        event.<BulkOperationsFactory>addBean()
                .types(BulkOperationsFactory.class, Object.class)
                .scope(Singleton.class)
                .createWith(context -> application());
        facades.create(beans, entityManager -> application().bulkOperations(entityManager))
                .forEach(event::addBean);
    }

    /** Validates everything together, when synthetic observers and beans are known too. */
    void validate(@Observes AfterDeploymentValidation event, BeanManager beans) {
        List<ClassLoader> loaders = ApplicationClassLoader.all(ofBeans);
        ClassLoader loader = loaders.get(0);
        Provider provider = Provider.find(loader, loaders);
        List<HookDeclaration> declarations = OverriddenHooks.removeFrom(hooks.declarations());
        ConfigurationReading configuration = ConfigurationReading.of(loader);
        List<GraphBean> found = graphs.create(beans);
        ConditionBeans conditionBeans = new ConditionBeans(beans, conditions);
        Deployment.Result result = new Deployment(
                        declarations,
                        found,
                        facades.injections(),
                        facades.unsatisfied(beans),
                        misplaced.problems(),
                        records,
                        provider,
                        configuration,
                        loaders)
                .validate(conditionBeans);
        result.warnings().forEach(warning -> LOGGER.warning(warning::toString));
        if (!result.problems().isEmpty()) {
            event.addDeploymentProblem(DeploymentMistakes.logged(result.problems(), provider.failure()));
        } else if (!provider.integrations().isEmpty() && provider.unsupported().isEmpty()) {
            application = new HookApplication(
                    new Integrations(provider.integrations()),
                    provider.units(),
                    result.hooks(),
                    result.disabled(),
                    conditionBeans,
                    found.stream()
                            .map(GraphBean::graph)
                            .<DependencyGraph<?>>map(Objects::requireNonNull)
                            .toList(),
                    loaders,
                    beans,
                    configuration.configuration());
        }
    }

    /** Starts to call hooks, before the application's own observers of its start. */
    void start(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object initialized) {
        HookApplication started = application;
        if (started != null) {
            started.start(initialized);
        }
    }

    /** Stops to call hooks. */
    void stop(@Observes BeforeShutdown event) {
        HookApplication stopped = application;
        if (stopped != null) {
            stopped.stop();
        }
    }

    private void connect(EntityManagerFactory factory) {
        HookApplication connected = application;
        if (connected != null) {
            connected.connect(factory);
        }
    }

    private HookApplication application() {
        HookApplication known = application;
        if (known == null) {
            throw new IllegalStateException(
                    "no hooks run here: no integration with a persistence provider that can call them is on the class path,"
                            + " or the application is not deployed yet; add hooks-eclipselink to it");
        }
        return known;
    }
}
