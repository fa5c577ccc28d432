package org.bulkhooks.it.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.it.console.ServerUser;
import org.bulkhooks.it.process.Commands;
import org.bulkhooks.it.process.FreePorts;
import org.bulkhooks.it.process.ServerProcess;

/** Open Liberty with the Web Profile, MicroProfile Config for the console, and H2. */
final class OpenLiberty implements Server {

    private static final String NAME = "tested";
    private static final String OVERRIDES = "configDropins/overrides";

    private static final String SERVER_XML = """
            <server>
              <featureManager>
                <feature>webProfile-10.0</feature>
                <feature>mpConfig-3.1</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
              <basicRegistry id="users" realm="users">%s</basicRegistry>
              <library id="h2"><file name="%s"/></library>
              <dataSource id="DefaultDataSource">
                <jdbcDriver libraryRef="h2"/>
                <properties URL="jdbc:h2:mem:tested;DB_CLOSE_DELAY=-1" user="sa" password=""/>
              </dataSource>
            </server>
            """;

    /** What docs/reference/where-it-runs.md asks for; and H2, for data sources that an application defines. */
    private static final String APPLICATION_XML = """
            <server>
              <application id="%2$s" location="%1$s" name="%2$s">
                <classloader apiTypeVisibility="spec,ibm-api,api,stable,third-party" commonLibraryRef="h2"/>
              </application>
            </server>
            """;

    private static final Pattern READY = Pattern.compile("CWWKF0011I");
    private static final Pattern NOT_READY = Pattern.compile("CWWKE\\d+E|CWWKG\\d+E|CWWKF\\d+E");

    private final Commands commands;
    private final Path directory;
    private final int port;
    private final ServerProcess process;

    private OpenLiberty(Commands commands, Path directory, int port, ServerProcess process) {
        this.commands = commands;
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    static Server start(Path home, Path jdk, Path h2) throws IOException {
        Commands commands = new Commands(home, Map.of("JAVA_HOME", jdk.toString()));
        Path directory = home.resolve("usr/servers").resolve(NAME);
        deleteFilesIn(directory.resolve(OVERRIDES)); // of a run that was killed
        Files.createDirectories(directory.resolve(OVERRIDES));
        int port = FreePorts.one();
        Files.writeString(directory.resolve("server.xml"), SERVER_XML.formatted(port, users(), h2));
        ServerProcess process =
                new ServerProcess(commands.start(program(home, "run")), directory.resolve("output.log"));
        process.await(READY, NOT_READY);
        return new OpenLiberty(commands, directory, port, process);
    }

    private static String users() {
        return Stream.of(ServerUser.values())
                .map(user ->
                        "<user name=\"%1$s\" password=\"%2$s\"/><group name=\"%3$s\"><member name=\"%1$s\"/></group>"
                                .formatted(user.login(), ServerUser.PASSWORD, user.group()))
                .collect(Collectors.joining());
    }

    private static void deleteFilesIn(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> program(Path home, String action) {
        return List.of(home.resolve("bin/server").toString(), action, NAME);
    }

    @Override
    public URI root() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void deploy(Path archive) throws IOException {
        String file = archive.getFileName().toString();
        String name = file.substring(0, file.lastIndexOf('.'));
        Files.writeString(configuration(name), APPLICATION_XML.formatted(archive.toAbsolutePath(), name));
        process.await(
                Pattern.compile("CWWKZ000[13]I: .*\\b" + name + "\\b"),
                Pattern.compile("CWWKZ\\d+E: .*\\b" + name + "\\b"));
    }

    @Override
    public void undeploy(String application) throws IOException {
        Files.delete(configuration(application));
        process.await(
                Pattern.compile("CWWKZ0009I: .*\\b" + application + "\\b"),
                Pattern.compile("CWWKZ\\d+E: .*\\b" + application + "\\b"));
    }

    /** The file that tells a running server of an application. */
    private Path configuration(String application) {
        return directory.resolve(OVERRIDES).resolve(application + ".xml");
    }

    @Override
    public Path log() {
        return directory.resolve("logs/messages.log");
    }

    @Override
    public void close() throws IOException {
        commands.run(program(commands.home(), "stop"));
        process.awaitEnd();
    }
}
