package org.bulkhooks.it.chromium;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium without a window, of the installed version: that which the system property {@code test.chromium} names, or
 * one that is found. It reaches the loopback address only.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Path profile;
    private final Process process;
    private final DevTools tools;

    private Chromium(Path profile, Process process, DevTools tools) {
        this.profile = profile;
        this.process = process;
        this.tools = tools;
    }

    /**
     * Starts the browser, with a new profile.
     *
     * @throws IllegalStateException if none is installed; its message says how to install one
     */
    public static Chromium start() throws IOException {
        Path profile = Files.createTempDirectory("chromium");
        List<String> command = new ArrayList<>(List.of(
                executable().toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-gpu",
                "--disable-sync",
                "--force-color-profile=srgb",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--lang=en-US",
                "--mute-audio",
                "about:blank"));
        if (System.getProperty("user.name").equals("root")) {
            command.add(1, "--no-sandbox"); // Chromium has none for root
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Chromium(profile, process, new DevTools(address(process)));
    }

    private static Path executable() {
        String named = System.getProperty("test.chromium", "");
        if (!named.isEmpty()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new IllegalStateException("-Dchromium=" + named + " is no program");
            }
            return Path.of(named);
        }
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Optional<Path> found = Stream.concat(onPath, APPLICATIONS.stream())
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(() -> new IllegalStateException("""
                These tests need Chromium, and none was found. Install it:
                  Debian, Ubuntu   apt-get install chromium
                  macOS            brew install --cask chromium
                or name a Chromium or Chrome that is installed: -Dchromium=/path/to/chrome"""));
    }

    /** Reads what the browser says until it says where it listens; goes on reading, so that it never waits for it. */
    private static URI address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            var listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread reader = new Thread(() -> drain(process.getErrorStream()), "what Chromium says");
                reader.setDaemon(true);
                reader.start();
                return URI.create(listening.group(1));
            }
            all.append(line).append('\n');
        }
        throw new IOException("Chromium did not start:\n" + all);
    }

    private static void drain(InputStream said) {
        try {
            said.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** Opens a tab that shares no cookie with others. */
    public Tab open() {
        String context = tools.send("", "Target.createBrowserContext", Map.of()).getString("browserContextId");
        return new Tab(tools, context);
    }

    /** Ends the browser and deletes its profile. */
    @Override
    public void close() throws IOException {
        tools.close();
        List<ProcessHandle> helpers = process.descendants().toList(); // they write to the profile too
        process.destroy();
        process.onExit().join();
        for (ProcessHandle helper : helpers) {
            helper.destroyForcibly();
            helper.onExit().join();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
