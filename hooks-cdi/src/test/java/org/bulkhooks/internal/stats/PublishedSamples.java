package org.bulkhooks.internal.stats;

import static org.bulkhooks.internal.stats.SampleHooks.CHECK;
import static org.bulkhooks.internal.stats.SampleHooks.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bulkhooks.internal.trace.Traces;

/** A program that publishes what two hooks did, and ends when its input does. */
final class PublishedSamples {

    private PublishedSamples() {}

    public static void main(String... arguments) throws IOException {
        RunStatistics statistics = RunStatistics.on(SampleHooks.ALL, 64);
        statistics.ran(run(CHECK, 10, 1, 2_000_000_000L), List.of());
        statistics.ran(run(CHECK, 5, 2, 1_000_000_000L), List.of());
        ManagementBeans.register(
                new ApplicationDescription("bank of \"north\", south", "1.0", "none", Instant.EPOCH),
                List.of(),
                SampleHooks.REGISTRY,
                statistics,
                Traces.of(10),
                Set.of(),
                null);
        System.out.println("published");
        while (System.in.read() >= 0) {
            // until the test closes it
        }
    }
}
