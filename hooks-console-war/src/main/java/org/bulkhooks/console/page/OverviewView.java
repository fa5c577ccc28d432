package org.bulkhooks.console.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.console.chart.MinutesChart;
import org.bulkhooks.console.finding.FailedOperations;
import org.bulkhooks.console.finding.Finding;
import org.bulkhooks.console.finding.Findings;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.ApplicationWindows;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.Series;
import org.bulkhooks.console.reading.Windows;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.window.Figures;
import org.bulkhooks.console.window.Span;
import org.jspecify.annotations.Nullable;

/** The page /: what is wrong, in words; the last hour; what takes the time. Of all applications, or of one. */
@Named
@RequestScoped
public class OverviewView {

    private static final Logger LOGGER = Logger.getLogger(OverviewView.class.getName());
    private static final int MAX_FINDINGS = 20;
    private static final int MAX_SHARES = 8;
    private static final int PLOT = 98;

    @Inject
    private Applications reader;

    @Inject
    private Traces traces;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private final long now = System.currentTimeMillis();
    private String app = "";
    private List<Choice> nodes = List.of();
    private List<ApplicationReading> applications = List.of();
    private List<ApplicationReading> shown = List.of();
    private Findings findings = new Findings(List.of(), List.of());
    private @Nullable MinutesView minutes;
    private List<FindingRow> rows = List.of();

    @PostConstruct
    void read() {
        List<ApplicationReading> all = reader.all();
        nodes = Choice.ofNodes(all, parameters.getOrDefault("node", ""));
        applications = all.stream()
                .filter(application -> isOn(application, parameters.getOrDefault("node", "")))
                .toList();
        String wanted = parameters.getOrDefault("app", "");
        shown = applications.stream()
                .filter(application -> application.key().name().equals(wanted))
                .toList();
        if (shown.isEmpty()) {
            shown = applications;
        } else {
            app = wanted;
        }
        findings = Findings.of(shown, now).with(failedOperations());
        minutes = minutes(shown, findings, now);
        rows = findings.all().stream()
                .limit(MAX_FINDINGS)
                .map(finding -> FindingRow.of(finding, applications, RolledBack.of(finding, shown, traces)))
                .toList();
    }

    /** Finds none where operations cannot be read: that is a finding already where the application cannot be read. */
    private List<Finding> failedOperations() {
        List<Finding> found = new ArrayList<>();
        for (ApplicationReading application : shown) {
            try {
                traces.operations(application.key())
                        .flatMap(kept -> FailedOperations.of(application.key(), kept, now))
                        .ifPresent(found::add);
            } catch (UnreadableException unreadable) {
                LOGGER.log(Level.WARNING, () -> application.key() + ": " + unreadable.getMessage());
            }
        }
        return found;
    }

    /** Returns the title, which says how it is. */
    public String getTitle() {
        return title(applications.isEmpty(), findings);
    }

    static String title(boolean withoutApplications, Findings findings) {
        if (withoutApplications) {
            return Texts.of("overview.none");
        }
        long failing = findings.failing();
        long rest = findings.all().stream()
                .filter(finding -> finding.kind() != Finding.Kind.FAILING)
                .count();
        String fails = Show.capital(Texts.counted("overview.failing", failing, Show.words(failing)));
        if (failing > 0 && rest > 0) {
            return Texts.counted("overview.failing.more", rest, fails, Show.words(rest));
        }
        if (failing > 0) {
            return fails;
        }
        int hooks = findings.hooks();
        return rest == 0
                ? Texts.counted("overview.well", hooks, Show.count(hooks))
                : Show.capital(Texts.counted("overview.look", rest, Show.words(rest)));
    }

    /** Returns what the page is about, in a sentence. */
    public String getSubtitle() {
        if (applications.isEmpty()) {
            return "";
        }
        List<HookReading> hooks = hooks();
        String counted = Texts.of(
                "overview.subtitle",
                what(shown),
                Texts.counted("overview.hooks", findings.hooks(), Show.count(findings.hooks())),
                Texts.counted("overview.models", models(hooks), Show.count(models(hooks))));
        long runs = hooks.stream()
                .mapToLong(hook -> Figures.of(hook, getSpan()).runs().orElse(0))
                .sum();
        return Texts.counted(
                "overview.subtitle.runs",
                runs,
                counted,
                Show.count(runs),
                getSpan().inWords());
    }

    /** Names one application, on one node or on several; counts several. */
    static String what(List<ApplicationReading> shown) {
        if (shown.size() == 1) {
            return shown.get(0).key().label();
        }
        List<String> names = shown.stream()
                .map(application -> application.key().name())
                .distinct()
                .toList();
        long nodes = shown.stream()
                .map(application -> application.key().node())
                .distinct()
                .count();
        return names.size() == 1 && nodes == shown.size()
                ? Texts.of("overview.on-nodes", names.get(0), Show.count(nodes))
                : Texts.of("overview.applications", Show.count(names.size()));
    }

    private static long models(List<HookReading> hooks) {
        return hooks.stream()
                .flatMap(hook -> hook.reach().entityClasses().isEmpty()
                        ? java.util.stream.Stream.of(hook.model())
                        : hook.reach().entityClasses().stream())
                .distinct()
                .count();
    }

    private List<HookReading> hooks() {
        return shown.stream()
                .flatMap(application -> application.hooks().stream())
                .toList();
    }

    /** Returns the span of the shares: the last hour, where applications tell of it. */
    public Span getSpan() {
        return HookListing.usualSpan(shown);
    }

    /** Returns the span of the shares in words. */
    public String getSpanWords() {
        return Texts.of("overview.time.note", getSpan().inWords());
    }

    /** Tells whether there is no application at all. */
    public boolean isWithoutApplications() {
        return applications.isEmpty();
    }

    /** Returns the choice of an application; none if there is only one. */
    public List<Choice> getApps() {
        return applications.size() < 2 ? List.of() : Choice.ofApplications(applications, app);
    }

    private static boolean isOn(ApplicationReading application, String node) {
        return node.isEmpty() || node.equals(application.key().node());
    }

    /** Returns the choice of a node; none if there is only one. */
    public List<Choice> getNodes() {
        return nodes;
    }

    /** Tells whether the page is about several applications, so that findings must say theirs. */
    public boolean isSeveral() {
        return shown.size() > 1;
    }

    /** Returns the findings that have room. */
    public List<FindingRow> getFindings() {
        return rows;
    }

    /** Returns how many findings had no room, in words, or an empty string. */
    public String getMore() {
        int more = findings.all().size() - MAX_FINDINGS;
        return more > 0 ? Texts.counted("overview.more", more, Show.count(more)) : "";
    }

    /** Returns how many hooks are well, in words; empty if none is. */
    public String getWell() {
        long well = findings.well();
        return well == 0 ? "" : Texts.counted("overview.are-well", well, Show.count(well));
    }

    /** Returns when a hook failed last, in a sentence. */
    public String getLastFailure() {
        long last = findings.lastFailureMillis();
        return last == 0
                ? Texts.of("overview.last-failure.none")
                : Texts.of("overview.last-failure", Show.at(last, now));
    }

    /** Returns the last hour, or null if no application tells of it. */
    public @Nullable MinutesView getMinutes() {
        return minutes;
    }

    private static @Nullable MinutesView minutes(List<ApplicationReading> shown, Findings findings, long now) {
        List<ApplicationWindows> known = shown.stream()
                .map(ApplicationReading::windows)
                .filter(windows -> windows.minutes().known())
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        Series runs = Series.NONE;
        Series failures = Series.NONE;
        Series p95 = Series.NONE;
        long last = 0;
        long usual = 0;
        for (ApplicationWindows windows : known) {
            runs = runs.plus(windows.minutes().runs());
            failures = failures.plus(windows.minutes().failures());
            p95 = p95.highest(windows.minutes().p95Nanos());
            last = Math.max(last, windows.millis());
            usual = Math.max(usual, windows.usualP95Nanos());
        }
        MinutesChart.Frame frame = new MinutesChart.Frame(last, PLOT, true, failingSince(findings));
        Windows all = new Windows(runs, Series.NONE, failures, Series.NONE, p95, Series.NONE);
        return MinutesView.of(all, usual, frame, true, now);
    }

    /** Returns since when a hook has been failing, the longest, or 0. */
    private static long failingSince(Findings findings) {
        return findings.diagnoses().stream()
                .map(diagnosis -> diagnosis.hook().numbers())
                .mapToLong(numbers -> numbers == null ? 0 : since(numbers))
                .filter(since -> since > 0)
                .min()
                .orElse(0);
    }

    private static long since(HookNumbers numbers) {
        return numbers.find(HookNumber.FAILING_SINCE).orElse(0);
    }

    /**
     * A row of the shares of time.
     *
     * @param key tells the hook from others
     * @param hook its name and link; null for the rest
     * @param rest the rest in words
     */
    public record ShareRow(String key, @Nullable HookLink hook, String rest, Cell runs, Cell p95, ShareBar share) {}

    /** Returns the hooks that take the most time, and the rest of them. */
    public List<ShareRow> getShares() {
        List<HookReading> hooks = hooks();
        Span span = getSpan();
        long all = Figures.selfNanos(hooks, span);
        record Timed(HookReading hook, Figures figures, long nanos) {}
        List<Timed> timed = hooks.stream()
                .map(hook -> {
                    Figures figures = Figures.of(hook, span);
                    return new Timed(hook, figures, figures.selfNanos().orElse(0));
                })
                .sorted(Comparator.comparingLong(Timed::nanos).reversed())
                .toList();
        if (all == 0) {
            return List.of();
        }
        List<ShareRow> rows = new ArrayList<>();
        int listed = (int) Math.min(
                timed.size() == MAX_SHARES + 1 ? MAX_SHARES + 1 : MAX_SHARES,
                timed.stream().filter(of -> of.nanos() > 0).count());
        timed.stream()
                .limit(listed)
                .forEach(of -> rows.add(new ShareRow(
                        key(of.hook()),
                        HookLink.of(of.hook().shortName(), Links.toHook(of.hook(), applications)),
                        "",
                        Cell.count(of.figures().runs()),
                        Cell.percentile(of.figures().p95Nanos()),
                        ShareBar.of(of.figures().share(all)))));
        int others = timed.size() - listed;
        if (others > 0) {
            long nanos = timed.stream().skip(listed).mapToLong(Timed::nanos).sum();
            rows.add(new ShareRow(
                    "others",
                    null,
                    Texts.counted("overview.others", others, Show.count(others)),
                    Cell.NONE,
                    Cell.NONE,
                    ShareBar.of(OptionalDouble.of((double) nanos / all))));
        }
        return rows;
    }

    /** Returns what tells a hook from others, for live refresh. */
    static String key(HookReading hook) {
        return Integer.toString(Objects.hash(hook.application(), hook.id()), Character.MAX_RADIX);
    }

    /** Returns the applications that the page is about. */
    public List<ApplicationReading> getShown() {
        return shown;
    }

    /** Returns the query of pages about the application that was chosen, or an empty string. */
    public String getUrl() {
        return app.isEmpty() ? "" : Links.toApplication(app);
    }

    /** Returns the foot of the page. */
    public String getFoot() {
        return Foot.of(shown);
    }
}
