package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.jmx.JavaAgent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of docs/howto, run by the exporter itself as a Java agent. */
class JmxExporterTest {

    private static final Path RULES = Path.of("..", "docs", "howto", "jmx-exporter.yml");

    @Test
    void theRulesMakeMetricsOfTheNumbersOfEachHook() throws IOException, InterruptedException, URISyntaxException {
        int port = freePort();
        Process application = start(port);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("published");

            List<String> metrics = scrape(port)
                    .lines()
                    .filter(line -> line.startsWith("bulkhooks_"))
                    .toList();

            assertThat(metrics)
                    .contains(
                            metric("runs_total", "check", "BeforeUpdate", "2.0"),
                            metric("records_total", "check", "BeforeUpdate", "15.0"),
                            metric("total_seconds_total", "check", "BeforeUpdate", "3.0"),
                            metric("self_seconds_total", "check", "BeforeUpdate", "1.5"),
                            metric("longest_seconds", "check", "BeforeUpdate", "2.0"),
                            metric("runs_total", "mail", "AfterCreate", "0.0"));
            int numbersOfAHook = MetricsBean.HOOKS.getRowType().keySet().size()
                    - MetricsBean.HOOKS.getIndexNames().size();
            assertThat(metrics).as("each number of both hooks").hasSize(2 * numbersOfAHook);
        } finally {
            application.getOutputStream().close(); // ends it
            application.waitFor();
        }
    }

    private static String metric(String name, String method, String event, String value) {
        return "bulkhooks_" + name + "{application=\"bank of \\\\\\\"north\\\\\\\", south\",event=\"" + event
                + "\",hook=\"SampleHooks." + method + "\",model=\"Account\"} " + value;
    }

    private static Process start(int port) throws IOException, URISyntaxException {
        Path agent = Path.of(JavaAgent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-javaagent:" + agent + "=127.0.0.1:" + port + ":" + RULES.toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishedSamples.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String scrape(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
