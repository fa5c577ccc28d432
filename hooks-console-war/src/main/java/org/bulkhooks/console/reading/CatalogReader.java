package org.bulkhooks.console.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.Columns;
import org.bulkhooks.console.jmx.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads the Catalog of an application. */
final class CatalogReader {

    private static final String[] ATTRIBUTES = {
        "Revision",
        "LibraryVersion",
        "Provider",
        "StartedAtMillis",
        "StatisticsEnabled",
        "HookIds",
        "HookBeanClasses",
        "HookMethods",
        "HookSignatures",
        "HookModels",
        "HookEvents",
        "HookPriorities",
        "HookPrioritiesExplicit",
        "HookOrders",
        "HookTieGroups",
        "HookPhases",
        "HookConditions",
        "HookNonReentrant",
        "HookExactTypes",
        "HookFetches",
        "HookNetChanges",
        "ModelEntityClasses",
        "ModelPersistenceUnits",
        "HookEntityClasses",
        "HookChanges",
        "HookAttributes",
        "HookDisabledByConfiguration",
        "GraphModels",
        "GraphAttributes",
        "GraphTexts"
    };

    private final ApplicationKey key;
    private final Columns columns;
    private final int size;

    private CatalogReader(ApplicationKey key, Columns columns) throws UnreadableException {
        this.key = key;
        this.columns = columns;
        this.size = columns.value("HookIds", String[].class).length;
    }

    static CatalogReader read(MBeanServer server, ObjectName catalog, ApplicationKey key)
            throws JMException, UnreadableException {
        return new CatalogReader(key, Columns.read(server, catalog, ATTRIBUTES));
    }

    long revision() throws UnreadableException {
        return columns.value("Revision", Long.class);
    }

    /** Tells whether the application counts what its hooks do; if not, it has neither Statistics nor Runs. */
    boolean statisticsEnabled() throws UnreadableException {
        return columns.value("StatisticsEnabled", Boolean.class);
    }

    int size() {
        return size;
    }

    /** Joins the catalog with no numbers, because there are none, or they could not be read for a problem. */
    ApplicationReading withoutNumbers(@Nullable String problem) throws UnreadableException {
        return with(null, List.of(), problem);
    }

    /**
     * Joins the catalog with the numbers.
     *
     * @param statistics the numbers
     * @param nativeSql native SQL that wrote past the hooks, as far as it could be read
     * @param problem what could not be read, or null
     */
    ApplicationReading with(
            @Nullable StatisticsReading statistics, List<NativeSqlReading> nativeSql, @Nullable String problem)
            throws UnreadableException {
        return new ApplicationReading(
                key,
                columns.value("LibraryVersion", String.class),
                columns.value("Provider", String.class),
                Instant.ofEpochMilli(columns.value("StartedAtMillis", Long.class)),
                hooks(statistics),
                models(),
                statisticsEnabled(),
                graphs(),
                nativeSql,
                statistics == null ? ApplicationWindows.NONE : statistics.windows(),
                problem);
    }

    private List<HookReading> hooks(@Nullable StatisticsReading statistics) throws UnreadableException {
        String[] ids = columns.strings("HookIds", size);
        String[] beanClasses = columns.strings("HookBeanClasses", size);
        String[] methods = columns.strings("HookMethods", size);
        String[] signatures = columns.strings("HookSignatures", size);
        String[] models = columns.strings("HookModels", size);
        String[] events = columns.strings("HookEvents", size);
        int[] priorities = columns.ints("HookPriorities", size);
        boolean[] explicit = columns.booleans("HookPrioritiesExplicit", size);
        int[] orders = columns.ints("HookOrders", size);
        int[] tieGroups = columns.ints("HookTieGroups", size);
        String[] phases = columns.strings("HookPhases", size);
        List<SelectionReading> selections = selections();
        List<HookReach> reaches = reaches();
        List<HookReading> hooks = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            hooks.add(new HookReading(
                    key,
                    index,
                    ids[index],
                    beanClasses[index],
                    methods[index],
                    signatures[index],
                    models[index],
                    events[index],
                    priorities[index],
                    explicit[index],
                    orders[index],
                    tieGroups[index],
                    phases[index],
                    selections.get(index),
                    reaches.get(index),
                    statistics == null ? null : statistics.numbers().get(index),
                    statistics == null
                            ? ActivityReading.NONE
                            : statistics.activities().get(index)));
        }
        return hooks;
    }

    private List<SelectionReading> selections() throws UnreadableException {
        String[] conditions = columns.strings("HookConditions", size);
        boolean[] exactTypes = columns.booleans("HookExactTypes", size);
        List<List<String>> loads = columns.lists("HookFetches", size);
        boolean[] netChanges = columns.booleans("HookNetChanges", size);
        boolean[] nonReentrant = columns.booleans("HookNonReentrant", size);
        List<SelectionReading> selections = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            selections.add(new SelectionReading(
                    conditions[index], exactTypes[index], loads.get(index), netChanges[index], nonReentrant[index]));
        }
        return selections;
    }

    /** Reads whom the hooks reach; of an application with an older library, none is known. */
    private List<HookReach> reaches() throws UnreadableException {
        if (!columns.has("HookEntityClasses") || !columns.has("HookChanges")) {
            return Collections.nCopies(size, HookReach.UNKNOWN);
        }
        List<List<String>> entityClasses = columns.lists("HookEntityClasses", size);
        List<List<String>> changes = columns.lists("HookChanges", size);
        List<List<String>> attributes = columns.has("HookAttributes")
                ? columns.lists("HookAttributes", size)
                : Collections.nCopies(size, List.of());
        boolean[] disabled = columns.has("HookDisabledByConfiguration")
                ? columns.booleans("HookDisabledByConfiguration", size)
                : new boolean[size];
        List<HookReach> reaches = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            reaches.add(new HookReach(
                    true, entityClasses.get(index), changes.get(index), attributes.get(index), disabled[index]));
        }
        return reaches;
    }

    private List<ModelReading> models() throws UnreadableException {
        String[] entityClasses = columns.value("ModelEntityClasses", String[].class);
        String[] units = columns.has("ModelPersistenceUnits")
                ? columns.strings("ModelPersistenceUnits", entityClasses.length)
                : new String[entityClasses.length];
        List<ModelReading> models = new ArrayList<>(entityClasses.length);
        for (int index = 0; index < entityClasses.length; index++) {
            models.add(new ModelReading(entityClasses[index], units[index] == null ? "" : units[index]));
        }
        return models;
    }

    private List<GraphReading> graphs() throws UnreadableException {
        String[] models = columns.value("GraphModels", String[].class);
        List<List<String>> attributes = columns.lists("GraphAttributes", models.length);
        String[] texts = columns.strings("GraphTexts", models.length);
        List<GraphReading> graphs = new ArrayList<>(models.length);
        for (int index = 0; index < models.length; index++) {
            graphs.add(new GraphReading(models[index], attributes.get(index), texts[index]));
        }
        return graphs;
    }
}
