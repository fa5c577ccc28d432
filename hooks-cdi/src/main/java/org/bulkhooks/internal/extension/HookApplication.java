package org.bulkhooks.internal.extension;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.bulkhooks.Hooks;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.bulk.BulkFacade;
import org.bulkhooks.internal.config.Configuration;
import org.bulkhooks.internal.dispatch.ExpectedVetoes;
import org.bulkhooks.internal.dispatch.GraphNotMadeException;
import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.internal.dispatch.HookSwitches;
import org.bulkhooks.internal.dispatch.HookWatches;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.internal.operation.ApplicationRuntime;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.stats.ApplicationDescription;
import org.bulkhooks.internal.stats.HookControl;
import org.bulkhooks.internal.stats.HookTotals;
import org.bulkhooks.internal.stats.ManagementBeans;
import org.bulkhooks.internal.stats.RunStatistics;
import org.bulkhooks.internal.telemetry.Telemetry;
import org.bulkhooks.internal.trace.Traces;
import org.bulkhooks.spi.CallSession;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookSettings;
import org.bulkhooks.spi.PersistenceIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.bulkhooks.spi.RecordStore;
import org.bulkhooks.spi.WrittenRecords;
import org.jspecify.annotations.Nullable;

/** The hooks of one application and their connection to its persistence provider, from start to stop. Thread-safe. */
final class HookApplication implements BulkOperationsFactory {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");
    private static final int NAMED_MODELS = 10;

    /** Why hooks are bypassed that the configuration switches off. */
    private static final String DISABLED_REASON = "org.bulkhooks.disabled";

    private final Integrations integrations;
    private final List<PersistenceUnitModel> units;
    private final ConditionBeans conditions;
    private final List<ClassLoader> loaders;
    private final HookRegistry registry;
    private final RunStatistics statistics;
    private final Traces traces;
    private final Telemetry telemetry;
    private final RunListeners listeners;
    private final HookSwitches switches;
    private final Set<String> disabled;
    private final @Nullable HookControl control;
    private final HookDispatcher dispatcher;
    private final HookRuntime runtime;
    private boolean installed;
    private boolean stopped;
    private boolean named;
    private boolean announced;
    private @Nullable ManagementBeans managementBeans;

    HookApplication(
            Integrations integrations,
            List<PersistenceUnitModel> units,
            List<Hook> hooks,
            Set<Hook> disabled,
            ConditionBeans conditions,
            List<DependencyGraph<?>> graphs,
            List<ClassLoader> loaders,
            BeanManager beans,
            Configuration configuration) {
        this.integrations = integrations;
        this.units = List.copyOf(units);
        this.conditions = conditions;
        this.loaders = loaders;
        this.registry = new HookRegistry(hooks, graphs);
        this.statistics = configuration.statistics()
                ? RunStatistics.on(registry.hooks(), configuration.recordedRuns())
                : RunStatistics.off(registry.hooks());
        this.traces = configuration.statistics() ? Traces.of(configuration.recordedOperations()) : Traces.none();
        this.telemetry = configuration.telemetry()
                ? Telemetry.of(beans, registry.hooks(), HookTotals.of(statistics))
                : Telemetry.off();
        this.listeners = new RunListeners(statistics);
        this.switches = HookSwitches.without(disabled, DISABLED_REASON);
        this.disabled = disabled.stream().map(Hook::id).collect(Collectors.toUnmodifiableSet());
        this.control = configuration.control() ? control() : null;
        this.dispatcher = new HookDispatcher(
                registry,
                listeners,
                new HookSettings(
                        configuration.chunkSize(), configuration.statementLimit(), configuration.nativeSqlRefused()),
                configuration.depthLimit(),
                new ExpectedVetoes(configuration.expectedVetoes()),
                switches,
                traces,
                telemetry);
        this.runtime = new ApplicationRuntime(dispatcher);
    }

    private HookControl control() {
        HookWatches watches = new HookWatches();
        listeners.add(watches);
        traces.watch(watches::isWatched);
        return new HookControl(registry.hooks(), switches, watches, List.of(statistics::clear, traces::clear));
    }

    HookRuntime runtime() {
        return runtime;
    }

    Hooks hooks() {
        return dispatcher.hooks(units.stream()
                .<Class<?>>flatMap(unit -> unit.entityClasses().stream())
                .toList());
    }

    HookRegistry registry() {
        return registry;
    }

    RunListeners listeners() {
        return listeners;
    }

    /**
     * Starts to call hooks and publishes the statistics. It may be called for each module; the first one where the
     * application has a name gives it this name.
     *
     * @param initialized what the event {@code @Initialized(ApplicationScoped.class)} was fired with
     */
    synchronized void start(Object initialized) {
        if (stopped) {
            return;
        }
        install();
        makeLateGraphs();
        conditions.start();
        ApplicationDescription description = ApplicationDescription.starting(initialized, integrations.description());
        if (managementBeans == null || (description.isNamed() && !named)) {
            unpublish();
            managementBeans =
                    ManagementBeans.register(description, units, registry, statistics, traces, disabled, control);
            telemetry.start(description.name(), description.libraryVersion());
            named = description.isNamed();
        }
        if (!announced) {
            announced = true;
            LOGGER.info(() -> announcement(description.libraryVersion()));
        }
    }

    /** Says what there is, so that the absence of a hook or model is seen. */
    private String announcement(String version) {
        List<Hook> hooks = registry.hooks();
        long beans = hooks.stream().map(Hook::beanClass).distinct().count();
        List<String> models = hooks.stream()
                .map(hook -> hook.model().getSimpleName())
                .distinct()
                .sorted()
                .toList();
        String named = String.join(", ", models.subList(0, Math.min(NAMED_MODELS, models.size())));
        String rest = models.size() > NAMED_MODELS ? " and " + (models.size() - NAMED_MODELS) + " more" : "";
        return "Bulk Hooks " + version + " calls "
                + (hooks.isEmpty()
                        ? "no hook, because no bean of this application has an observer method of its events"
                        : count(hooks.size(), "hook") + " of " + count(beans, "bean") + ", for " + named + rest)
                + "; the console and the management bean org.bulkhooks:type=Catalog list them";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Those that cannot be made now either are tried again by each operation that needs them. */
    private void makeLateGraphs() {
        for (DependencyGraph<?> graph : registry.graphs()) {
            if (graph instanceof LateGraph<?> late) {
                try {
                    late.graph();
                } catch (GraphNotMadeException notYet) {
                    LOGGER.log(Level.WARNING, notYet.getMessage(), notYet);
                }
            }
        }
    }

    private synchronized void unpublish() {
        if (managementBeans != null) {
            managementBeans.unregister();
            managementBeans = null;
        }
    }

    /**
     * Starts to call hooks for a persistence unit that the application opened itself, perhaps before {@link #start}.
     */
    synchronized void connect(EntityManagerFactory factory) {
        install();
        if (installed) {
            integrations.connect(factory);
        }
    }

    /** Ends what {@link #start} and {@link #connect} began. */
    synchronized void stop() {
        boolean connected = installed;
        installed = false;
        stopped = true;
        try {
            if (connected) {
                integrations.uninstall();
            }
        } finally {
            dispatcher.end();
            try {
                unpublish();
            } finally {
                telemetry.stop();
                conditions.stop();
            }
        }
    }

    private synchronized void install() { // some beans are created before the event of the start
        if (!installed && !stopped) {
            integrations.install(runtime, loaders);
            installed = true;
        }
    }

    /**
     * Makes the facade of an EntityManager of the application, which may be a reference whose scope is not active yet.
     */
    BulkOperations bulkOperations(EntityManager entityManager) {
        install();
        return integrations
                .only()
                .map(integration -> facade(integration.store(entityManager)))
                .orElseGet(() -> new FacadeOfReference(
                        () -> facade(integrations.of(entityManager).store(entityManager))));
    }

    @Override
    public BulkOperations on(EntityManager entityManager) {
        install();
        PersistenceIntegration integration = integrations.of(entityManager);
        integration.connect(entityManager.getEntityManagerFactory()); // flushes are to call hooks from now on, too
        return facade(integration.store(entityManager));
    }

    private <S extends CallSession<W>, W extends WrittenRecords> BulkOperations facade(RecordStore<S, W> store) {
        return new BulkFacade<>(store, runtime.settings().chunkSize());
    }
}
