package org.bulkhooks.console.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.console.chart.DurationsChart;
import org.bulkhooks.console.chart.GrowthChart;
import org.bulkhooks.console.chart.MinutesChart;
import org.bulkhooks.console.chart.QueriesChart;
import org.bulkhooks.console.finding.Diagnosis;
import org.bulkhooks.console.finding.Growth;
import org.bulkhooks.console.finding.Queries;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.reading.ActivityReading;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.HookDetails;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.RunReading;
import org.bulkhooks.console.reading.StatementReading;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;
import org.bulkhooks.console.window.Span;
import org.jspecify.annotations.Nullable;

/** The page /hook: one hook of one application, named by the URL. */
@Named
@RequestScoped
public class HookView {

    private static final int PLOT = 66;

    @Inject
    private Applications reader;

    @Inject
    private Traces traces;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private final long now = System.currentTimeMillis();
    private Span span = Span.START;
    private List<ApplicationReading> applications = List.of();
    private @Nullable ApplicationReading application;
    private @Nullable HookReading hook;
    private @Nullable Diagnosis diagnosis;
    private @Nullable HookDetails details;
    private @Nullable String problem;
    private Set<Long> kept = Set.of();

    @PostConstruct
    void read() {
        applications = reader.all();
        application = find(
                        applications,
                        parameters.getOrDefault("app", ""),
                        parameters.getOrDefault("instance", ""),
                        parameters.getOrDefault("id", ""))
                .orElse(null);
        if (application != null) {
            problem = application.problem();
            span = Span.of(parameters.getOrDefault("window", "")).orElse(HookListing.usualSpan(List.of(application)));
            hook = application.hook(parameters.getOrDefault("id", "")).orElseThrow();
            diagnosis = Diagnosis.of(hook, now);
            if (application.statistics()) {
                readDetails(application, hook);
            }
        }
    }

    private void readDetails(ApplicationReading found, HookReading ofHook) {
        try {
            details = reader.details(ofHook, found.hooks().size(), span.minutes());
            kept = kept(found, details.runs());
        } catch (UnreadableException unreadable) {
            problem = unreadable.getMessage();
        }
    }

    /** Returns the numbers of the operations of runs that the application still keeps. */
    private Set<Long> kept(ApplicationReading found, List<RunReading> runs) throws UnreadableException {
        if (runs.stream().allMatch(run -> run.operation() == 0)) {
            return Set.of();
        }
        return traces.operations(found.key()).map(TracesReading::operations).orElse(List.of()).stream()
                .map(OperationReading::id)
                .collect(Collectors.toSet());
    }

    /** Finds the application of a hook: the instance if it is still there, else any of that name that has the hook. */
    public static Optional<ApplicationReading> find(
            List<ApplicationReading> applications, String name, String instance, String id) {
        List<ApplicationReading> candidates = applications.stream()
                .filter(application -> application.key().name().equals(name))
                .filter(application -> application.hook(id).isPresent())
                .toList();
        return candidates.stream()
                .filter(application -> application.key().instance().equals(instance))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /**
     * Answers 404 if there is no such hook, or 503 if its application could not be read. Called by the view before it
     * is rendered.
     */
    public void check() throws IOException {
        if (hook == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext()
                    .responseSendError(
                            isUnreadable(applications, parameters.getOrDefault("app", "")) ? 503 : 404, null);
            faces.responseComplete();
        }
    }

    /** Tells whether an application of a name is there, but none of its hooks could be read. */
    static boolean isUnreadable(List<ApplicationReading> applications, String name) {
        return applications.stream()
                .filter(application -> application.key().name().equals(name))
                .anyMatch(application ->
                        application.problem() != null && application.hooks().isEmpty());
    }

    /** Returns the application. */
    public @Nullable ApplicationReading getApplication() {
        return application;
    }

    /** Returns the hook. */
    public @Nullable HookReading getHook() {
        return hook;
    }

    /** Returns the name of the hook. */
    public HookLink getName() {
        return HookLink.of(hook == null ? "" : hook.shortName(), "");
    }

    /** Returns what could not be read, or null. */
    public @Nullable String getProblem() {
        return problem;
    }

    /** Returns what could not be read, in a sentence. */
    public String getProblemSentence() {
        return application == null || problem == null
                ? ""
                : Texts.of("hook.problem", application.key().name(), problem);
    }

    /** Returns that the hook was never called, in a sentence. */
    public String getNeverRan() {
        return application == null
                ? ""
                : Texts.of(
                        "hook.never-ran",
                        Show.span(now - application.startedAt().toEpochMilli()));
    }

    /** Returns the unit of the axis of records, after its last number. */
    public String getRecordsWord() {
        return " " + Texts.of("hook.size.word");
    }

    /** Returns what the hook is called for and its place, in a sentence. */
    public String getSubtitle() {
        if (hook == null) {
            return "";
        }
        return Texts.of(
                "hook.subtitle",
                Texts.of("hook.event." + known(hook.event()), article(hook.shortModel()), hook.event()),
                Texts.of("hook.order", Show.ordinal(hook.order())),
                Texts.of(
                        hook.explicitPriority() ? "hook.priority.subtitle" : "hook.priority.subtitle.default",
                        Show.count(hook.priority())));
    }

    /** Returns the event if there are words for it. */
    private static String known(String event) {
        return Texts.has("hook.event." + event) ? event : "other";
    }

    private static String article(String model) {
        boolean vowel = !model.isEmpty() && "AEIOUaeiou".indexOf(model.charAt(0)) >= 0;
        return Texts.of(vowel ? "hook.an" : "hook.a", model);
    }

    /** Returns what needs an eye. */
    public List<Mark> getMarks() {
        return diagnosis == null ? List.of() : Mark.inFull(diagnosis, tiedWith(), now);
    }

    private String tiedWith() {
        Tie tie = getTie();
        if (tie == null) {
            return "";
        }
        List<String> others = tie.hooks().stream()
                .filter(tied -> !tied.shown())
                .map(Tie.TiedHook::name)
                .toList();
        return others.size() == 1 ? others.get(0) : Texts.of("hook.mark.tied.others", Show.words(others.size()));
    }

    /** Returns the tie that the hook is in, or null. */
    public @Nullable Tie getTie() {
        return hook == null || application == null || hook.tieGroup() == 0
                ? null
                : Tie.of(hook, application, applications);
    }

    /** Tells whether the statistics of the application are switched off. */
    public boolean isWithoutStatistics() {
        return application != null && !application.statistics();
    }

    /** Tells whether the numbers of the hook were read. */
    public boolean isCounted() {
        return hook != null && hook.numbers() != null;
    }

    /** Tells whether the hook was called, as far as is known. */
    public boolean isRan() {
        HookNumbers numbers = numbers();
        return numbers != null && numbers.ran();
    }

    private @Nullable HookNumbers numbers() {
        return hook == null ? null : hook.numbers();
    }

    private ActivityReading activity() {
        return hook == null ? ActivityReading.NONE : hook.activity();
    }

    /** Returns the title of the numbers. */
    public String getSpanTitle() {
        return Texts.of("hook.window." + span.parameter());
    }

    /** Returns the span in words. */
    public String getSpanWords() {
        return span.inWords();
    }

    /** Returns the spans that the numbers can be of; none if the application does not tell of others. */
    public List<HooksView.Tab> getSpans() {
        if (hook == null || !activity().minutes().known()) {
            return List.of();
        }
        String url = Links.toHook(hook, applications);
        return Arrays.stream(Span.values())
                .map(of -> new HooksView.Tab(of.title(), "", url + "&window=" + of.parameter(), of == span))
                .toList();
    }

    /** Returns the summary: a few numbers of the span. */
    public List<Stat> getStats() {
        return hook == null || application == null || diagnosis == null
                ? List.of()
                : Stat.of(hook, diagnosis, application, span, now);
    }

    /** Returns the last hour, or null if the application does not tell of it. */
    public @Nullable MinutesView getMinutes() {
        HookNumbers numbers = numbers();
        if (application == null || numbers == null) {
            return null;
        }
        if (!activity().minutes().known() || application.windows().millis() == 0) {
            return null;
        }
        MinutesChart.Frame frame = new MinutesChart.Frame(
                application.windows().millis(),
                PLOT,
                true,
                numbers.find(HookNumber.FAILING_SINCE).orElse(0));
        return MinutesView.of(
                activity().minutes(), numbers.find(HookNumber.USUAL_P95).orElse(0), frame, false, now);
    }

    /** Tells whether there is a size to draw. */
    public boolean isSized() {
        return activity().sizes().stream().anyMatch(size -> size.nanos() > 0 && size.records() > 0);
    }

    /** Returns the chart of the growth. */
    public GrowthChart getGrowthChart() {
        return GrowthChart.of(activity().sizes(), growth());
    }

    private Growth growth() {
        return diagnosis == null ? Growth.of(List.of()) : diagnosis.growth();
    }

    /** Returns the beginning of what is said of the growth. */
    public String getGrowthSays() {
        Growth growth = growth();
        return switch (growth.state()) {
            case NOT_ENOUGH ->
                growth.sizes() < Growth.MIN_SIZES
                        ? Texts.counted("hook.growth.few", growth.sizes(), Show.words(growth.sizes()))
                        : Texts.of("hook.growth.near");
            case EVEN -> Texts.of("hook.growth.even");
            case UNSURE -> Texts.of("hook.growth.varies");
            case SHORT -> Texts.of("hook.growth.short", Show.rough(Growth.MIN_NANOS));
            case GROWS -> Texts.of("hook.growth.grows");
        };
    }

    /** Returns the strong part of what is said of the growth, or an empty string. */
    public String getGrowthTimes() {
        Growth growth = growth();
        boolean told = growth.marked() || (growth.state() == Growth.State.EVEN && growth.exponent() > 0);
        return told ? Texts.of("hook.growth.times", Show.ratio1(growth.forTwice())) : "";
    }

    /** Returns the prediction, or an empty string. */
    public String getGrowthPrediction() {
        Growth growth = growth();
        if (!growth.marked()) {
            return "";
        }
        double records = GrowthChart.predictedRecords(activity().sizes());
        return Texts.of("hook.growth.predicted", Show.count(Math.round(records)), Show.rough(growth.nanos(records)));
    }

    /**
     * A row of the table of sizes.
     *
     * @param records the mean number of records
     * @param runs how many runs
     * @param time the mean time of a run
     * @param queries the mean number of queries of a run
     */
    public record SizeRow(String records, String runs, String time, String queries) {}

    /** Returns the sizes as a table. */
    public List<SizeRow> getSizes() {
        return activity().sizes().stream()
                .map(size -> new SizeRow(
                        Show.count(Math.round(size.meanRecords())),
                        Show.count(size.runs()),
                        Show.rough(size.meanNanos()),
                        size.statements() < 0 ? "–" : Show.ratio(size.meanStatements())))
                .toList();
    }

    private Queries queries() {
        return diagnosis == null ? Queries.of(List.of()) : diagnosis.queries();
    }

    /** Tells whether there are queries to draw. */
    public boolean isQueried() {
        return queries().state() != Queries.State.UNKNOWN
                && queries().sizes().stream().anyMatch(size -> size.statements() > 0);
    }

    /** Returns the chart of the queries. */
    public QueriesChart getQueriesChart() {
        return QueriesChart.of(queries());
    }

    /** Returns the strong part of what is said of the queries, or an empty string. */
    public String getQueriesMarked() {
        return queries().marked() ? Texts.of("hook.queries.marked") : "";
    }

    /** Returns what is said of the queries. */
    public String getQueriesSay() {
        Queries queries = queries();
        String formula = Show.formula(queries.base(), queries.perRecord());
        String sizes = Show.words(queries.sizes().size());
        return switch (queries.state()) {
            case UNKNOWN -> Texts.of("hook.queries.unknown");
            case NOT_ENOUGH ->
                isQueried()
                        ? Texts.counted("hook.queries.few", queries.sizes().size(), sizes)
                        : Texts.of("hook.queries.none");
            case BULK -> isQueried() ? Texts.of("hook.queries.bulk", formula, sizes) : Texts.of("hook.queries.none");
            case PER_RECORD -> Texts.of("hook.queries.per-record", formula, sizes, Show.fit(queries.fit()));
        };
    }

    /** Returns the heading of the SQL. */
    public String getSqlTitle() {
        return Texts.of(queries().marked() ? "hook.sql.repeats" : "hook.sql");
    }

    /**
     * A row of the SQL.
     *
     * @param shape the SQL without values
     * @param executions how often it was executed
     * @param time of all executions
     * @param last when it was executed last
     */
    public record SqlRow(String shape, String executions, String time, String last) {}

    /** Returns the SQL that the hook sent, the most frequent first. */
    public List<SqlRow> getSql() {
        return statements().stream()
                .map(sql -> new SqlRow(
                        sql.shape(),
                        Show.count(sql.executions()),
                        Show.rough((double) sql.nanos()),
                        Show.moment(sql.lastMillis(), now)))
                .toList();
    }

    private List<StatementReading> statements() {
        return details == null ? List.of() : details.statements();
    }

    /** Returns how often the most frequent SQL was executed, in words. */
    public String getSqlExecutions() {
        return statements().stream()
                .findFirst()
                .map(sql -> Texts.counted("hook.sql.executions", sql.executions(), Show.count(sql.executions())))
                .orElse("");
    }

    /**
     * A row of what was thrown or rejected.
     *
     * @param mark the class, or what was rejected
     * @param note more about it, or empty
     * @param times how often
     * @param bad whether it is a fault
     * @param first when first
     * @param last when last
     */
    public record ThrownRow(Mark mark, String note, Cell times, boolean bad, Cell first, Cell last) {}

    /** Returns what the hook threw, faults first, and what it rejected. */
    public List<ThrownRow> getThrown() {
        HookNumbers numbers = numbers();
        return numbers == null ? List.of() : Refusals.of(activity().thrown(), numbers, now);
    }

    /** Returns the chart of the durations, or null without one. */
    public @Nullable DurationsChart getDurations() {
        return details == null || details.histogram().total() == 0 ? null : DurationsChart.of(details.histogram());
    }

    /** Returns the span of the durations in words. */
    public String getDurationsSpan() {
        return details != null && !details.histogram().windowed() ? Span.START.inWords() : span.inWords();
    }

    /** Returns the headings of the numbers of the last runs. */
    public List<String> getRunHeadings() {
        return RunRow.telling(lastRuns()).stream().map(RunNumber::title).toList();
    }

    private List<RunReading> lastRuns() {
        return details == null ? List.of() : details.runs();
    }

    /** Returns the last runs, newest first. */
    public List<RunRow> getRuns() {
        List<RunNumber> telling = RunRow.telling(lastRuns());
        return lastRuns().stream()
                .map(run -> RunRow.of(run, telling, operation(run), now))
                .toList();
    }

    private String operation(RunReading run) {
        return application == null || !kept.contains(run.operation())
                ? ""
                : Links.toOperation(application.key().name(), run.operation());
    }

    /** Returns the query of the files of the last runs. */
    public String getRunsQuery() {
        return hook == null ? "" : Links.toHook(hook, applications);
    }

    /** Returns how the hook is declared, as names and values. */
    public List<Fact> getFacts() {
        return hook == null ? List.of() : Fact.declaration(hook);
    }

    /** Returns the query of the page of the order that the hook is in, or an empty string if it is not known. */
    public String getOrderUrl() {
        return hook == null
                        || hook.reach().entityClasses().isEmpty()
                        || hook.reach().changes().isEmpty()
                ? ""
                : Links.toOrder(hook);
    }

    /**
     * A row of the bypasses.
     *
     * @param reason the reason that the code gave
     * @param calls how many calls were left out
     * @param records how many records they had
     * @param last when last, with what; empty if it is not known
     */
    public record BypassRow(String reason, String calls, String records, String last) {}

    /** Returns why the hook was bypassed. */
    public List<BypassRow> getBypasses() {
        return activity().bypasses().stream()
                .map(bypass -> new BypassRow(
                        bypass.reason(),
                        Show.count(bypass.calls()),
                        Show.count(bypass.records()),
                        bypass.last().millis() == 0
                                ? "–"
                                : Show.moment(bypass.last().millis(), now) + " "
                                        + ClassNames.simple(bypass.last().model())))
                .toList();
    }

    /**
     * A number that the application publishes.
     *
     * @param attribute its attribute of the management bean Statistics
     * @param value as it is published
     * @param unit its unit
     */
    public record NumberRow(String attribute, String value, String unit) {}

    /** Returns all numbers since the start, as they are published. */
    public List<NumberRow> getNumbers() {
        HookNumbers numbers = numbers();
        return numbers == null
                ? List.of()
                : numbers.values().entrySet().stream()
                        .map(number -> new NumberRow(
                                number.getKey().attribute(),
                                Show.count(number.getValue()),
                                number.getKey().unit().label()))
                        .toList();
    }

    /** Returns the foot of the page. */
    public String getFoot() {
        return Foot.of(application == null ? List.of() : List.of(application));
    }
}
