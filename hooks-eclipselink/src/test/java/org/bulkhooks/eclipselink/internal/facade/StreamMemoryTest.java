package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that takes its records from a stream, or runs a statement chunk by chunk, holds a chunk of them. */
class StreamMemoryTest {

    /** The records of a scenario take three times as much. */
    private static final String HEAP = "-Xmx64m";

    @Test
    void aSmallHeapIsEnoughForAnyNumberOfRecords(@TempDir Path folder) throws IOException, InterruptedException {
        File output = folder.resolve("output").toFile();
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dh2.bindAddress=127.0.0.1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BoundedHeap.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertThat(program.waitFor(5, TimeUnit.MINUTES)).as("it ended").isTrue();
        } finally {
            program.destroyForcibly();
        }

        String printed = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        assertThat(program.exitValue()).as(printed).isZero();
        assertThat(printed).endsWith("hooks saw " + 2L * 13 * BoundedHeap.RECORDS + System.lineSeparator());
    }
}
