package org.bulkhooks.console.operation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.page.OverviewView;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;

/** The latest operations of the overview, of the applications that it shows. */
@Named
@RequestScoped
public class LatestView {

    private static final Logger LOGGER = Logger.getLogger(LatestView.class.getName());
    private static final int ROOM = 9;

    @Inject
    private OverviewView overview;

    @Inject
    private Traces traces;

    private record Found(OperationReading operation, String application) {}

    private List<OperationRow> rows = List.of();

    @PostConstruct
    void read() {
        List<Found> found = new ArrayList<>();
        for (ApplicationReading application : overview.getShown()) {
            for (OperationReading operation : operations(application)) {
                found.add(new Found(operation, application.key().name()));
            }
        }
        long now = System.currentTimeMillis();
        rows = found.stream()
                .sorted(Comparator.comparingLong((Found of) -> of.operation().startedAtMillis())
                        .reversed())
                .limit(ROOM)
                .map(of -> OperationRow.of(of.operation(), of.application(), 0, now))
                .toList();
    }

    /** Returns the latest operations of an application; none if it cannot be read, as the overview says already. */
    private List<OperationReading> operations(ApplicationReading application) {
        try {
            return traces.operations(application.key()).map(TracesReading::operations).orElse(List.of()).stream()
                    .limit(ROOM)
                    .toList();
        } catch (UnreadableException unreadable) {
            LOGGER.log(Level.WARNING, () -> application.key() + ": " + unreadable.getMessage());
            return List.of();
        }
    }

    /** Returns the operations, the latest first. */
    public List<OperationRow> getRows() {
        return rows;
    }

    /** Returns the query of the page of all operations. */
    public String getUrl() {
        return overview.getUrl();
    }
}
