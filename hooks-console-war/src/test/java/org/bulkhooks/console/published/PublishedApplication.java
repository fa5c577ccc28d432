package org.bulkhooks.console.published;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * The management beans of an application with hooks. Times are told as how long ago something was, and stay as long ago
 * however late they are read.
 */
public final class PublishedApplication {

    private static final Comparator<PublishedHook> CATALOG = Comparator.comparingInt(
                    (PublishedHook hook) -> hook.priority)
            .thenComparing(hook -> hook.bean)
            .thenComparing(hook -> hook.method);

    /** Calls that a bypass left out. */
    private record Bypass(String hook, String reason, long records, Duration ago, String model, String change) {}

    private record NativeSql(String model, String table, String shape, long executions, Duration ago) {}

    private final String name;
    private final String instance;
    private final List<PublishedHook> hooks;
    private final List<PublishedOperation> operations = new ArrayList<>();
    private final List<Bypass> bypasses = new ArrayList<>();
    private final List<NativeSql> nativeSql = new ArrayList<>();
    private final Map<String, List<String>> subclasses = new LinkedHashMap<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, List<String>> graphs = new LinkedHashMap<>();
    private final Map<String, String> graphTexts = new LinkedHashMap<>();
    private final Map<String, Consumer<Map<String, Object>>> changes = new LinkedHashMap<>();
    private int hoursSinceStart = 33;
    private boolean control;

    public PublishedApplication(String name, String instance, List<PublishedHook> hooks) {
        this.name = name;
        this.instance = instance;
        this.hooks = hooks.stream().sorted(CATALOG).toList();
    }

    /** An entity class and its table. */
    public PublishedApplication entity(String entityClass, String table) {
        tables.put(entityClass, table);
        return this;
    }

    /** The entity classes of a model that is none itself. */
    public PublishedApplication supertype(String model, String... entityClasses) {
        subclasses.put(model, List.of(entityClasses));
        return this;
    }

    public PublishedApplication graph(String entityClass, String text, String... derived) {
        graphs.put(entityClass, List.of(derived));
        graphTexts.put(entityClass, text);
        return this;
    }

    public PublishedApplication startedHoursAgo(int hours) {
        hoursSinceStart = hours;
        return this;
    }

    /** Adds an operation older than those that were added before. */
    public PublishedApplication operation(PublishedOperation operation) {
        operations.add(operation);
        return this;
    }

    /**
     * Adds one bypassed call.
     *
     * @param hook simple class name and method
     */
    public PublishedApplication bypassed(
            String hook, String reason, long records, Duration ago, String model, String change) {
        bypasses.add(new Bypass(hook, reason, records, ago, model, change));
        return this;
    }

    public PublishedApplication nativeSql(String model, String shape, long executions, Duration ago) {
        nativeSql.add(new NativeSql(model, tables.getOrDefault(model, ""), shape, executions, ago));
        return this;
    }

    /** It has the management bean Control. */
    public PublishedApplication controlled() {
        control = true;
        return this;
    }

    /**
     * Changes attributes before each reading of a management bean: adds, replaces or removes them, waits, or throws.
     *
     * @param type of the bean, such as {@code Statistics}
     */
    public PublishedApplication changing(String type, Consumer<Map<String, Object>> change) {
        changes.put(type, change);
        return this;
    }

    /** Returns the place of a hook in the catalog. */
    public int place(String hook) {
        return IntStream.range(0, hooks.size())
                .filter(place -> hooks.get(place).simpleName().equals(hook))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(hook));
    }

    /** Publishes everything; the catalog last, as it leads to the others. */
    public void publish(MBeanServer server) throws JMException {
        for (Map.Entry<String, PublishedBean> bean : beans().entrySet()) {
            server.registerMBean(bean.getValue(), name(bean.getKey()));
        }
    }

    /** Takes back whatever is published. */
    public void unpublish(MBeanServer server) throws JMException {
        for (String type : List.of("Catalog", "Statistics", "Runs", "Traces", "Control")) {
            if (server.isRegistered(name(type))) {
                server.unregisterMBean(name(type));
            }
        }
    }

    public ObjectName name(String type) throws JMException {
        return new ObjectName(
                "org.bulkhooks:type=" + type + ",application=" + ObjectName.quote(name) + ",instance=" + instance);
    }

    private Map<String, PublishedBean> beans() {
        PublishedNumbers numbers = new PublishedNumbers(hooks, hoursSinceStart);
        PublishedTraces traces = new PublishedTraces(operations);
        PublishedOrder order = new PublishedOrder(hooks, subclasses);
        Map<String, PublishedBean> beans = new LinkedHashMap<>();
        if (control) {
            PublishedControl switches = new PublishedControl(hooks);
            beans.put("Control", switches.operations(bean("Control", switches::at)));
        }
        beans.put(
                "Traces",
                bean("Traces", traces::at)
                        .operation("operation", arguments -> traces.steps((Long) arguments[0]))
                        .operation("written", arguments -> traces.written((Long) arguments[0])));
        beans.put(
                "Runs",
                bean("Runs", now -> new LinkedHashMap<>(Map.of("CapacityPerHook", 50)))
                        .operation(
                                "recentRuns",
                                arguments -> recentRuns(
                                        hook(arguments[0]), Clock.systemUTC().millis())));
        beans.put(
                "Statistics",
                bean("Statistics", now -> statistics(numbers, now))
                        .operation(
                                "durations",
                                arguments -> PublishedNumbers.durations(hook(arguments[0]), (Integer) arguments[1]))
                        .operation(
                                "statements",
                                arguments -> statements(
                                        hook(arguments[0]), Clock.systemUTC().millis())));
        beans.put(
                "Catalog",
                bean("Catalog", now -> catalog(order, now))
                        .operation(
                                "order",
                                arguments -> order.columns(
                                        (String) arguments[0],
                                        (String) arguments[1],
                                        String.join(", ", graphs.getOrDefault((String) arguments[0], List.of())),
                                        tables.getOrDefault((String) arguments[0], "")))
                        .operation(
                                "attribute",
                                arguments -> attribute((String) arguments[0], (String) arguments[1], order)));
        return beans;
    }

    private PublishedBean bean(String type, Function<Long, Map<String, Object>> attributes) {
        return new PublishedBean(() -> {
            Map<String, Object> values = attributes.apply(Clock.systemUTC().millis());
            changes.getOrDefault(type, unchanged -> {}).accept(values);
            return values;
        });
    }

    private PublishedHook hook(Object id) {
        return hooks.stream()
                .filter(hook -> hook.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No hook with the id " + id));
    }

    private Map<String, Object> catalog(PublishedOrder order, long now) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("Revision", 1L);
        columns.put("Application", name);
        columns.put("LibraryVersion", "0.1.0");
        columns.put("Provider", "EclipseLink 4.0.9");
        columns.put("StartedAtMillis", now - Duration.ofHours(hoursSinceStart).toMillis());
        columns.put("StatisticsEnabled", true);
        columns.put("HookIds", strings(PublishedHook::id));
        columns.put("HookBeanClasses", strings(hook -> hook.bean));
        columns.put("HookMethods", strings(hook -> hook.method));
        columns.put("HookSignatures", strings(PublishedHook::signature));
        columns.put("HookModels", strings(hook -> hook.model));
        columns.put("HookEvents", strings(hook -> hook.event));
        columns.put(
                "HookPriorities", hooks.stream().mapToInt(hook -> hook.priority).toArray());
        columns.put("HookPrioritiesExplicit", flags(hook -> hook.explicitPriority));
        columns.put(
                "HookOrders",
                hooks.stream().mapToInt(hook -> orderOf(hook, order)).toArray());
        columns.put(
                "HookTieGroups", hooks.stream().mapToInt(hook -> hook.tieGroup).toArray());
        columns.put("HookPhases", strings(hook -> hook.phase));
        columns.put("HookConditions", strings(hook -> hook.condition));
        columns.put("HookNonReentrant", flags(hook -> false));
        columns.put("HookExactTypes", flags(hook -> false));
        columns.put("HookFetches", lists(hook -> List.of()));
        columns.put("HookNetChanges", flags(hook -> hook.netChanges));
        columns.put(
                "HookReach",
                hooks.stream()
                        .mapToInt(hook -> order.entityClasses(hook).size())
                        .toArray());
        columns.put("HookEntityClasses", lists(order::entityClasses));
        columns.put("HookChanges", lists(PublishedHook::changes));
        columns.put("HookAttributes", lists(hook -> hook.attributes));
        columns.put("HookDisabledByConfiguration", flags(hook -> false));
        columns.put("ModelEntityClasses", tables.keySet().toArray(String[]::new));
        columns.put(
                "ModelPersistenceUnits",
                tables.keySet().stream().map(entity -> name).toArray(String[]::new));
        columns.put(
                "ModelHookCounts",
                tables.keySet().stream()
                        .mapToInt(entity -> (int) hooks.stream()
                                .filter(hook -> order.entityClasses(hook).contains(entity))
                                .count())
                        .toArray());
        columns.put("GraphModels", graphs.keySet().toArray(String[]::new));
        columns.put(
                "GraphAttributes",
                graphs.values().stream()
                        .map(derived -> derived.toArray(String[]::new))
                        .toArray(String[][]::new));
        columns.put("GraphTexts", graphTexts.values().toArray(String[]::new));
        return columns;
    }

    private int orderOf(PublishedHook hook, PublishedOrder order) {
        return order.hooks(order.entityClasses(hook).get(0), hook.changes().get(0))
                        .indexOf(hooks.indexOf(hook))
                + 1;
    }

    private Map<String, Object> statistics(PublishedNumbers numbers, long now) {
        Map<String, Object> columns = numbers.at(now);
        columns.put("BypassedCalls", bypassed(bypass -> 1));
        columns.put("BypassedRecords", bypassed(Bypass::records));
        columns.put(
                "Bypasses",
                new OpenTable()
                        .column(
                                "hooks",
                                bypasses.stream()
                                        .mapToInt(one -> place(one.hook))
                                        .toArray())
                        .column("reasons", bypasses.stream().map(Bypass::reason).toArray(String[]::new))
                        .column("calls", bypasses.stream().mapToLong(one -> 1).toArray())
                        .column(
                                "records",
                                bypasses.stream().mapToLong(Bypass::records).toArray())
                        .column(
                                "lastMillis",
                                bypasses.stream()
                                        .mapToLong(one -> now - one.ago.toMillis())
                                        .toArray())
                        .column(
                                "lastRecords",
                                bypasses.stream().mapToLong(Bypass::records).toArray())
                        .column("models", bypasses.stream().map(Bypass::model).toArray(String[]::new))
                        .column("changes", bypasses.stream().map(Bypass::change).toArray(String[]::new))
                        .data());
        Map<String, Long> writes = new TreeMap<>();
        for (PublishedOperation operation : operations) {
            operation.written().forEach((change, records) -> writes.merge(change, records * 12L, Long::sum));
        }
        columns.put(
                "Writes",
                new OpenTable()
                        .column("models", part(writes, 0))
                        .column("kinds", part(writes, 1))
                        .column("changes", part(writes, 2))
                        .column(
                                "records",
                                writes.values().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray())
                        .data());
        columns.put(
                "NativeSqlWrites",
                new OpenTable()
                        .column(
                                "persistenceUnits",
                                nativeSql.stream().map(one -> name).toArray(String[]::new))
                        .column(
                                "models",
                                nativeSql.stream().map(NativeSql::model).toArray(String[]::new))
                        .column(
                                "tables",
                                nativeSql.stream().map(NativeSql::table).toArray(String[]::new))
                        .column(
                                "shapes",
                                nativeSql.stream().map(NativeSql::shape).toArray(String[]::new))
                        .column(
                                "executions",
                                nativeSql.stream()
                                        .mapToLong(NativeSql::executions)
                                        .toArray())
                        .column(
                                "lastMillis",
                                nativeSql.stream()
                                        .mapToLong(one -> now - one.ago.toMillis())
                                        .toArray())
                        .data());
        return columns;
    }

    private static String[] part(Map<String, Long> writes, int part) {
        return writes.keySet().stream().map(key -> key.split("/", -1)[part]).toArray(String[]::new);
    }

    private long[] bypassed(ToLongFunction<Bypass> number) {
        return hooks.stream()
                .mapToLong(hook -> bypasses.stream()
                        .filter(bypass -> bypass.hook.equals(hook.simpleName()))
                        .mapToLong(number)
                        .sum())
                .toArray();
    }

    private CompositeData statements(PublishedHook hook, long now) {
        boolean sends = !hook.shape.isEmpty();
        long executions = (long) (hook.runs * hook.statementsARun + hook.records * hook.statementsARecord);
        return new OpenTable()
                .column("shapes", sends ? new String[] {hook.shape} : new String[0])
                .column("executions", sends ? new long[] {executions} : new long[0])
                .column("nanos", sends ? new long[] {executions * 1_900_000} : new long[0])
                .column("lastMillis", sends ? new long[] {PublishedNumbers.ago(now, hook.lastRun)} : new long[0])
                .data();
    }

    private CompositeData recentRuns(PublishedHook hook, long now) {
        int runs = (int) Math.min(12, hook.runs);
        int records = runs == 0 ? 0 : (int) (hook.records / hook.runs);
        long operation = new PublishedTraces(operations).withHook(hooks.indexOf(hook));
        long[] started = new long[runs];
        long[] nanos = new long[runs];
        int[] sizes = new int[runs];
        int[] statements = new int[runs];
        for (int run = 0; run < runs; run++) {
            started[run] = PublishedNumbers.ago(now, hook.lastRun) - run * 37_000L;
            sizes[run] = run % 3 == 0 ? records : Math.max(1, records / (run + 1));
            nanos[run] = hook.p95Nanos / (run % 3 + 1);
            statements[run] = (int) Math.round(hook.statementsARun + hook.statementsARecord * sizes[run]);
        }
        String failure = hook.failingSince == null ? "" : hook.thrown.get(0).type();
        String[] failures = new String[runs];
        Arrays.fill(failures, failure);
        String[] models = new String[runs];
        Arrays.fill(
                models, subclasses.getOrDefault(hook.model, List.of(hook.model)).get(0));
        String[] changed = new String[runs];
        Arrays.fill(changed, hook.changes().get(0));
        int[] depths = new int[runs];
        Arrays.fill(depths, 1);
        return new OpenTable()
                .column("startedAtMillis", started)
                .column("nanos", nanos)
                .column("selfNanos", nanos)
                .column("records", sizes)
                .column("statements", statements)
                .column("rejected", new int[runs])
                .column("depths", depths)
                .column("entityClasses", models)
                .column("changeTypes", changed)
                .column("failureClasses", failures)
                .column("expected", new boolean[runs])
                .column(
                        "operations",
                        IntStream.range(0, runs).mapToLong(run -> operation).toArray())
                .data();
    }

    private CompositeData attribute(String entityClass, String attribute, PublishedOrder order) {
        List<Integer> reading = IntStream.range(0, hooks.size())
                .filter(place -> order.entityClasses(hooks.get(place)).contains(entityClass)
                        && hooks.get(place).attributes.contains(attribute))
                .boxed()
                .toList();
        boolean derived = graphs.getOrDefault(entityClass, List.of()).contains(attribute);
        int rows = reading.size() + (derived ? 1 : 0);
        String[] kinds = new String[rows];
        int[] places = new int[rows];
        String[] texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            boolean hook = row < reading.size();
            kinds[row] = hook ? "HOOK_CONDITION" : "DERIVES";
            places[row] = hook ? reading.get(row) : -1;
            texts[row] = hook ? hooks.get(reading.get(row)).condition : graphTexts.getOrDefault(entityClass, "");
        }
        return new OpenTable()
                .column("kinds", kinds)
                .column("hooks", places)
                .column("texts", texts)
                .data();
    }

    private String[] strings(Function<PublishedHook, String> text) {
        return hooks.stream().map(text).toArray(String[]::new);
    }

    private String[][] lists(Function<PublishedHook, List<String>> texts) {
        return hooks.stream()
                .map(hook -> texts.apply(hook).toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private boolean[] flags(Predicate<PublishedHook> flag) {
        boolean[] flags = new boolean[hooks.size()];
        for (int place = 0; place < flags.length; place++) {
            flags[place] = flag.test(hooks.get(place));
        }
        return flags;
    }
}
