package org.bulkhooks.console.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;

/** The page /about: the applications and their versions. */
@Named
@RequestScoped
public class AboutView {

    @Inject
    private Applications reader;

    private List<ApplicationReading> applications = List.of();

    @PostConstruct
    void read() {
        applications = reader.all();
    }

    /** Returns the applications. */
    public List<ApplicationReading> getApplications() {
        return applications;
    }

    /** Returns the dependency graphs of all applications. */
    public List<GraphRow> getGraphs() {
        return applications.stream()
                .flatMap(application -> application.graphs().stream()
                        .map(graph -> GraphRow.of(application.key().name(), graph)))
                .toList();
    }

    /** Returns when an application was started, or a question mark if that could not be read. */
    public String startedAt(ApplicationReading application) {
        long millis = application.startedAt().toEpochMilli();
        return millis == 0 ? "?" : Show.time(millis);
    }

    /** Returns the version of this console, as the build wrote it. */
    public String getVersion() {
        Properties properties = new Properties();
        try (InputStream file = AboutView.class.getResourceAsStream("version.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return properties.getProperty("version", "unknown");
    }
}
