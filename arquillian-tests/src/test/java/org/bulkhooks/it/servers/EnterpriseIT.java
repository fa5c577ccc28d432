package org.bulkhooks.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.bulkhooks.it.EnterpriseApplication;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Applications whose classes and persistence units bear the same names, at the same time on one server. */
@ExtendWith(StartedServer.class)
class EnterpriseIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;
    private final Path archives;

    EnterpriseIT(Server server, @TempDir Path archives) {
        this.server = server;
        this.archives = archives;
    }

    /** Of an entry, a hook of each of the three modules hears once. */
    @Test
    void hooksOfAnEarRunOnceAndInTheirOwnModule() throws Exception {
        deploy(EnterpriseApplication.archive("shop", server.dataSource()));
        try {
            assertThat(get("shop-north/write?text=a")).containsExactly(callsOfTheNorth("shop-north", "a", 3));
            assertThat(get("shop-south/write?text=b"))
                    .containsExactly(
                            "south: b",
                            "parcels of shop-south: b of the south",
                            "south: b in bulk",
                            "ledger: b counted 3");
            assertThat(get("shop-north/applications")).containsExactly("shop");

            deploy(EnterpriseApplication.archive("market", server.dataSource()));
            try {
                assertThat(get("market-north/write?text=c")).containsExactly(callsOfTheNorth("market-north", "c", 3));
                assertThat(get("market-north/applications")).containsExactly("market", "shop");
            } finally {
                server.undeploy("market");
            }

            assertThat(get("shop-north/applications")).containsExactly("shop");
            assertThat(get("shop-north/write?text=d")).containsExactly(callsOfTheNorth("shop-north", "d", 3));
        } finally {
            server.undeploy("shop");
        }
    }

    @Test
    void hooksOfAWarStayWhenAnotherOneWithTheSameClassesGoes() throws Exception {
        deploy(EnterpriseApplication.alone("east", server.dataSource()));
        try {
            deploy(EnterpriseApplication.alone("west", server.dataSource()));
            try {
                assertThat(get("east/applications")).containsExactly("east", "west");
                assertThat(get("east/write?text=a")).containsExactly(callsOfTheNorth("east", "a", 2));
                assertThat(get("west/write?text=b")).containsExactly(callsOfTheNorth("west", "b", 2));
            } finally {
                server.undeploy("west");
            }

            assertThat(get("east/applications")).containsExactly("east");
            assertThat(get("east/write?text=c")).containsExactly(callsOfTheNorth("east", "c", 2));
        } finally {
            server.undeploy("east");
        }
    }

    private static String[] callsOfTheNorth(String module, String text, int hooksOfEntries) {
        return new String[] {
            "urgent: " + text,
            "north: " + text,
            "parcels of " + module + ": " + text + " of the north",
            "ledger: " + text + " counted " + hooksOfEntries,
            "urgent: " + text + " in bulk",
            "north: " + text + " in bulk"
        };
    }

    private void deploy(Archive<?> archive) throws IOException {
        Path file = archives.resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(file.toFile());
        server.deploy(file);
    }

    private List<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(server.root().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().lines().toList();
    }
}
