package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.NativeSqlReading;

/**
 * The native SQL of an application in a line.
 *
 * @param app the name of the application
 * @param text how often, and when last
 * @param url the query of the page that shows it
 */
public record NativeSqlSummary(String app, String text, String url) {

    /** Returns a line for each application that has native SQL which wrote past hooks. */
    static List<NativeSqlSummary> of(List<ApplicationReading> applications, long now) {
        return applications.stream()
                .filter(application -> !application.nativeSql().isEmpty())
                .map(application -> of(application, now))
                .toList();
    }

    private static NativeSqlSummary of(ApplicationReading application, long now) {
        List<NativeSqlReading> all = application.nativeSql();
        long executions = all.stream().mapToLong(NativeSqlReading::executions).sum();
        long last = all.stream().mapToLong(NativeSqlReading::lastMillis).max().orElse(0);
        String name = application.key().name();
        return new NativeSqlSummary(
                name,
                Show.count(executions) + (executions == 1 ? " execution" : " executions") + " of native SQL, the last "
                        + Show.ago(last, now),
                Links.toNativeSql(name));
    }
}
