package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.stats.BeanOperation.Parameter;
import org.bulkhooks.spi.PersistenceUnitModel;

/**
 * The management bean Catalog: how the hooks were declared. Everything is read once, because the bean is the
 * application's and readers are strangers' threads.
 */
final class CatalogBean {

    static final long REVISION = 1;

    private static final List<Column<Catalog>> OF_APPLICATION = List.of(
            Column.number("Revision", "", "changes whenever another attribute of this bean does", catalog -> REVISION),
            Column.text(
                    "Application", "the name of the application, not quoted", catalog -> catalog.application.name()),
            Column.text(
                    "LibraryVersion", "the version of this library", catalog -> catalog.application.libraryVersion()),
            Column.text(
                    "Provider", "the persistence provider and its version", catalog -> catalog.application.provider()),
            Column.number(
                    "StartedAtMillis",
                    "ms since the epoch",
                    "when the application was started",
                    catalog -> catalog.application.startedAt().toEpochMilli()),
            Column.flag(
                    "StatisticsEnabled",
                    "whether runs are counted; if not, there is no *Statistics* and no *Runs*",
                    Catalog::statisticsEnabled));

    private static final List<Column<List<DeclaredHook>>> OF_HOOKS = List.of(
            Column.texts("HookIds", "unique in the application, the same after a restart", hook -> hook.hook()
                    .id()),
            Column.texts("HookBeanClasses", "the class name of the bean", hook -> hook.hook()
                    .beanClass()
                    .getName()),
            Column.texts("HookMethods", "the name of the observer method", hook -> hook.hook()
                    .methodName()),
            Column.texts(
                    "HookSignatures", "for people: `AccountHooks.recheck(AfterUpdate<Account>)`", hook -> hook.hook()
                            .signature()),
            Column.texts(
                    "HookModels",
                    "class name: an entity, mapped superclass, abstract class or interface",
                    hook -> hook.hook().model().getName()),
            Column.texts(
                    "HookEvents",
                    "`BeforeCreate`, `ValidateUpdate`, .. `AfterSave`, `OperationCompleted`, `ChangeSet`",
                    hook -> hook.hook().event().eventClass().getSimpleName()),
            Column.ints(
                    "HookPriorities", "", "smaller first", hook -> hook.hook().priority()),
            Column.flags(
                    "HookPrioritiesExplicit",
                    "false where the priority is CDI's default for observers",
                    hook -> hook.hook().order().explicit()),
            Column.ints(
                    "HookOrders", "", "the place among the hooks that are called with it, from 1", DeclaredHook::place),
            Column.ints(
                    "HookTieGroups",
                    "",
                    "shared by hooks whose order is by name only; 0 for none",
                    DeclaredHook::tieGroup),
            Column.texts(
                    "HookPhases",
                    "`IN_PROGRESS`, `BEFORE_COMPLETION`, `AFTER_COMPLETION`, `AFTER_SUCCESS`, `AFTER_FAILURE`",
                    hook -> hook.hook().phase().name()),
            Column.texts(
                    "HookConditions",
                    "in words, such as `any of balance, limit changed`; empty for none",
                    DeclaredHook::condition),
            Column.flags(
                    "HookNonReentrant",
                    "whether it is skipped for records that it is already working on",
                    hook -> hook.hook().selection().nonReentrant()),
            Column.flags(
                    "HookExactTypes",
                    "whether it is called for its model alone and not for subclasses",
                    hook -> hook.hook().selection().exactType()),
            Column.textLists(
                    "HookFetches",
                    "paths of relations that are loaded before it is called",
                    hook -> hook.hook().selection().loaded()),
            Column.flags(
                    "HookNetChanges",
                    "whether it is called with the net changes of the transaction",
                    hook -> hook.hook().selection().netChange()),
            Column.ints(
                    "HookReach",
                    "entity classes",
                    "how many concrete entity classes it is called for",
                    hook -> hook.reach().size()),
            Column.textLists(
                    "HookEntityClasses",
                    "class names of the concrete entity classes that it is called for",
                    DeclaredHook::reach),
            Column.textLists(
                    "HookChanges", "`CREATE`, `UPDATE`, `DELETE`: those that its event covers", DeclaredHook::changes),
            Column.textLists(
                    "HookAttributes",
                    "attributes that its condition looks at; none where a condition bean does not say",
                    DeclaredHook::attributes),
            Column.flags(
                    "HookDisabledByConfiguration",
                    "whether `org.bulkhooks.disabled` switches it off",
                    DeclaredHook::disabled));

    private static final List<Column<List<EntityOfUnit>>> OF_MODELS = List.of(
            Column.texts("ModelEntityClasses", "class names of the entities", model -> model.entityClass()
                    .getName()),
            Column.texts("ModelPersistenceUnits", "the persistence unit of each", EntityOfUnit::unit),
            Column.ints("ModelHookCounts", "hooks", "how many hooks may be called for each", EntityOfUnit::hookCount));

    private static final List<Column<List<CatalogGraph>>> OF_GRAPHS = List.of(
            Column.texts("GraphModels", "class name of the model of each dependency graph", CatalogGraph::model),
            Column.textLists(
                    "GraphAttributes",
                    "its derived attributes, in the order in which they are calculated",
                    CatalogGraph::attributes),
            Column.texts("GraphTexts", "the graph for people: a line for each rule", CatalogGraph::text));

    /**
     * What is published.
     *
     * @param application the application
     * @param statisticsEnabled whether runs are counted
     * @param hooks the hooks in catalog order
     * @param models the entity classes, by name
     * @param graphs the dependency graphs, the models of superclasses first
     * @param answers what is answered about one entity class
     */
    private record Catalog(
            ApplicationDescription application,
            boolean statisticsEnabled,
            List<DeclaredHook> hooks,
            List<EntityOfUnit> models,
            List<CatalogGraph> graphs,
            CatalogAnswers answers) {}

    /**
     * A hook.
     *
     * @param condition its condition in words
     * @param attributes the attributes that its condition looks at
     * @param reach the class names of the concrete entity classes that it is called for
     * @param disabled whether it is switched off by configuration
     */
    private record DeclaredHook(
            Hook hook,
            String condition,
            List<String> attributes,
            List<String> reach,
            boolean disabled,
            int place,
            int tieGroup) {

        List<String> changes() {
            return hook.event().types().stream().sorted().map(ChangeType::name).toList();
        }
    }

    private record EntityOfUnit(Class<?> entityClass, String unit, int hookCount) {}

    private CatalogBean() {}

    static OpenBean<?> of(
            ApplicationDescription application,
            HookRegistry registry,
            List<PersistenceUnitModel> units,
            boolean statisticsEnabled,
            Set<String> disabled) {
        List<EntityOfUnit> models = models(units);
        List<Class<?>> entityClasses =
                models.stream().<Class<?>>map(EntityOfUnit::entityClass).toList();
        List<Class<?>> concrete = HookRegistry.concrete(entityClasses);
        HookOrders orders = new HookOrders(registry.hooks(), entityClasses);
        Map<Class<?>, CatalogGraph> graphs = new LinkedHashMap<>();
        registry.graphs().forEach(graph -> graphs.put(graph.model(), CatalogGraph.of(graph)));
        return new OpenBean<>(
                "How the hooks were declared",
                new Catalog(
                        application,
                        statisticsEnabled,
                        hooks(registry.hooks(), orders, concrete, disabled),
                        counted(models, orders),
                        List.copyOf(graphs.values()),
                        new CatalogAnswers(registry, concrete, graphs)),
                columns(),
                operations());
    }

    private static List<BeanOperation<Catalog>> operations() {
        Parameter entityClass = Parameter.text("entityClass", "class name of a concrete entity class");
        return List.of(
                BeanOperation.table(
                        "order",
                        "Returns what takes place when records are written, in the order in which it does",
                        CatalogAnswers.ORDER,
                        (catalog, given) -> catalog.answers().order(given.text(0), given.text(1)),
                        entityClass,
                        Parameter.text("change", "CREATE, UPDATE or DELETE")),
                BeanOperation.table(
                        "attribute",
                        "Returns the hooks and dependency graphs that an attribute concerns, as they are declared",
                        CatalogAnswers.ATTRIBUTE,
                        (catalog, given) -> catalog.answers().attribute(given.text(0), given.text(1)),
                        entityClass,
                        Parameter.text("attribute", "the name of an attribute, or a path to it with dots")));
    }

    private static List<Column<Catalog>> columns() {
        List<Column<Catalog>> all = new ArrayList<>(OF_APPLICATION);
        OF_HOOKS.forEach(column -> all.add(column.in(Catalog::hooks)));
        OF_MODELS.forEach(column -> all.add(column.in(Catalog::models)));
        OF_GRAPHS.forEach(column -> all.add(column.in(Catalog::graphs)));
        return List.copyOf(all);
    }

    private static List<DeclaredHook> hooks(
            List<Hook> hooks, HookOrders orders, List<Class<?>> concrete, Set<String> disabled) {
        int[] places = orders.places();
        int[] tieGroups = orders.tieGroups();
        List<DeclaredHook> declared = new ArrayList<>();
        for (int index = 0; index < places.length; index++) {
            Hook hook = hooks.get(index);
            declared.add(new DeclaredHook(
                    hook,
                    hook.conditionText(),
                    hook.conditionAttributes(),
                    concrete.stream().filter(hook::concerns).map(Class::getName).toList(),
                    disabled.contains(hook.id()),
                    places[index],
                    tieGroups[index]));
        }
        return List.copyOf(declared);
    }

    private static List<EntityOfUnit> models(List<PersistenceUnitModel> units) {
        List<EntityOfUnit> models = new ArrayList<>();
        for (PersistenceUnitModel unit : units) {
            unit.entityClasses().forEach(entityClass -> models.add(new EntityOfUnit(entityClass, unit.name(), 0)));
        }
        models.sort(
                Comparator.comparing((EntityOfUnit model) -> model.entityClass().getName())
                        .thenComparing(EntityOfUnit::unit));
        return List.copyOf(models);
    }

    private static List<EntityOfUnit> counted(List<EntityOfUnit> models, HookOrders orders) {
        int[] counts = orders.hookCounts(models.size());
        List<EntityOfUnit> counted = new ArrayList<>();
        for (int index = 0; index < counts.length; index++) {
            EntityOfUnit model = models.get(index);
            counted.add(new EntityOfUnit(model.entityClass(), model.unit(), counts[index]));
        }
        return List.copyOf(counted);
    }
}
