package org.bulkhooks.console.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.console.chart.DistributionChart;
import org.bulkhooks.console.chart.RunsChart;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.HookDetails;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.UnreadableException;
import org.jspecify.annotations.Nullable;

/** The page /hook: one hook of one application, named by the URL. */
@Named
@RequestScoped
public class HookView {

    @Inject
    private Applications reader;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private List<ApplicationReading> applications = List.of();
    private @Nullable ApplicationReading application;
    private @Nullable HookReading hook;
    private @Nullable HookDetails details;
    private @Nullable String problem;

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
            hook = application.hook(parameters.getOrDefault("id", "")).orElseThrow();
            if (application.statistics()) {
                readDetails(application, hook);
            }
        }
    }

    private void readDetails(ApplicationReading found, HookReading ofHook) {
        try {
            details = reader.details(ofHook, found.hooks().size());
        } catch (UnreadableException unreadable) {
            problem = unreadable.getMessage();
        }
    }

    /** Finds the application of a hook: the instance if it is still there, else any of that name that has the hook. */
    static Optional<ApplicationReading> find(
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

    /** Returns the hook's signature in pieces between which a line may break. */
    public List<String> getTitle() {
        return hook == null ? List.of() : Pieces.of(hook.signature());
    }

    /** Returns the tie that the hook is in, or null. */
    public @Nullable Tie getTie() {
        return hook == null || application == null || hook.tieGroup() == 0
                ? null
                : Tie.of(hook, application, applications);
    }

    /** Returns why the hook was bypassed. */
    public List<BypassRow> getBypasses() {
        return details == null
                ? List.of()
                : details.bypasses().stream().map(BypassRow::of).toList();
    }

    /** Tells whether it is known that the hook was never bypassed. */
    public boolean isNeverBypassed() {
        return details != null && details.bypasses().isEmpty();
    }

    /** Returns the application. */
    public @Nullable ApplicationReading getApplication() {
        return application;
    }

    /** Returns the hook. */
    public @Nullable HookReading getHook() {
        return hook;
    }

    /** Returns what could not be read, or null. */
    public @Nullable String getProblem() {
        return problem;
    }

    /** Returns what is known of the hook, as names and values. */
    public List<Fact> getFacts() {
        return hook == null ? List.of() : Fact.declaration(hook);
    }

    /** Returns what the hook did, as names and values. */
    public List<Fact> getNumbers() {
        return hook == null || hook.numbers() == null
                ? List.of()
                : Fact.numbers(hook.numbers(), System.currentTimeMillis());
    }

    /** Returns the chart of all durations; without bars if there is not enough data. */
    public DistributionChart getDistribution() {
        return details == null
                ? new DistributionChart(List.of(), List.of(), 0)
                : DistributionChart.of(details.histogram());
    }

    /** Returns the chart of the last runs. */
    public RunsChart getTimeline() {
        return RunsChart.of(details == null ? List.of() : details.runs());
    }

    /** Returns the headings of the numbers of the last runs. */
    public List<String> getRunHeadings() {
        return RunNumber.ALL.stream().map(RunNumber::title).toList();
    }

    /** Returns the last runs, newest first. */
    public List<RunRow> getRuns() {
        return details == null
                ? List.of()
                : details.runs().stream().map(RunRow::of).toList();
    }

    /** Tells whether there are runs enough to draw them. */
    public boolean isDrawable() {
        return details != null && details.histogram().total() > 1;
    }

    /** Tells whether the statistics of the application are switched off. */
    public boolean isWithoutStatistics() {
        return application != null && !application.statistics();
    }

    /** Tells whether the hook was never called. */
    public boolean isNeverRan() {
        return hook != null && hook.numbers() != null && !hook.numbers().ran();
    }
}
