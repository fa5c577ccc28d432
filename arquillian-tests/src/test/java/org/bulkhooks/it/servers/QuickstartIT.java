package org.bulkhooks.it.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.bulkhooks.it.quickstart.DayInTheBank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The quickstart's own WAR. */
@ExtendWith(StartedServer.class)
class QuickstartIT extends DayInTheBank {

    private final Server server;

    QuickstartIT(Server server) {
        this.server = server;
    }

    @Override
    protected URI address() {
        return server.root().resolve("quickstart/");
    }

    @Override
    protected void deploy() throws IOException {
        server.deploy(Path.of(System.getProperty("test.quickstart.war")));
    }

    @Override
    protected void undeploy() throws IOException {
        server.undeploy("quickstart");
    }

    @Override
    protected boolean beginsEmptyAgain() {
        return !server.hasDerby();
    }

    @AfterAll
    void leave() throws IOException {
        undeploy();
    }
}
