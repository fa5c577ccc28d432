package org.bulkhooks.it.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.bulkhooks.it.chromium.Accessibility;
import org.bulkhooks.it.chromium.Chromium;
import org.bulkhooks.it.chromium.Tab;
import org.bulkhooks.it.lifecycle.LifecycleServlet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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

    @Test
    @Order(11)
    void thePageIsForEveryWidthAndColourAndNeedsNoScript() throws Exception {
        Accessibility accessibility = new Accessibility();
        SoftAssertions all = new SoftAssertions();
        try (Chromium chromium = Chromium.start();
                Tab tab = chromium.open()) {
            for (int width : List.of(360, 1280)) {
                for (boolean dark : List.of(false, true)) {
                    tab.resize(width, 800);
                    tab.media(dark, false);
                    tab.open("http://127.0.0.1:" + url.getPort() + "/quickstart/"); // the browser knows no names
                    tab.picture(Path.of(System.getProperty("test.pictures"))
                            .resolve("quickstart-" + width + (dark ? "-dark.png" : "-light.png")));
                    all.assertThat(tab.problems()).isEmpty();
                    all.assertThat(accessibility.violations(tab)).isEmpty();
                    all.assertThat(accessibility.landmarks(tab)).isEmpty();
                    all.assertThat(tab.number("document.documentElement.scrollWidth"))
                            .as("width of the page, which does not scroll sideways")
                            .isLessThanOrEqualTo(width);
                }
            }
        }
        all.assertAll();
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
