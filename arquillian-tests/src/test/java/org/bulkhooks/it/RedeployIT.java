package org.bulkhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.bulkhooks.it.lifecycle.LifecycleServlet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bank comes and goes on a server that keeps running. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RedeployIT {

    private static final String[] CALLS_OF_TWO_CREATES = {
        "before create 1", "after create 1", "before completion 1", "after completion 1", "after success 1",
        "before create 1", "after create 1", "before completion 1", "after completion 1", "after success 1"
    };

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private URL url;

    @Deployment
    static WebArchive application() throws IOException {
        ByteArrayOutputStream bank = new ByteArrayOutputStream();
        BankApplication.archive().as(ZipExporter.class).exportTo(bank);
        return ShrinkWrap.create(WebArchive.class, "lifecycle.war")
                .addPackage(LifecycleServlet.class.getPackage())
                .addAsResource(new ByteArrayAsset(bank.toByteArray()), "bank.war");
    }

    @Test
    void hooksRunAfterEachDeploymentAndNothingStaysBehind() throws Exception {
        for (int round = 0; round < 3; round++) {
            assertThat(get(url.toURI().resolve("deploy?application=bank"))).isEqualTo("true");
            assertThat(Integer.parseInt(get(url.toURI().resolve("beans")))).isPositive();
            assertThat(get(url.toURI().resolve("../bank/create")).lines()).containsExactly(CALLS_OF_TWO_CREATES);

            assertThat(get(url.toURI().resolve("undeploy?application=bank"))).isEqualTo("true");
            assertThat(get(url.toURI().resolve("beans"))).isEqualTo("0");
        }
    }

    private String get(URI address) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
