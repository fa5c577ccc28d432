package org.bulkhooks.console.look;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bulkhooks.console.published.Scenario;

/**
 * Starts Payara Micro with the console and the applications of a {@link Scenario}, on a free port of the loopback
 * address, and says where they are. Ends with the server; Ctrl-C ends both.
 */
final class BankServer {

    private static final String PUBLISHED = "org/bulkhooks/console/published";
    private static final String USER = "admin";

    private BankServer() {}

    /**
     * Starts the server.
     *
     * @param arguments Payara Micro's jar, the console's WAR, the folder of the same WAR unpacked, the folder of the
     *     test classes, a pre-boot command file, a folder to work in, the password, the port or 0, the scenario
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path micro = Path.of(arguments[0]);
        Path war = Path.of(arguments[1]);
        Path unpacked = Path.of(arguments[2]);
        Path work = Files.createDirectories(Path.of(arguments[5]));
        Path bank = work.resolve("bank.war");
        Path login = work.resolve("console.properties");
        int port = arguments[7].equals("0") ? freePort() : Integer.parseInt(arguments[7]);
        pack(Path.of(arguments[3]), Scenario.valueOf(arguments[8]), bank);
        writeLogin(war, arguments[6], login);
        Process server = new ProcessBuilder(
                        java(),
                        "-jar",
                        micro.toString(),
                        "--port",
                        Integer.toString(port),
                        "--nohazelcast",
                        "--prebootcommandfile",
                        arguments[4],
                        "--systemproperties",
                        login.toString(),
                        "--deploy",
                        bank.toString(),
                        "--deploy",
                        unpacked.toString())
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        URI console = URI.create("http://127.0.0.1:" + port + "/hooks-console/");
        while (server.isAlive() && !answers(console)) {
            server.waitFor(1, TimeUnit.SECONDS);
        }
        if (server.isAlive()) {
            System.out.printf("%n  Console  %s%n  Login    %s, %s%n  Stop     Ctrl-C%n%n", console, USER, arguments[6]);
        }
        System.exit(server.waitFor());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pack(Path classes, Scenario scenario, Path war) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(classes.resolve(PUBLISHED))) {
            files = found.toList();
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write(scenario.webXml().getBytes(StandardCharsets.UTF_8));
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + PUBLISHED + "/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
    }

    /** Makes the hash as an operator does: by the WAR itself. */
    private static void writeLogin(Path war, String password, Path properties)
            throws IOException, InterruptedException {
        Process hash = new ProcessBuilder(
                        java(), "-jar", war.toString(), "--user", USER, "--stdin", "--file", properties.toString())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream input = hash.getOutputStream()) {
            input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (hash.waitFor() != 0) {
            throw new IOException("The console's WAR made no hash of the password");
        }
    }

    private static boolean answers(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (ConnectException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }
}
