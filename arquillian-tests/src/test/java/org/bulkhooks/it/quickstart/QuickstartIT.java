package org.bulkhooks.it.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.bulkhooks.it.lifecycle.LifecycleServlet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The quickstart on Payara Micro. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class QuickstartIT extends DayInTheBank {

    @ArquillianResource
    private URL url;

    /** The quickstart comes inside of an application that deploys it on its own server, and so can deploy it again. */
    @Deployment
    static WebArchive application() {
        return ShrinkWrap.create(WebArchive.class, "lifecycle.war")
                .addPackage(LifecycleServlet.class.getPackage())
                .addAsResource(new File(System.getProperty("test.quickstart.war")), "quickstart.war");
    }

    @Override
    protected URI address() throws URISyntaxException {
        return url.toURI().resolve("/quickstart/");
    }

    @Override
    protected void deploy() throws Exception {
        assertThat(lifecycle("deploy")).isEqualTo("true");
    }

    @Override
    protected void undeploy() throws Exception {
        assertThat(lifecycle("undeploy")).isEqualTo("true");
    }

    private String lifecycle(String action) throws Exception {
        return new BankClient(url.toURI())
                .get(action + "?application=quickstart")
                .expect(200)
                .body();
    }
}
