package org.bulkhooks.console.operation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.page.Choice;
import org.bulkhooks.console.page.ChosenApplication;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;
import org.jspecify.annotations.Nullable;

/** The page /operations: the operations that an application keeps. */
@Named
@RequestScoped
public class OperationsView {

    @Inject
    private Applications reader;

    @Inject
    private Traces traces;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private final long now = System.currentTimeMillis();
    private ChosenApplication chosen = new ChosenApplication(List.of(), null, "");
    private OperationSearch search = OperationSearch.of(Map.of());
    private @Nullable TracesReading kept;
    private List<OperationReading> found = List.of();
    private String problem = "";
    private OperationsChart chart = OperationsChart.of(List.of(), 0);

    @PostConstruct
    void read() {
        chosen = ChosenApplication.of(reader.all(), parameters);
        search = OperationSearch.of(parameters);
        ApplicationReading application = chosen.application();
        if (application == null) {
            return;
        }
        try {
            kept = traces.operations(application.key()).orElse(null);
            problem = problem(application, kept);
            found = kept == null ? List.of() : search.in(kept.operations(), application);
            chart = OperationsChart.of(found, now);
        } catch (UnreadableException unreadable) {
            problem = Texts.of("page.problem", application.key().name(), String.valueOf(unreadable.getMessage()));
        }
    }

    private String problem(ApplicationReading application, @Nullable TracesReading reading) {
        String name = application.key().name();
        if (reading == null) {
            return application.statistics() || !chosen.problem().isEmpty()
                    ? chosen.problem().isEmpty() ? Texts.of("operations.older", name) : chosen.problem()
                    : Texts.of("operations.statistics-off", name);
        }
        return reading.capacity() == 0 ? Texts.of("operations.none-kept", name) : "";
    }

    /** Returns the application that the page is about. */
    public ChosenApplication getChosen() {
        return chosen;
    }

    /** Returns what cannot be shown, as a sentence, or an empty string. */
    public String getProblem() {
        return problem;
    }

    /** Returns how many operations there are, and how many of them failed. */
    public String getSummary() {
        if (kept == null || kept.operations().isEmpty()) {
            return "";
        }
        List<OperationReading> all = kept.operations();
        long total = all.size() + kept.dropped();
        String count = kept.dropped() > 0
                ? Texts.of("operations.summary.of", Show.count(all.size()), Show.count(total))
                : Texts.counted("operations.summary", all.size(), Show.count(all.size()));
        return count
                + counted(all, Outcome.RUNNING, "operations.running")
                + counted(all, Outcome.ROLLED_BACK, "operations.rolled-back")
                + counted(all, Outcome.REFUSED, "operations.refused");
    }

    private static String counted(List<OperationReading> all, Outcome outcome, String key) {
        long number =
                all.stream().filter(operation -> operation.outcome() == outcome).count();
        return number == 0 ? "" : Texts.of(key, Show.count(number));
    }

    /** Returns the search text. */
    public String getText() {
        return search.text();
    }

    /** Returns the outcomes to choose from. */
    public List<Choice> getOutcomes() {
        return Stream.concat(
                        Stream.of(new Choice(
                                "", Texts.of("operations.all"), search.outcome().isEmpty())),
                        Stream.of("running", "committed", "rolledback", "refused", "undone", "ended")
                                .map(value -> new Choice(
                                        value,
                                        Texts.of("operations.outcome." + value),
                                        value.equals(search.outcome()))))
                .toList();
    }

    /** Returns the chart of all operations that were found. */
    public OperationsChart getChart() {
        return chart;
    }

    /** Tells whether there is something to draw. */
    public boolean isDrawable() {
        return found.size() > 1;
    }

    /** Returns the rows of this page of the list. */
    public List<OperationRow> getRows() {
        int begin = Math.min(found.size(), (search.page() - 1) * OperationSearch.PAGE_SIZE);
        List<OperationReading> shown = found.subList(begin, Math.min(found.size(), begin + OperationSearch.PAGE_SIZE));
        long longest = shown.stream().mapToLong(OperationReading::nanos).max().orElse(0);
        return shown.stream()
                .map(operation -> OperationRow.of(operation, chosen.name(), longest, now))
                .toList();
    }

    /** Returns the headings that sort. */
    public Map<String, SortLink> getSorts() {
        return Map.of(
                "began", sort(OperationSort.BEGAN),
                "records", sort(OperationSort.RECORDS),
                "sql", sort(OperationSort.SQL),
                "time", sort(OperationSort.TIME));
    }

    /**
     * A heading that sorts.
     *
     * @param url the query that it leads to
     * @param state the value of aria-sort
     */
    public record SortLink(String url, String state) {

        /** Tells whether the list is sorted by it. */
        public boolean current() {
            return !state.equals("none");
        }
    }

    private SortLink sort(OperationSort sort) {
        String state = sort != search.sort() ? "none" : search.ascending() ? "ascending" : "descending";
        return new SortLink(search.sortedBy(chosen.name(), sort), state);
    }

    /** Tells whether the application keeps operations, but none is there or matches. */
    public boolean isNothingFound() {
        return kept != null && kept.capacity() > 0 && found.isEmpty();
    }

    /** Returns why the list is empty. */
    public String getEmptyText() {
        return kept != null && !kept.operations().isEmpty()
                ? Texts.of(
                        "operations.no-match",
                        (search.text() + (search.outcome().isEmpty() ? "" : " outcome:" + search.outcome())).strip())
                : Texts.of("operations.empty", chosen.name());
    }

    /** Tells whether less than everything is asked for. */
    public boolean isFiltered() {
        return search.filtered();
    }

    /** Returns the query of the list without filters. */
    public String getClear() {
        return OperationSearch.url(chosen.name(), "");
    }

    /** Returns the query of the same list as a file. */
    public String getExport() {
        return search.at(chosen.name(), 1);
    }

    /** Returns the value of the application in the form. */
    public String getApp() {
        return Links.encode(chosen.name());
    }

    /** Returns the query of the next older page, or an empty string. */
    public String getNext() {
        return found.size() > search.page() * OperationSearch.PAGE_SIZE
                ? search.at(chosen.name(), search.page() + 1)
                : "";
    }

    /** Returns the query of the page before, or an empty string. */
    public String getPrevious() {
        return search.page() > 1 ? search.at(chosen.name(), search.page() - 1) : "";
    }

    /** Returns which of all are shown. */
    public String getRange() {
        int begin = (search.page() - 1) * OperationSearch.PAGE_SIZE;
        return Texts.of(
                "operations.range",
                Show.count(begin + 1L),
                Show.count(Math.min(found.size(), begin + OperationSearch.PAGE_SIZE)),
                Show.count(found.size()));
    }
}
