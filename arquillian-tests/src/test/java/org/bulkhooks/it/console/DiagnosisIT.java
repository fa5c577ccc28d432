package org.bulkhooks.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.bulkhooks.it.TestApplication;
import org.bulkhooks.it.html.Html;
import org.bulkhooks.it.theatre.Ticket;
import org.bulkhooks.it.theatre.Traffic;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the console says of an application with exactly one query per record, failing hook, tie and bypass. */
@Tag("diagnosis")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DiagnosisIT {

    private static final List<String> FAULTY =
            List.of("MailHooks.send", "SeatHooks.look", "LabelHooks.print", "LabelHooks.stamp", "ReturnHooks.count");

    private static boolean busy;

    @ArquillianResource
    private URL url;

    private Browser console;
    private Browser theatre;

    @Deployment
    static WebArchive application() throws IOException, InterruptedException {
        return Around.of(Map.of(
                "hooks-console",
                ConsoleApplications.withLogin(),
                "theatre",
                TestApplication.of("theatre", Ticket.class)));
    }

    @BeforeEach
    void makeTraffic() throws Exception {
        URI root = url.toURI().resolve("/");
        for (String application : List.of("hooks-console", "theatre")) {
            assertThat(new Browser(url.toURI())
                            .get("deploy?application=" + application)
                            .body())
                    .isEqualTo("true");
        }
        console = new Browser(root.resolve("hooks-console"));
        theatre = new Browser(root.resolve("theatre"));
        if (!busy) {
            HttpResponse<String> traffic = theatre.get("/traffic");
            assertThat(traffic.statusCode()).as(traffic.body()).isEqualTo(200);
            busy = true;
        }
        console.login(ConsoleApplications.USER, ConsoleApplications.PASSWORD, "/");
    }

    @Test
    void theOverviewNamesTheFourFaultsAndNothingElse() throws Exception {
        List<String> findings = findings().stream().map(Html::text).toList();

        assertThat(findings).hasSize(4);
        assertThat(findings.get(0))
                .contains("MailHooks.send has failed in every run since", "NoMailException", "nothing was rolled back");
        assertThat(findings.get(1)).contains("SeatHooks.look issues a query for each record.");
        assertThat(findings.get(2)).contains("LabelHooks.print", "LabelHooks.stamp", "have no declared order.");
        assertThat(findings.get(3)).contains("4 deletes of Ticket bypassed ReturnHooks.count", Traffic.REASON);
    }

    private List<String> findings() throws Exception {
        return Html.elements(console.get("/").body(), "<li class=\"finding[^\"]*\">", "li");
    }

    @Test
    void eachFindingLeadsToAPageThatBearsItsName() throws Exception {
        for (String finding : findings()) {
            List<String> named =
                    FAULTY.stream().filter(Html.text(finding)::contains).toList();
            assertThat(named).isNotEmpty();
            for (String link : Html.links(finding)) {
                if (link.startsWith("#")) {
                    continue; // an icon
                }
                HttpResponse<String> page = console.get(link.substring("/hooks-console".length()));
                assertThat(page.statusCode()).as(link).isEqualTo(200);
                assertThat(named).as(link).anyMatch(Html.text(page.body())::contains);
            }
        }
    }

    @Test
    void theOrderIsWhatTheLibraryTells() throws Exception {
        assertOrder(
                "create",
                "HolderHooks.trim",
                "SeatHooks.look",
                "LabelHooks.print",
                "LabelHooks.stamp",
                "MailHooks.send");
        assertOrder("delete", "ReturnHooks.count");
    }

    private void assertOrder(String change, String... expected) throws Exception {
        assertThat(theatre.get("/" + change).body().lines()).containsExactly(expected);

        String page =
                console.get("/order?app=theatre&model=Ticket&change=" + change).body();

        String list = page.substring(page.indexOf("id=\"list\""));
        assertThat(Html.elements(list, "<th role=\"rowheader\" scope=\"row\">", "th").stream()
                        .map(Html::text))
                .containsExactly(expected);
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws Exception {
        Map<String, HttpResponse<String>> all = Crawl.of(console, "/hooks-console");

        SoftAssertions answers = new SoftAssertions();
        all.forEach((address, answer) ->
                answers.assertThat(answer.statusCode()).as(address).isEqualTo(200));
        answers.assertAll();
        assertThat(all.keySet())
                .anyMatch(address -> address.startsWith("/hook?"))
                .anyMatch(address -> address.startsWith("/order"))
                .anyMatch(address -> address.startsWith("/operation?"))
                .anyMatch(address -> address.startsWith("/hooks.csv"))
                .anyMatch(address -> address.startsWith("/runs.csv"))
                .anyMatch(address -> address.startsWith("/operation.json"));
    }

    @Test
    void theSecretOfTheRecordsIsInNoPageNoFileAndNoManagementBean() throws Exception {
        String beans = theatre.get("/beans").body();
        assertThat(beans).contains("SeatHooks.look", "select count(*) from TICKET", "NoMailException");
        assertThat(beans).doesNotContain(Traffic.SECRET, "no mail for");

        Crawl.of(console, "/hooks-console")
                .forEach((address, answer) ->
                        assertThat(answer.body()).as(address).doesNotContain(Traffic.SECRET, "no mail for"));
    }
}
