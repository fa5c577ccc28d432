package org.bulkhooks.it.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bulkhooks.it.console.ServerUser;
import org.bulkhooks.it.process.Commands;
import org.bulkhooks.it.process.FreePorts;

/** GlassFish or Payara Server: the domain that comes with it, with ports of its own. */
final class GlassFish implements Server {

    private static final String DATABASES = "databases-of-tests";
    private static final String DOMAIN = "glassfish/domains/domain1";

    /** As the domain comes. */
    private static final List<String> PORTS =
            List.of("8080", "4848", "8181", "7676", "3700", "3820", "3920", "8686", "6666");

    private final Path domain;
    private final Asadmin asadmin;
    private final int httpPort;
    private final boolean derby;
    private final int derbyPort;

    private GlassFish(Path domain, Asadmin asadmin, int httpPort, boolean derby, int derbyPort) {
        this.domain = domain;
        this.asadmin = asadmin;
        this.httpPort = httpPort;
        this.derby = derby;
        this.derbyPort = derbyPort;
    }

    /** Starts a server whose own database is in its process. */
    static Server start(Path home, Path jdk) throws IOException {
        return start(home, jdk, false);
    }

    /**
     * Starts a server and its own database, a Derby server beside it. H2 is for data sources that applications define.
     */
    static Server startWithDerby(Path home, Path jdk, Path h2) throws IOException {
        Files.copy(h2, home.resolve(DOMAIN + "/lib/h2.jar"), StandardCopyOption.REPLACE_EXISTING);
        return start(home, jdk, true);
    }

    private static Server start(Path home, Path jdk, boolean derby) throws IOException {
        Path domain = home.resolve(DOMAIN);
        List<Integer> ports = FreePorts.many(PORTS.size() + 1);
        configure(domain.resolve("config"), ports);
        Asadmin asadmin = new Asadmin(
                new Commands(home, Map.of("AS_JAVA", jdk.toString(), "JAVA_HOME", jdk.toString())), ports.get(1));
        GlassFish server = new GlassFish(domain, asadmin, ports.get(0), derby, ports.get(PORTS.size()));
        if (derby) {
            deleteTree(home.resolve(DATABASES));
            server.database(
                    "start-database", "--dbhome", home.resolve(DATABASES).toString());
        }
        try {
            asadmin.run("start-domain");
            server.createUsers();
        } catch (IOException failed) {
            server.stopDatabase();
            throw failed;
        }
        return server;
    }

    /**
     * Gives the domain free ports of the loopback address, and takes away what an earlier run left. The second
     * configuration in the file is a template for others.
     */
    private static void configure(Path directory, List<Integer> ports) throws IOException {
        Path file = directory.resolve("domain.xml");
        Path original = original(file);
        Path users = directory.resolve("keyfile");
        Files.copy(original(users), users, StandardCopyOption.REPLACE_EXISTING);
        String all = Files.readString(original);
        int end = all.indexOf("</config>");
        String own = all.substring(0, end);
        for (int i = 0; i < PORTS.size(); i++) {
            String port = ports.get(i).toString();
            own = own.replaceAll("(port=\"|value=\"|telnet\\.port=)" + PORTS.get(i) + "\\b", "$1" + port);
        }
        own = own.replaceAll("value=\"1527\"", "value=\"" + ports.get(PORTS.size()) + "\"")
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replaceAll("<network-listener (?![^>]*\\baddress=)", "<network-listener address=\"127.0.0.1\" ")
                // a member of Payara's data grid listens on every address
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">");
        Files.writeString(file, own + all.substring(end));
    }

    /** Returns a copy of a file as it came with the server. */
    private static Path original(Path file) throws IOException {
        Path original = file.resolveSibling(file.getFileName() + ".original");
        if (!Files.exists(original)) {
            Files.copy(file, original);
        }
        return original;
    }

    /** Adds the users to the server's realm; the next run begins without them. */
    private void createUsers() throws IOException {
        Path passwords = domain.resolve("config/users.passwords");
        Files.writeString(passwords, "AS_ADMIN_USERPASSWORD=" + ServerUser.PASSWORD + "\n");
        for (ServerUser user : ServerUser.values()) {
            asadmin.run(
                    "--passwordfile", passwords.toString(), "create-file-user", "--groups", user.group(), user.login());
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void database(String command, String... arguments) throws IOException {
        List<String> all =
                new ArrayList<>(List.of(command, "--dbhost", "127.0.0.1", "--dbport", String.valueOf(derbyPort)));
        all.addAll(List.of(arguments));
        asadmin.run(all.toArray(String[]::new));
    }

    private void stopDatabase() throws IOException {
        if (derby) {
            database("stop-database");
        }
    }

    @Override
    public URI root() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    @Override
    public void deploy(Path archive) throws IOException {
        asadmin.run("deploy", archive.toAbsolutePath().toString());
    }

    @Override
    public void undeploy(String application) throws IOException {
        asadmin.run("undeploy", application);
    }

    @Override
    public Path log() {
        return domain.resolve("logs/server.log");
    }

    @Override
    public boolean hasDerby() {
        return derby;
    }

    @Override
    public void close() throws IOException {
        try {
            asadmin.run("stop-domain");
        } finally {
            stopDatabase();
        }
    }

    /** The server's own command line. */
    private record Asadmin(Commands commands, int port) {

        void run(String... arguments) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(commands.home().resolve("bin/asadmin").toString());
            command.add("--port");
            command.add(String.valueOf(port));
            command.addAll(List.of(arguments));
            commands.run(command);
        }
    }
}
