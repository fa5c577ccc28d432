package org.bulkhooks.console.coverage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.page.ChosenApplication;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.Bypasses;
import org.bulkhooks.console.reading.HookBypass;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.NativeSqlReading;
import org.bulkhooks.console.reading.Writes;
import org.bulkhooks.console.text.Texts;

/** The page /coverage: what hooks see, and what passes them by. */
@Named
@RequestScoped
public class CoverageView {

    private static final int MOST_ROWS = 15;

    @Inject
    private Applications reader;

    @Inject
    private Writes writes;

    @Inject
    private Bypasses bypasses;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private ChosenApplication chosen = new ChosenApplication(List.of(), null, "");
    private Matrix matrix = new Matrix(List.of(), "");
    private List<HookBypass> bypassed = List.of();
    private List<Ways> ways = List.of();
    private String problem = "";

    @PostConstruct
    void read() {
        chosen = ChosenApplication.of(reader.all(), parameters);
        ApplicationReading application = chosen.application();
        if (application == null) {
            return;
        }
        problem = chosen.problem();
        matrix = Matrix.of(application, chosen.name());
        try {
            bypassed = bypasses.of(application).orElse(List.of()).stream()
                    .sorted(Comparator.comparingLong(HookBypass::records).reversed())
                    .toList();
            ways = Ways.of(writes.of(application.key()).orElse(List.of()));
        } catch (UnreadableException unreadable) {
            problem = Texts.of("page.problem", application.key().name(), String.valueOf(unreadable.getMessage()));
        }
    }

    /** Returns the application that the page is about. */
    public ChosenApplication getChosen() {
        return chosen;
    }

    /** Returns what cannot be shown, as a sentence, or an empty string. */
    public String getProblem() {
        return problem;
    }

    /** Returns what passed hooks by, in one sentence. */
    public String getSummary() {
        ApplicationReading application = chosen.application();
        if (application == null) {
            return "";
        }
        if (!application.statistics()) {
            return Texts.of("coverage.statistics-off", application.key().name());
        }
        if (!problem.isEmpty()) {
            return "";
        }
        long records = bypassed.stream().mapToLong(HookBypass::records).sum();
        long statements = application.nativeSql().stream()
                .mapToLong(NativeSqlReading::executions)
                .sum();
        if (records == 0 && statements == 0) {
            return Texts.of("coverage.nothing");
        }
        return Texts.of(
                "coverage.summary",
                Texts.counted("coverage.records", records, Show.count(records)),
                Texts.counted("coverage.statements", statements, Show.count(statements)));
    }

    /** Returns the matrix of models and changes. */
    public Matrix getMatrix() {
        return matrix;
    }

    /** Returns on which ways records were written since the start. */
    public List<Ways> getWays() {
        return ways;
    }

    /**
     * Why a hook was left out.
     *
     * @param reason the reason
     * @param hook the hook
     * @param model the model of the last call, or empty
     * @param records how many records
     * @param last when it was left out last
     */
    public record BypassLine(String reason, HookLink hook, String model, String records, String last) {}

    /** Returns the bypasses, that with most records first. */
    public List<BypassLine> getBypasses() {
        ApplicationReading application = chosen.application();
        return application == null
                ? List.of()
                : bypassed.stream()
                        .limit(MOST_ROWS)
                        .map(one -> line(one, application.hooks().get(one.hook())))
                        .toList();
    }

    private BypassLine line(HookBypass one, HookReading hook) {
        return new BypassLine(
                one.reason(),
                HookLink.of(hook.shortName(), Links.toHook(hook, chosen.all())),
                one.model().isEmpty() ? hook.shortModel() : ClassNames.simple(one.model()),
                Show.count(one.records()),
                one.lastMillis() == 0 ? "–" : Show.dayTime(one.lastMillis()));
    }

    /**
     * Native SQL that hooks could not see.
     *
     * @param shape the SQL without its values
     * @param meaning which hooks were not called
     * @param times how often it was executed
     * @param last when it was executed last
     */
    public record NativeLine(String shape, String meaning, String times, String last) {}

    /** Returns the native SQL, the most frequent first. */
    public List<NativeLine> getNativeSql() {
        ApplicationReading application = chosen.application();
        return application == null
                ? List.of()
                : application.nativeSql().stream()
                        .sorted(Comparator.comparingLong(NativeSqlReading::executions)
                                .reversed())
                        .limit(MOST_ROWS)
                        .map(sql -> new NativeLine(
                                sql.shape(),
                                meaning(sql, application),
                                Show.count(sql.executions()),
                                Show.dayTime(sql.lastMillis())))
                        .toList();
    }

    private static String meaning(NativeSqlReading sql, ApplicationReading application) {
        String word = sql.shape().strip().toLowerCase(Locale.ROOT);
        String change = word.startsWith("insert") ? "CREATE" : word.startsWith("delete") ? "DELETE" : "UPDATE";
        long hooks = application.hooks().stream()
                .filter(hook -> hook.isCalledFor(sql.model(), change))
                .count();
        return Texts.counted(
                "coverage.not-called",
                hooks,
                ClassNames.simple(sql.model()),
                Show.count(hooks),
                Texts.of("coverage.change." + change));
    }

    /** Returns the query of the page of native SQL. */
    public String getNativeUrl() {
        ApplicationReading application = chosen.application();
        return application == null
                ? ""
                : "?app=" + Links.encode(application.key().name());
    }
}
