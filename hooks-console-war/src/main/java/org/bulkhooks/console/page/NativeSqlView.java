package org.bulkhooks.console.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.NativeSqlReading;

/** The page /native-sql: what native SQL wrote past hooks, in all applications or in one that the URL names. */
@Named
@RequestScoped
public class NativeSqlView {

    /** How many rows are shown, so that the page stays small. */
    static final int LIMIT = 50;

    private static final int MAX_NAME = 300;

    @Inject
    private Applications reader;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private List<ApplicationReading> applications = List.of();
    private List<ApplicationReading> shown = List.of();
    private List<NativeSqlRow> rows = List.of();

    @PostConstruct
    void read() {
        applications = reader.all();
        String app = getApp();
        shown = applications.stream()
                .filter(application -> app.isEmpty() || application.key().name().equals(app))
                .toList();
        rows = rows(shown, System.currentTimeMillis());
    }

    private record Found(String app, NativeSqlReading sql) {}

    /** Returns all rows, the most frequent first. */
    static List<NativeSqlRow> rows(List<ApplicationReading> applications, long now) {
        return applications.stream()
                .flatMap(application -> application.nativeSql().stream()
                        .map(sql -> new Found(application.key().name(), sql)))
                .sorted(Comparator.comparingLong((Found found) -> found.sql().executions())
                        .reversed()
                        .thenComparing(Found::app))
                .map(found -> NativeSqlRow.of(found.app(), found.sql(), now))
                .toList();
    }

    /** Returns the name of the application that the URL names, or an empty string for all. */
    public final String getApp() {
        String app = parameters.getOrDefault("app", "");
        return app.length() > MAX_NAME ? "" : app;
    }

    /** Returns the rows of the table. */
    public List<NativeSqlRow> getRows() {
        return rows.subList(0, Math.min(LIMIT, rows.size()));
    }

    /** Returns how many rows there are that the table has no room for. */
    public int getMore() {
        return rows.size() - getRows().size();
    }

    /** Returns the applications that could not be read. */
    public List<ApplicationReading> getTroubled() {
        return shown.stream()
                .filter(application -> application.problem() != null)
                .toList();
    }

    /** Returns the applications that count nothing. */
    public List<ApplicationReading> getWithoutStatistics() {
        return shown.stream().filter(application -> !application.statistics()).toList();
    }

    /** Tells whether there is no application at all. */
    public boolean isWithoutApplications() {
        return applications.isEmpty();
    }

    /** Tells whether the application that the URL names is not there. */
    public boolean isUnknown() {
        return shown.isEmpty() && !applications.isEmpty();
    }

    /** Tells whether it is known that no native SQL wrote past hooks: every application was read and counts. */
    public boolean isNothing() {
        return rows.isEmpty()
                && !shown.isEmpty()
                && getTroubled().isEmpty()
                && getWithoutStatistics().isEmpty();
    }
}
