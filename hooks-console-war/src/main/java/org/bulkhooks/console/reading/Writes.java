package org.bulkhooks.console.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.jmx.Columns;
import org.bulkhooks.console.jmx.UnreadableException;

/** Reads on which ways applications wrote records. Each call reads anew. Thread-safe. */
@Dependent
public final class Writes {

    private static final String WRITES = "Writes";

    private final BeanCalls beans;

    /** Makes it. */
    @Inject
    Writes(BeanCalls beans) {
        this.beans = beans;
    }

    /**
     * Returns what an application wrote since its start, by class, way and change.
     *
     * @return empty if the application counts nothing, because its statistics are off; nothing where its library is
     *     older
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected
     */
    public Optional<List<WriteReading>> of(ApplicationKey application) throws UnreadableException {
        return beans.read(application, "Statistics", "writes", (server, statistics) -> {
            Columns attribute = Columns.read(server, statistics, WRITES);
            if (!attribute.has(WRITES)) {
                return List.of();
            }
            Columns columns = Columns.of(WRITES, attribute.value(WRITES, CompositeData.class));
            String[] models = columns.value("models", String[].class);
            String[] kinds = columns.strings("kinds", models.length);
            String[] changes = columns.strings("changes", models.length);
            long[] records = columns.longs("records", models.length);
            return IntStream.range(0, models.length)
                    .mapToObj(row -> new WriteReading(models[row], kinds[row], changes[row], records[row]))
                    .toList();
        });
    }
}
