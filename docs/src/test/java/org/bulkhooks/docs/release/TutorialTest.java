package org.bulkhooks.docs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.docs.release.TrialRelease.Output;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the tutorial says: writes its files, builds each step with the library of a release, starts the server with
 * its command, and types its commands. The page restarts the server for each step; here one server has the application
 * of each step, under an address of its own.
 */
@Tag("release")
class TutorialTest {

    private static final String BUILD = "mvn -q package";
    private static final String START = "java -Dh2.bindAddress=127.0.0.1 -jar target/payara-micro.jar";
    private static final String MISTAKE = "@WhenChanged(\"balanse\")";
    private static final String WITHOUT_IT = "@WhenChanged(Account_.BALANCE)";

    @Test
    void eachStepBuildsAndAnswersAsThePageSays(@TempDir Path bank) throws IOException, InterruptedException {
        List<String> page = Files.readAllLines(TrialRelease.PROJECT.resolve("docs/tutorial.md"));
        Tutorial tutorial = Tutorial.of(page);
        List<Tutorial.Step> steps = tutorial.steps().stream()
                .filter(step -> !step.files().isEmpty())
                .toList();
        Path repository = TrialRelease.made().resolve("bundle");

        for (Tutorial.Step step : steps) {
            write(bank, step);
            build(bank, repository, "step" + steps.indexOf(step));
        }
        assertThat(page)
                .anyMatch(line -> line.startsWith("Write `" + MISTAKE + "` instead of `" + WITHOUT_IT + "` into"));
        Path hooks = bank.resolve("src/main/java/com/example/bank/AuditHooks.java");
        Files.writeString(hooks, Files.readString(hooks).replace(WITHOUT_IT, MISTAKE));
        build(bank, repository, "mistake");

        int port = freePort();
        List<String> log = new ArrayList<>();
        Process server = start(bank, command(steps.get(0)), port, steps.size());
        try (BufferedReader output = server.inputReader()) {
            waitFor(server, output, log);
            for (Tutorial.Step step : steps) {
                type(bank, step, "http://127.0.0.1:" + port + "/step" + steps.indexOf(step) + "/");
            }
            server.toHandle().destroy(); // which leaves its output open
            output.lines().forEach(log::add);
        } finally {
            server.destroy();
        }
        tutorial.steps().stream().flatMap(step -> step.log().stream()).forEach(line -> assertThat(log)
                .anyMatch(logged -> logged.contains(line)));
    }

    private static void write(Path bank, Tutorial.Step step) throws IOException {
        for (var file : step.files().entrySet()) {
            Path path = bank.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().replace("0.1.0-SNAPSHOT", TrialRelease.VERSION));
        }
    }

    private static void build(Path bank, Path repository, String name) throws IOException, InterruptedException {
        TrialRelease.run(
                bank,
                TrialRelease.PROJECT.resolve("mvnw").toString(),
                "-B",
                "-ntp",
                "-q",
                "-Dmaven.repo.local=" + System.getProperty("test.repository"),
                "-Dmaven.repo.local.tail=" + repository,
                "package");
        Files.copy(bank.resolve("target/bank.war"), bank.resolve(name + ".war"));
    }

    /** Returns the command that starts the server. */
    private static String command(Tutorial.Step first) {
        List<String> lines = first.commands().get(0).lines().toList();
        assertThat(lines).hasSize(2).first().isEqualTo(BUILD);
        assertThat(lines.get(1)).startsWith(START).endsWith("--deploy target/bank.war");
        return lines.get(1);
    }

    private static Process start(Path bank, String command, int port, int steps) throws IOException {
        List<String> words = new ArrayList<>(
                Arrays.asList(command.replace("--deploy target/bank.war", "").split(" +")));
        words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("--port", String.valueOf(port)));
        for (int step = 0; step < steps; step++) {
            words.addAll(List.of("--deploy", "step" + step + ".war"));
        }
        words.addAll(List.of("--deploy", "mistake.war"));
        return new ProcessBuilder(words)
                .directory(bank.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void waitFor(Process server, BufferedReader output, List<String> log) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            log.add(line);
            if (line.contains("Payara Micro URLs:")) {
                return;
            }
        }
        throw new AssertionError("the server has ended:\n" + String.join("\n", log) + "\n" + server);
    }

    private static void type(Path bank, Tutorial.Step step, String address) throws IOException, InterruptedException {
        String commands = step.commands().stream()
                .filter(block -> !block.startsWith(BUILD))
                .collect(Collectors.joining())
                .replace("http://127.0.0.1:8080/bank/", address);

        assertThat(Output.of(bank, List.of("bash", "-c", commands)).text())
                .as(step.title())
                .isEqualTo(String.join("", step.answers()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
