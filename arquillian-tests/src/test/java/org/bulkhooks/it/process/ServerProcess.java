package org.bulkhooks.it.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server that is a child of this process; tells what it prints, and keeps it in a file. */
public final class ServerProcess {

    /** How long a server may print nothing of interest. */
    private static final long LIMIT_IN_MINUTES = 5;

    private static final String END = "The process of the server has ended";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** Watches a process whose errors go to its output. */
    public ServerProcess(Process process, Path log) {
        this.process = process;
        Thread reader = new Thread(() -> copyLines(log), "output of a server");
        reader.setDaemon(true);
        reader.start();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(this::kill, "end of a server")); // where the tests are interrupted
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private void copyLines(Path log) {
        try (BufferedReader output =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                file.println(line);
                lines.add(line);
            }
            lines.add(END);
        } catch (IOException broken) {
            lines.add(END + ": " + broken);
        }
    }

    /**
     * Waits for a line that was not read yet.
     *
     * @throws IOException if a line tells of a failure or the process ends first; the message holds all lines until
     *     then
     */
    public void await(Pattern success, Pattern failure) throws IOException {
        List<String> read = new ArrayList<>();
        while (true) {
            String line = next();
            read.add(line);
            if (success.matcher(line).find()) {
                return;
            }
            if (failure.matcher(line).find() || line.startsWith(END)) {
                throw new IOException(String.join("\n", read));
            }
        }
    }

    private String next() throws IOException {
        try {
            String line = lines.poll(LIMIT_IN_MINUTES, TimeUnit.MINUTES);
            if (line == null) {
                throw new IOException("The server printed nothing for " + LIMIT_IN_MINUTES + " minutes");
            }
            return line;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a server was waited for", interrupted);
        }
    }

    /** Waits until the process has ended, after it was told to. */
    public void awaitEnd() {
        Commands.await(process);
    }
}
