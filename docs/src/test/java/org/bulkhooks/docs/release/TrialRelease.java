package org.bulkhooks.docs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The release that {@code .ci/release-dry-run} makes, once for all tests that look at it. */
final class TrialRelease {

    static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    static final Path FOLDER = PROJECT.resolve("target/release");
    static final String VERSION = "0.0.1";

    private static boolean made;

    private TrialRelease() {}

    /** Returns the folder that has {@code central-bundle.zip} and, as a repository of Maven, {@code bundle}. */
    static synchronized Path made() throws IOException, InterruptedException {
        if (!made) {
            run(PROJECT, ".ci/release-dry-run", VERSION);
            made = true;
        }
        return FOLDER.resolve("first/target");
    }

    /** Runs a command that must succeed. */
    static void run(Path folder, String... command) throws IOException, InterruptedException {
        Output output = Output.of(folder, List.of(command));
        assertThat(output.status())
                .as(String.join(" ", command) + ":\n" + output.text())
                .isZero();
    }

    /** What a command printed, errors too, and its exit status. */
    record Output(int status, String text) {

        static Output of(Path folder, List<String> command) throws IOException, InterruptedException {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        }
    }
}
