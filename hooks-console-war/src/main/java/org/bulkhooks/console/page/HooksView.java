package org.bulkhooks.console.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bulkhooks.console.list.HookColumn;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.list.HookQuery;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.HookReading;

/** The page /hooks: all hooks of all applications. Its whole state is in the URL. */
@Named
@RequestScoped
public class HooksView {

    @Inject
    private Applications reader;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private List<ApplicationReading> applications = List.of();
    private HookListing listing = HookListing.of(List.of(), HookQuery.parse(Map.of()));

    @PostConstruct
    void read() {
        applications = reader.all();
        listing = HookListing.of(applications, HookQuery.parse(parameters));
    }

    /** Returns the page of hooks that the URL asks for. */
    public HookListing getListing() {
        return listing;
    }

    /** Returns what the URL asks for. */
    public HookQuery getQuery() {
        return listing.query();
    }

    /** Returns the rows of the table. */
    public List<HookRow> getRows() {
        long now = System.currentTimeMillis();
        return listing.hooks().stream()
                .map(hook -> HookRow.of(hook, hasStatistics(hook), Links.toHook(hook, applications), now))
                .toList();
    }

    /** Returns the headings of the table. */
    public List<Heading> getHeadings() {
        return Arrays.stream(HookColumn.values())
                .map(column -> Heading.of(column, getQuery()))
                .toList();
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

    /** Returns the applications in which native SQL wrote past hooks. */
    public List<NativeSqlSummary> getNativeSql() {
        return NativeSqlSummary.of(applications, System.currentTimeMillis());
    }

    private boolean hasStatistics(HookReading hook) {
        return getWithoutStatistics().stream()
                .noneMatch(application -> application.key().equals(hook.application()));
    }

    /** Tells whether there is no application at all. */
    public boolean isWithoutApplications() {
        return applications.isEmpty();
    }

    /** Returns the hooks of the applications in one sentence. */
    public String getSummary() {
        List<HookReading> hooks = hooks();
        long never = count(hooks, numbers -> !numbers.ran());
        long failed = count(hooks, numbers -> numbers.get(HookNumber.FAILURES) > 0);
        long bypassed = count(hooks, numbers -> numbers.get(HookNumber.BYPASSED_CALLS) > 0);
        long ties = hooks.stream().filter(hook -> hook.tieGroup() > 0).count();
        return plural(hooks.size(), "hook") + " in " + plural(applications.size(), "application") + ": " + failed
                + " failed, " + never + " never ran, " + bypassed + " bypassed, " + ties + " without a declared order."
                + (ties > 0 ? " The page of a hook that ties says how to declare it." : "");
    }

    private static long count(List<HookReading> hooks, Predicate<HookNumbers> condition) {
        return hooks.stream()
                .filter(hook -> hook.numbers() != null && condition.test(hook.numbers()))
                .count();
    }

    private static String plural(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns the options of the filter by application. */
    public List<Choice> getApps() {
        return choices(
                hook -> hook.application().name(),
                hook -> hook.application().name(),
                getQuery().app());
    }

    /** Returns the options of the filter by model. */
    public List<Choice> getModels() {
        return choices(HookReading::model, HookReading::shortModel, getQuery().model());
    }

    /** Returns the options of the filter by event. */
    public List<Choice> getEvents() {
        return choices(HookReading::event, HookReading::event, getQuery().event());
    }

    private List<Choice> choices(
            Function<HookReading, String> value, Function<HookReading, String> label, String chosen) {
        Map<String, String> labels = new LinkedHashMap<>();
        hooks().forEach(hook -> labels.put(value.apply(hook), label.apply(hook)));
        return Choice.of(labels, chosen);
    }

    private List<HookReading> hooks() {
        return applications.stream()
                .flatMap(application -> application.hooks().stream())
                .toList();
    }
}
