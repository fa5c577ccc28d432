package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.dispatch.GraphNotMadeException;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.spi.PersistenceUnitModel;

/** Publishes how the hooks were declared. Immutable. */
final class CatalogBean implements CatalogMXBean {

    static final long REVISION = 1;

    private final ApplicationDescription application;
    private final List<Hook> hooks;
    private final List<Graph> graphs;
    private final List<EntityOfUnit> models;
    private final boolean statisticsEnabled;
    private final String[] conditionTexts; // read once, as the texts of graphs are
    private final int[] orders;
    private final int[] tieGroups;
    private final int[] modelHookCounts;

    private record EntityOfUnit(Class<?> entityClass, String unit) {}

    /** What is told of a graph: read once, because the bean is the application's and readers are strangers' threads. */
    private record Graph(String model, List<String> attributes, String text) {

        static Graph of(DependencyGraph<?> graph) {
            try {
                return new Graph(graph.model().getName(), graph.attributes(), graph.toText());
            } catch (GraphNotMadeException notYet) {
                return new Graph(graph.model().getName(), List.of(), notYet.getMessage());
            }
        }
    }

    CatalogBean(
            ApplicationDescription application,
            HookRegistry registry,
            List<PersistenceUnitModel> units,
            boolean statisticsEnabled) {
        this.application = application;
        this.statisticsEnabled = statisticsEnabled;
        this.hooks = registry.hooks();
        this.graphs = registry.graphs().stream().map(Graph::of).toList();
        this.conditionTexts = hookColumn(Hook::conditionText);
        this.models = modelsOf(units);
        HookOrders hookOrders = new HookOrders(
                this.hooks,
                models.stream().<Class<?>>map(EntityOfUnit::entityClass).toList());
        this.orders = hookOrders.places();
        this.tieGroups = hookOrders.tieGroups();
        this.modelHookCounts = hookOrders.hookCounts(models.size());
    }

    private static List<EntityOfUnit> modelsOf(List<PersistenceUnitModel> units) {
        List<EntityOfUnit> models = new ArrayList<>();
        for (PersistenceUnitModel unit : units) {
            unit.entityClasses().forEach(entityClass -> models.add(new EntityOfUnit(entityClass, unit.name())));
        }
        models.sort(
                Comparator.comparing((EntityOfUnit model) -> model.entityClass().getName())
                        .thenComparing(EntityOfUnit::unit));
        return List.copyOf(models);
    }

    @Override
    public long getRevision() {
        return REVISION;
    }

    @Override
    public String getApplication() {
        return application.name();
    }

    @Override
    public String getLibraryVersion() {
        return application.libraryVersion();
    }

    @Override
    public String getProvider() {
        return application.provider();
    }

    @Override
    public long getStartedAtMillis() {
        return application.startedAt().toEpochMilli();
    }

    @Override
    public boolean isStatisticsEnabled() {
        return statisticsEnabled;
    }

    @Override
    public String[] getHookIds() {
        return hookColumn(Hook::id);
    }

    @Override
    public String[] getHookBeanClasses() {
        return hookColumn(hook -> hook.beanClass().getName());
    }

    @Override
    public String[] getHookMethods() {
        return hookColumn(Hook::methodName);
    }

    @Override
    public String[] getHookSignatures() {
        return hookColumn(Hook::signature);
    }

    @Override
    public String[] getHookModels() {
        return hookColumn(hook -> hook.model().getName());
    }

    @Override
    public String[] getHookEvents() {
        return hookColumn(hook -> hook.event().eventClass().getSimpleName());
    }

    @Override
    public int[] getHookPriorities() {
        return hooks.stream().mapToInt(Hook::priority).toArray();
    }

    @Override
    public boolean[] getHookPrioritiesExplicit() {
        return hookFlags(hook -> hook.order().explicit());
    }

    @Override
    public int[] getHookOrders() {
        return orders.clone();
    }

    @Override
    public int[] getHookTieGroups() {
        return tieGroups.clone();
    }

    @Override
    public String[] getHookPhases() {
        return hookColumn(hook -> hook.phase().name());
    }

    @Override
    public String[] getHookConditions() {
        return conditionTexts.clone();
    }

    @Override
    public boolean[] getHookNonReentrant() {
        return hookFlags(hook -> hook.selection().nonReentrant());
    }

    @Override
    public boolean[] getHookExactTypes() {
        return hookFlags(hook -> hook.selection().exactType());
    }

    @Override
    public String[][] getHookFetches() {
        return hooks.stream()
                .map(hook -> hook.selection().loaded().toArray(String[]::new))
                .toArray(String[][]::new);
    }

    @Override
    public boolean[] getHookNetChanges() {
        return hookFlags(hook -> hook.selection().netChange());
    }

    @Override
    public String[] getModelEntityClasses() {
        return models.stream().map(model -> model.entityClass().getName()).toArray(String[]::new);
    }

    @Override
    public String[] getModelPersistenceUnits() {
        return models.stream().map(EntityOfUnit::unit).toArray(String[]::new);
    }

    @Override
    public int[] getModelHookCounts() {
        return modelHookCounts.clone();
    }

    @Override
    public String[] getGraphModels() {
        return graphs.stream().map(Graph::model).toArray(String[]::new);
    }

    @Override
    public String[][] getGraphAttributes() {
        return graphs.stream()
                .map(graph -> graph.attributes().toArray(String[]::new))
                .toArray(String[][]::new);
    }

    @Override
    public String[] getGraphTexts() {
        return graphs.stream().map(Graph::text).toArray(String[]::new);
    }

    private boolean[] hookFlags(Predicate<Hook> flag) {
        boolean[] flags = new boolean[hooks.size()];
        for (int index = 0; index < flags.length; index++) {
            flags[index] = flag.test(hooks.get(index));
        }
        return flags;
    }

    private String[] hookColumn(Function<Hook, String> value) {
        return hooks.stream().map(value).toArray(String[]::new);
    }
}
