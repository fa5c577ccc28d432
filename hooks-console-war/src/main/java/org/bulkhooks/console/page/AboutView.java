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
import org.bulkhooks.console.cluster.Nodes;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.Controls;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;

/** The page /about: the applications and their versions. */
@Named
@RequestScoped
public class AboutView {

    @Inject
    private Applications reader;

    private List<ApplicationReading> applications = List.of();

    private List<AboutRow> rows = List.of();
    private long readNanos;

    @Inject
    private Traces traces;

    @Inject
    private Controls controls;

    @Inject
    private Nodes nodes;

    /**
     * An application.
     *
     * @param name its name
     * @param library the version of the library
     * @param provider the persistence provider
     * @param started when it was started
     * @param models how many entity classes it has
     * @param hooks how many hooks it has
     * @param configuration what is switched on and off in it
     * @param problem what cannot be read, or empty
     */
    public record AboutRow(
            String name,
            String library,
            String provider,
            String started,
            String models,
            String hooks,
            String configuration,
            String problem) {}

    @PostConstruct
    void read() {
        long begin = System.nanoTime();
        applications = reader.all();
        readNanos = System.nanoTime() - begin;
        rows = applications.stream().map(this::row).toList();
    }

    private AboutRow row(ApplicationReading application) {
        long millis = application.startedAt().toEpochMilli();
        String problem = application.problem() == null ? "" : application.problem();
        return new AboutRow(
                application.key().label(),
                application.libraryVersion(),
                application.provider(),
                millis == 0 ? "–" : Show.dayTime(millis),
                Show.count(application.models().size()),
                Show.count(application.hooks().size()),
                problem.isEmpty() ? configuration(application) : "",
                problem);
    }

    private String configuration(ApplicationReading application) {
        if (!application.statistics()) {
            return Texts.of("about.statistics.off");
        }
        try {
            String kept = traces.operations(application.key())
                    .map(TracesReading::capacity)
                    .map(capacity -> Texts.of("about.kept", Show.count(capacity)))
                    .orElse(Texts.of("about.kept.none"));
            String control = Texts.of(controls.of(application).isPresent() ? "about.control.on" : "about.control.off");
            return kept + "; " + control;
        } catch (UnreadableException unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }

    /** Returns the applications. */
    public List<AboutRow> getRows() {
        return rows;
    }

    /** Returns which nodes the console shows. */
    public String getNodes() {
        return nodes.isShared() ? Texts.of("about.nodes.shared", nodes.name()) : Texts.of("about.nodes.alone");
    }

    /** Returns how long it took to read all applications for this page. */
    public String getReadTime() {
        return Texts.counted(
                "about.cost.read", applications.size(), Show.count(applications.size()), Show.duration(readNanos));
    }

    /** Returns the dependency graphs of all applications. */
    public List<GraphRow> getGraphs() {
        return applications.stream()
                .flatMap(application -> application.graphs().stream()
                        .map(graph -> GraphRow.of(application.key().name(), graph)))
                .toList();
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
