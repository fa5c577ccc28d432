package org.bulkhooks.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpResponse;
import org.bulkhooks.it.BankApplication;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console on Payara Micro. All applications are deployed by one around them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConsoleIT extends ConsolePages {

    @ArquillianResource
    private URL url;

    @Deployment
    static WebArchive application() throws IOException, InterruptedException {
        return Around.of(ConsoleApplications.all(BankApplication.REPORTS));
    }

    @Override
    protected URI root() throws URISyntaxException {
        return url.toURI().resolve("/");
    }

    @Override
    protected void deploy(String application) throws Exception {
        around("deploy", application);
    }

    @Override
    protected void undeploy(String application) throws Exception {
        around("undeploy", application);
    }

    private void around(String command, String application) throws Exception {
        HttpResponse<String> response = new Browser(url.toURI()).get(command + "?application=" + application);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("true");
    }
}
