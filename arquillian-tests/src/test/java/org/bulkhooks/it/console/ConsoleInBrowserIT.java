package org.bulkhooks.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bulkhooks.console.published.Scenario;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages in a browser, from Payara Micro. */
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConsoleInBrowserIT extends PagesInBrowser {

    @ArquillianResource
    private URL url;

    @Deployment
    static WebArchive application() throws IOException, InterruptedException {
        Map<String, WebArchive> applications = new HashMap<>();
        applications.put("hooks-console", ConsoleApplications.withLogin());
        for (Scenario scenario : Scenario.values()) {
            applications.put(name(scenario), ConsoleApplications.published(scenario));
        }
        return Around.of(applications);
    }

    private static String name(Scenario scenario) {
        return "published-" + scenario.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected URI console() throws Exception {
        around("deploy", "hooks-console");
        return URI.create("http://127.0.0.1:" + url.getPort() + "/hooks-console");
    }

    @Override
    protected void show(Scenario shown) throws Exception {
        for (Scenario scenario : Scenario.values()) {
            around(scenario == shown ? "deploy" : "undeploy", name(scenario));
        }
    }

    private void around(String command, String application) throws Exception {
        HttpResponse<String> response = new Browser(url.toURI()).get(command + "?application=" + application);
        assertThat(response.body()).as(command + " " + application).isEqualTo("true");
    }
}
