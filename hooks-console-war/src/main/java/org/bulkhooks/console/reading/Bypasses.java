package org.bulkhooks.console.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.jmx.Columns;
import org.bulkhooks.console.jmx.UnreadableException;

/** Reads which calls of hooks applications left out on purpose. Each call reads anew. Thread-safe. */
@Dependent
public final class Bypasses {

    private final BeanCalls beans;

    /** Makes it. */
    @Inject
    Bypasses(BeanCalls beans) {
        this.beans = beans;
    }

    /**
     * Returns the bypasses of an application, by hook and reason.
     *
     * @return empty if the application counts none, because its statistics are off
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected
     */
    public Optional<List<HookBypass>> of(ApplicationReading application) throws UnreadableException {
        int size = application.hooks().size();
        return beans.read(application.key(), "Statistics", "bypasses", (server, statistics) -> {
            Columns attribute = Columns.read(server, statistics, "Bypasses");
            Columns columns = Columns.of("Bypasses", attribute.value("Bypasses", CompositeData.class));
            int[] hooks = columns.value("hooks", int[].class);
            String[] reasons = columns.strings("reasons", hooks.length);
            long[] calls = columns.longs("calls", hooks.length);
            long[] records = columns.longs("records", hooks.length);
            long[] lastMillis =
                    columns.has("lastMillis") ? columns.longs("lastMillis", hooks.length) : new long[hooks.length];
            String[] models = columns.has("models") ? columns.strings("models", hooks.length) : null;
            return IntStream.range(0, hooks.length)
                    .filter(row -> hooks[row] >= 0 && hooks[row] < size)
                    .mapToObj(row -> new HookBypass(
                            hooks[row],
                            reasons[row],
                            calls[row],
                            records[row],
                            lastMillis[row],
                            models == null ? "" : models[row]))
                    .toList();
        });
    }
}
