package org.bulkhooks.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.it.console.ConsoleApplications.PASSWORD;
import static org.bulkhooks.it.console.ConsoleApplications.USER;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bulkhooks.console.published.Scenario;
import org.bulkhooks.it.process.FreePorts;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes with a shared cache, the Data Grid of Payara: the console of the one shows the applications of the other.
 */
@Tag("cluster")
class ClusterIT {

    /** As often as a page that is open refreshes itself. */
    private static final long REFRESH_MILLIS = 5_000;

    private static final int MAX_VIEWS = 24;

    @TempDir
    private Path folder;

    private ClusterNode first;
    private ClusterNode second;

    @AfterEach
    void stop() {
        first.stop();
        second.stop();
    }

    @Test
    void theConsoleOfOneNodeShowsTheApplicationsOfBothUntilOneEnds() throws Exception {
        List<Integer> ports = FreePorts.many(4);
        List<Integer> grid = ports.subList(0, 2);
        WebArchive console = ConsoleApplications.withLogin();
        WebArchive bank = ConsoleApplications.published(Scenario.BANK);
        first = ClusterNode.start(grid, 0, ports.get(2), folder, Map.of("hooks-console", console));
        second = ClusterNode.start(grid, 1, ports.get(3), folder, Map.of("hooks-console", console, "bank", bank));
        first.awaitReady();
        second.awaitReady();
        Browser browser = new Browser(URI.create(first.root() + "/hooks-console"));
        browser.login(USER, PASSWORD, "/hooks");

        String hooks = page(browser, "/hooks", body -> body.contains("checkDaily"));
        assertThat(hooks).as("hooks of the other node").contains("18 hooks");
        assertThat(page(browser, "/hooks?node=node-2", body -> true)).contains("checkDaily");
        assertThat(page(browser, "/hooks?node=node-1", body -> true)).doesNotContain("checkDaily");
        assertThat(page(browser, "/", body -> true)).contains("bank on node-2: 18 hooks");
        assertThat(page(browser, "/operations", body -> true)).contains("LedgerEntry");

        second.stop();

        assertThat(page(browser, "/hooks", body -> !body.contains("checkDaily")))
                .contains("Deploy one beside this console");
    }

    /** Asks for a page until it says so: nodes are heard of within seconds, and the test fails by its end only. */
    private static String page(Browser browser, String path, Predicate<String> wanted)
            throws IOException, InterruptedException {
        String body = browser.get(path).body();
        for (int asked = 1; !wanted.test(body) && asked < MAX_VIEWS; asked++) {
            Thread.sleep(REFRESH_MILLIS);
            body = browser.get(path).body();
        }
        return body;
    }
}
