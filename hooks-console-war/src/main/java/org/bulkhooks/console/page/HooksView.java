package org.bulkhooks.console.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bulkhooks.console.finding.Flag;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.list.HookColumn;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.list.HookQuery;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.window.Span;

/** The page /hooks: the hooks of all applications. Its whole state is in the URL. */
@Named
@RequestScoped
public class HooksView {

    @Inject
    private Applications reader;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private final long now = System.currentTimeMillis();
    private List<ApplicationReading> applications = List.of();
    private HookListing listing = HookListing.of(List.of(), HookQuery.parse(Map.of(), Span.START), 0);

    @PostConstruct
    void read() {
        applications = reader.all();
        listing = HookListing.of(applications, HookQuery.parse(parameters, HookListing.usualSpan(applications)), now);
    }

    /** Returns the hooks that the URL asks for. */
    public HookListing getListing() {
        return listing;
    }

    /** Returns what the URL asks for. */
    public HookQuery getQuery() {
        return listing.query();
    }

    /** Returns the rows of the table. */
    public List<HookRow> getRows() {
        return listing.page().stream()
                .map(listed -> HookRow.of(listed, Links.toHook(listed.hook(), applications), now))
                .toList();
    }

    /**
     * The heading of a column.
     *
     * @param title what it says
     * @param url where a click leads to
     * @param sort the value of aria-sort
     */
    public record Heading(String title, String url, String sort) {}

    /** Returns the heading of a column. */
    public Heading heading(String column) {
        HookColumn of = HookColumn.valueOf(column);
        HookQuery query = getQuery();
        String sort = of != query.sort() ? "none" : query.descending() ? "descending" : "ascending";
        return new Heading(of.title(), query.sortedBy(of), sort);
    }

    /** Returns the choice of a node; none if there is only one. */
    public List<Choice> getNodes() {
        return Choice.ofNodes(applications, getQuery().node());
    }

    /** Returns what the list can be sorted by. */
    public List<Choice> getSorts() {
        return Arrays.stream(HookColumn.values())
                .filter(column -> column != HookColumn.APP || isSeveral())
                .map(column -> new Choice(
                        column.parameter(), column.title(), column == getQuery().sort()))
                .toList();
    }

    /**
     * A link that shows the same list otherwise.
     *
     * @param title what it says
     * @param number how many hooks it shows, or empty
     * @param url the query
     * @param current whether the list is shown so
     */
    public record Tab(String title, String number, String url, boolean current) {}

    /** Returns the tabs: all hooks, and those of each mark that a hook has. */
    public List<Tab> getTabs() {
        HookQuery query = getQuery();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                Texts.of("hooks.flag.all"), Show.count(listing.unflagged()), query.with(null), query.flag() == null));
        for (Flag flag : Flag.values()) {
            int number = listing.flagged().getOrDefault(flag, 0);
            if (number > 0 || flag == query.flag()) {
                tabs.add(new Tab(
                        Texts.of("hooks.flag." + flag.parameter()),
                        Show.count(number),
                        query.with(flag),
                        flag == query.flag()));
            }
        }
        return tabs;
    }

    /** Returns the spans that the numbers can be of. */
    public List<Tab> getSpans() {
        return Arrays.stream(Span.values())
                .map(span -> new Tab(
                        span.title(),
                        "",
                        getQuery().in(span),
                        span == getQuery().span()))
                .toList();
    }

    /** Tells whether no application tells of the span that is shown. */
    public boolean isSpanUnknown() {
        return getQuery().span() != Span.START
                && !applications.isEmpty()
                && HookListing.usualSpan(applications) == Span.START;
    }

    /** Returns the applications that could not be read as a whole. */
    public List<ApplicationReading> getTroubled() {
        return applications.stream()
                .filter(application -> application.problem() != null)
                .toList();
    }

    /** Returns the applications that count nothing. */
    public List<ApplicationReading> getWithoutStatistics() {
        return applications.stream()
                .filter(application -> !application.statistics())
                .toList();
    }

    /** Returns what cannot be read of an application, in a sentence. */
    public String problem(ApplicationReading application) {
        return Texts.of("page.problem", application.key().name(), String.valueOf(application.problem()));
    }

    /** Returns that an application counts nothing, in a sentence. */
    public String uncounted(ApplicationReading application) {
        return Texts.of("hooks.uncounted", application.key().name());
    }

    /** Tells whether an application tells of the last hour. */
    public boolean isSparks() {
        return HookListing.usualSpan(applications) == Span.HOUR;
    }

    /** Tells whether there is no application at all. */
    public boolean isWithoutApplications() {
        return applications.isEmpty();
    }

    /** Tells whether there are several applications, so that rows must say theirs. */
    public boolean isSeveral() {
        return applications.size() > 1;
    }

    /** Returns how many hooks there are, in words. */
    public String getSummary() {
        List<HookReading> hooks = hooks();
        int models = models().size();
        return Texts.of(
                "hooks.summary",
                Texts.counted("overview.hooks", hooks.size(), Show.count(hooks.size())),
                Texts.counted("overview.models", models, Show.count(models)));
    }

    /** Returns what was not understood, in words. */
    public String getIgnored() {
        List<String> ignored = getQuery().ignored();
        return ignored.isEmpty() ? "" : Texts.of("hooks.ignored", String.join(", ", ignored));
    }

    /** Returns what an empty list says. */
    public String getNoneFound() {
        return Texts.of("hooks.empty.filtered", getQuery().inWords());
    }

    /** Returns the words of the link that shows all hooks. */
    public String getShowAll() {
        return Texts.counted("hooks.show-all", listing.all(), Show.count(listing.all()));
    }

    /** Returns the options of the filter by application. */
    public List<Choice> getApps() {
        Map<String, String> names = new TreeMap<>();
        applications.forEach(application ->
                names.put(application.key().name(), application.key().name()));
        return Choice.of(names, getQuery().app());
    }

    /** Returns the options of the filter by model: the entities that hooks are called for. */
    public List<Choice> getModels() {
        return Choice.of(models(), getQuery().model());
    }

    /** Returns the models by what a URL calls them: their simple name, where it is unique. */
    private Map<String, String> models() {
        Map<String, List<String>> bySimpleName = new TreeMap<>();
        hooks().stream()
                .flatMap(hook -> hook.reach().entityClasses().isEmpty()
                        ? Stream.of(hook.model())
                        : hook.reach().entityClasses().stream())
                .distinct()
                .forEach(name -> bySimpleName
                        .computeIfAbsent(ClassNames.simple(name), key -> new ArrayList<>())
                        .add(name));
        Map<String, String> models = new TreeMap<>();
        bySimpleName.forEach((simple, names) -> names.forEach(
                name -> models.put(names.size() == 1 ? simple : name, names.size() == 1 ? simple : name)));
        return models;
    }

    /** Returns the options of the filter by event. */
    public List<Choice> getEvents() {
        Map<String, String> changes = new TreeMap<>();
        HookListing.changes().forEach(change -> changes.put(change, change));
        return Choice.of(changes, getQuery().event());
    }

    private List<HookReading> hooks() {
        return applications.stream()
                .flatMap(application -> application.hooks().stream())
                .toList();
    }

    /** Returns which of the hooks that were found the page shows. */
    public String getRange() {
        return Texts.of(
                "hooks.range",
                Show.count(listing.from()),
                Show.count(listing.to()),
                Show.count(listing.found().size()));
    }

    /** Returns the foot of the page. */
    public String getFoot() {
        return Foot.of(applications);
    }
}
