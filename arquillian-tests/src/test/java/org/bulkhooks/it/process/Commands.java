package org.bulkhooks.it.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs a server's own programs.
 *
 * @param home the folder that they run in
 * @param environment what is set for them besides the environment of this process
 */
public record Commands(Path home, Map<String, String> environment) {

    /**
     * Runs a program to its end.
     *
     * @return what it printed
     * @throws IOException if it fails; the message holds what it printed
     */
    public String run(List<String> command) throws IOException {
        Process process = start(command);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (await(process) != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
        return output;
    }

    /** Starts a program; what it prints as errors is part of its output. */
    public Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    public static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a program of the server ran", interrupted);
        }
    }
}
