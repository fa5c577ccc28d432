package org.bulkhooks.it.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bulkhooks.it.console.ServerUser;
import org.bulkhooks.it.process.Commands;
import org.bulkhooks.it.process.FreePorts;
import org.bulkhooks.it.process.ServerProcess;

/** WildFly, with EclipseLink in the module that it keeps for it. */
final class WildFly implements Server {

    private static final String MODULE = "modules/system/layers/base/org/eclipse/persistence/main";
    private static final String DATA_SOURCE = "java:jboss/datasources/ExampleDS";
    private static final String CONFIGURATION = "standalone-tested.xml";
    private static final String SECURITY_DOMAIN = "<application-security-domain name=\"other\"";
    private static final Pattern READY = Pattern.compile("WFLYSRV0025");
    private static final Pattern NOT_READY = Pattern.compile("WFLYSRV0026|WFLYSRV005[46]");

    private final Commands commands;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final ServerProcess process;
    private final Map<String, String> deployed = new HashMap<>();

    private WildFly(Commands commands, Path log, int port, int managementPort, ServerProcess process) {
        this.commands = commands;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
        this.process = process;
    }

    static Server start(Path home, Path jdk, Path eclipselink) throws IOException {
        addToModule(home.resolve(MODULE), eclipselink);
        configure(home.resolve("standalone/configuration"));
        Commands commands = new Commands(
                home,
                Map.of(
                        "JAVA_HOME",
                        jdk.toString(),
                        "JAVA_OPTS",
                        "-Xmx1g -Djava.net.preferIPv4Stack=true"
                                + " -Declipselink.archive.factory=org.jipijapa.eclipselink.JBossArchiveFactoryImpl"));
        for (ServerUser user : ServerUser.values()) {
            commands.run(List.of(
                    home.resolve("bin/add-user.sh").toString(),
                    "--silent",
                    "-a",
                    "-u",
                    user.login(),
                    "-p",
                    ServerUser.PASSWORD,
                    "-g",
                    user.group()));
        }
        List<Integer> ports = FreePorts.many(3);
        Path log = home.resolve("standalone/log/server.log");
        ServerProcess process = new ServerProcess(
                commands.start(List.of(
                        home.resolve("bin/standalone.sh").toString(),
                        "--server-config=" + CONFIGURATION,
                        "-b=127.0.0.1",
                        "-bmanagement=127.0.0.1",
                        "-Djboss.http.port=" + ports.get(0),
                        "-Djboss.https.port=" + ports.get(1),
                        "-Djboss.management.http.port=" + ports.get(2))),
                home.resolve("output.log"));
        process.await(READY, NOT_READY);
        return new WildFly(commands, log, ports.get(0), ports.get(2), process);
    }

    /** As WildFly's guide says; and it needs more of the JDK than the module of WildFly 39 lets it see. */
    private static void addToModule(Path module, Path eclipselink) throws IOException {
        Path description = module.resolve("module.xml");
        String text = Files.readString(description);
        if (!text.contains("eclipselink.jar")) { // as it came, or of an earlier run
            Files.writeString(
                    description,
                    text.replace("</resources>", "<resource-root path=\"eclipselink.jar\"/></resources>")
                            .replace("<module name=\"java.logging\"/>", "<module name=\"java.se\"/>"));
        }
        Files.copy(eclipselink, module.resolve("eclipselink.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Makes a configuration that trusts an application to know its users, which the console's login needs: each run its
     * own, so that nothing is left to the next.
     */
    private static void configure(Path directory) throws IOException {
        String original = Files.readString(directory.resolve("standalone.xml"));
        int ofWebApplications = original.lastIndexOf(SECURITY_DOMAIN);
        Files.writeString(
                directory.resolve(CONFIGURATION),
                new StringBuilder(original)
                        .insert(ofWebApplications + SECURITY_DOMAIN.length(), " integrated-jaspi=\"false\"")
                        .toString());
    }

    @Override
    public URI root() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void deploy(Path archive) throws IOException {
        String file = archive.getFileName().toString();
        manage("deploy " + archive.toAbsolutePath());
        deployed.put(file.substring(0, file.lastIndexOf('.')), file);
    }

    @Override
    public void undeploy(String application) throws IOException {
        manage("undeploy " + deployed.remove(application));
    }

    private void manage(String command) throws IOException {
        commands.run(List.of(
                commands.home().resolve("bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=127.0.0.1:" + managementPort,
                "--command=" + command));
    }

    @Override
    public Path log() {
        return log;
    }

    /** Where the default one stands for it, in an EAR WildFly finds none. */
    @Override
    public String dataSource() {
        return DATA_SOURCE;
    }

    /** The server's own: WildFly starts persistence units before the data sources that an application defines. */
    @Override
    public String dataSourceOfReports() {
        return DATA_SOURCE;
    }

    @Override
    public void close() throws IOException {
        manage("shutdown");
        process.awaitEnd();
    }
}
