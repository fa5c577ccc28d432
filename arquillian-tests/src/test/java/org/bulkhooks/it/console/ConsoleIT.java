package org.bulkhooks.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Map;
import org.bulkhooks.it.BankApplication;
import org.bulkhooks.it.lifecycle.LifecycleServlet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
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
        WebArchive around = ShrinkWrap.create(WebArchive.class, "around-the-console.war")
                .addPackage(LifecycleServlet.class.getPackage());
        for (Map.Entry<String, WebArchive> application :
                ConsoleApplications.all(BankApplication.REPORTS).entrySet()) {
            around.addAsResource(bytes(application.getValue()), application.getKey() + ".war");
        }
        return around;
    }

    private static ByteArrayAsset bytes(WebArchive archive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archive.as(ZipExporter.class).exportTo(bytes);
        return new ByteArrayAsset(bytes.toByteArray());
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
