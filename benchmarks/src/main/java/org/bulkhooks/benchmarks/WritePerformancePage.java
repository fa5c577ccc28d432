package org.bulkhooks.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.benchmarks.measure.MemoryCost;
import org.bulkhooks.benchmarks.measure.Recording;
import org.bulkhooks.benchmarks.report.PerformancePage;

/** Writes the page on performance from what {@link SideBySide} and {@link MeasureInMemory} recorded. */
public final class WritePerformancePage {

    private WritePerformancePage() {}

    /**
     * Writes it.
     *
     * @param arguments the folder of the page, the recording of {@link MeasureInMemory}, and those of databases; those
     *     that are not there are left out
     */
    public static void main(String... arguments) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
            if (Files.exists(Path.of(file))) {
                recordings.addAll(Recording.read(Path.of(file)));
            }
        }
        Path memory = Path.of(arguments[1]);
        List<MemoryCost> inMemory = Files.exists(memory) ? MemoryCost.read(memory) : List.of();
        new PerformancePage(recordings, inMemory).write(Path.of(arguments[0]));
    }
}
