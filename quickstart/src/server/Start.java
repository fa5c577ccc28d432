import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Starts Payara Micro with the quickstart and the console, and says where to go once both answer. Its arguments: the
 * folder with the server and the applications, the port, and the folder with the server's settings.
 */
final class Start {

    /** A variable of the environment: other users see the arguments of a process, and not these. */
    private static final String PASSWORD = "BULKHOOKS_PASSWORD";

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final int port;
    private final Path settings;

    private Start(Path folder, int port, Path settings) {
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new Start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2])).run());
    }

    private int run() throws IOException, InterruptedException {
        Path login = folder.resolve("console.properties");
        String user = login(login);
        System.out.printf(
                "%n  Payara Micro is starting with the quickstart and the console, on port %d. This takes about half a"
                        + " minute.%n%n",
                port);
        ProcessBuilder starting = new ProcessBuilder(
                        JAVA,
                        "-Dh2.bindAddress=127.0.0.1",
                        "-jar",
                        folder.resolve("payara-micro.jar").toString(),
                        "--port",
                        String.valueOf(port),
                        "--nohazelcast",
                        "--prebootcommandfile",
                        settings.resolve("loopback.asadmin").toString(),
                        "--logproperties",
                        settings.resolve("logging.properties").toString(),
                        "--systemproperties",
                        login.toString(),
                        "--deploymentdir",
                        folder.resolve("applications").toString())
                .inheritIO();
        starting.environment().remove(PASSWORD);
        Process server = starting.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        Thread waiting = new Thread(() -> tellWhereToGo(server, user));
        waiting.setDaemon(true);
        waiting.start();
        return server.waitFor();
    }

    /**
     * Has the console's own program make the login, in a file for its owner's eyes that holds only the hash. It reads a
     * given password from its input, and makes one otherwise.
     */
    private String login(Path file) throws IOException, InterruptedException {
        String given = System.getenv(PASSWORD);
        ProcessBuilder hashing = new ProcessBuilder(
                        JAVA,
                        "-jar",
                        folder.resolve("applications/hooks-console.war").toString(),
                        "--user",
                        "admin",
                        given == null ? "--generate" : "--stdin",
                        "--file",
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        hashing.environment().remove(PASSWORD);
        Process program = hashing.start();
        try (OutputStream input = program.getOutputStream()) {
            input.write((given == null ? "" : given + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String written = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (program.waitFor() != 0) {
            System.err.println(written);
            System.exit(1);
        }
        return given == null ? written : "user admin, the password of " + PASSWORD;
    }

    private void tellWhereToGo(Process server, String login) {
        List<URI> pages = List.of(
                URI.create("http://127.0.0.1:" + port + "/quickstart/"),
                URI.create("http://127.0.0.1:" + port + "/hooks-console/"));
        Instant end = Instant.now().plus(PATIENCE);
        while (server.isAlive()) {
            if (pages.stream().allMatch(Start::answers)) {
                System.out.printf("%n  Quickstart  %s%n  Console     %s%n", pages.get(0), pages.get(1));
                System.out.printf("  Login       %s%n", login);
                System.out.printf("              (%s=... before the command chooses the password)%n", PASSWORD);
                System.out.printf("  Stop        Ctrl-C%n%n");
                return;
            }
            if (Instant.now().isAfter(end)) {
                System.err.printf("%n  The server does not answer at %s and %s. What it wrote above says why.", pages.get(0), pages.get(1));
                System.err.printf(" Ctrl-C stops it.%n%n");
                return;
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static boolean answers(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
