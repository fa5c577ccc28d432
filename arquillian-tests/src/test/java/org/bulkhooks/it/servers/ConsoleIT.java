package org.bulkhooks.it.servers;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.it.console.ConsoleApplications;
import org.bulkhooks.it.console.ConsolePages;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The console beside the bank and the quickstart. */
@ExtendWith(StartedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT extends ConsolePages {

    private final Server server;
    private final Path archives;
    private final Set<String> deployed = new HashSet<>();

    ConsoleIT(Server server, @TempDir Path archives) {
        this.server = server;
        this.archives = archives;
    }

    @BeforeAll
    void writeArchives() throws IOException, InterruptedException {
        for (Map.Entry<String, WebArchive> application :
                ConsoleApplications.all(server.dataSourceOfReports()).entrySet()) {
            application.getValue().as(ZipExporter.class).exportTo(file(application.getKey()));
        }
    }

    private File file(String application) {
        return archives.resolve(application + ".war").toFile();
    }

    @Override
    protected URI root() {
        return server.root();
    }

    @Override
    protected void deploy(String application) throws IOException {
        if (!deployed.contains(application)) {
            server.deploy(file(application).toPath());
            deployed.add(application);
        }
    }

    @Override
    protected void undeploy(String application) throws IOException {
        if (deployed.remove(application)) {
            server.undeploy(application);
        }
    }

    @AfterAll
    void leave() throws IOException {
        for (String application : Set.copyOf(deployed)) {
            undeploy(application);
        }
    }
}
