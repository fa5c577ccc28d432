package org.bulkhooks.it.console;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bulkhooks.it.process.ServerProcess;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A Payara Micro that belongs to a Data Grid, on the loopback address alone.
 *
 * @param name what the console calls it
 * @param process the server
 * @param started the server's process
 * @param root where its applications are
 */
record ClusterNode(String name, ServerProcess process, Process started, URI root) {

    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in");
    private static final Pattern FAILED = Pattern.compile("Exception while (loading|deploying)|SEVERE.*deploy");

    /**
     * Starts a node; {@link #awaitReady} waits for it.
     *
     * @param gridPorts the ports of the grid of all nodes
     * @param node which of them this is
     * @param port where it answers
     * @param folder what it may write into
     * @param applications what it deploys
     */
    static ClusterNode start(
            List<Integer> gridPorts, int node, int port, Path folder, Map<String, WebArchive> applications)
            throws IOException {
        String name = "node-" + (node + 1);
        Path home = Files.createDirectories(folder.resolve(name));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dbulkhooks.console.node=" + name,
                "-jar",
                System.getProperty("test.server.jar"),
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                System.getProperty("test.server.preboot"),
                "--rootdir",
                home.resolve("server").toString(),
                "--clustermode",
                "tcpip:127.0.0.1:" + gridPorts.get(0) + ",127.0.0.1:" + gridPorts.get(1),
                "--interfaces",
                "127.0.0.1",
                "--startport",
                Integer.toString(gridPorts.get(node))));
        for (Map.Entry<String, WebArchive> application : applications.entrySet()) {
            File file = home.resolve(application.getKey() + ".war").toFile();
            application.getValue().as(ZipExporter.class).exportTo(file, true);
            command.add("--deploy");
            command.add(file.toString());
        }
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new ClusterNode(
                name,
                new ServerProcess(started, home.resolve("server.log")),
                started,
                URI.create("http://127.0.0.1:" + port));
    }

    void awaitReady() throws IOException {
        process.await(READY, FAILED);
    }

    void stop() {
        started.destroy();
        process.awaitEnd();
    }
}
