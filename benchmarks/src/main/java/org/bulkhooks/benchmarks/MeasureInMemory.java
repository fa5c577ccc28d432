package org.bulkhooks.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.benchmarks.measure.MemoryCost;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what is measured with JMH, and records it. The JVM that it starts gets the agent of this one. */
public final class MeasureInMemory {

    private static final String BYTES = "gc.alloc.rate.norm";

    private MeasureInMemory() {}

    /**
     * Runs.
     *
     * @param arguments the file of the recording
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("org.bulkhooks.benchmarks.memory.*")
                        .addProfiler(GCProfiler.class)
                        .forks(1)
                        .shouldFailOnError(true)
                        .build())
                .run();
        List<String> lines = results.stream()
                .map(MeasureInMemory::cost)
                .map(MemoryCost::line)
                .toList();
        Path file = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static MemoryCost cost(RunResult result) {
        String name = result.getParams().getBenchmark();
        String question = result.getParams().getParam("question");
        return new MemoryCost(
                question == null ? "no condition" : question,
                name.substring(name.lastIndexOf('.') + 1),
                result.getPrimaryResult().getScore(),
                Objects.requireNonNull(result.getSecondaryResults().get(BYTES)).getScore());
    }
}
