package org.bulkhooks.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bulkhooks.console.published.Scenario;
import org.bulkhooks.it.chromium.Accessibility;
import org.bulkhooks.it.chromium.Chromium;
import org.bulkhooks.it.chromium.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The console's pages in Chromium, beside applications that only publish management beans. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class PagesInBrowser {

    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final int NARROW = 320;
    private static final int PAPER = 957; // A4 without margins, at the 75 % that print.css sets

    /** What a page may need at its first view. */
    private static final int HTML_BYTES = 60_000;

    private static final int STYLE_BYTES = 25_000;
    private static final int SCRIPT_BYTES = 15_000;
    private static final int REQUESTS = 5;
    private static final int NODES = 1_500;

    /** Elements that stick out of the page, whose own box does not scroll and is seen. */
    private static final String STICKING_OUT = """
            [...document.querySelectorAll('body *')].filter(element => {
              const box = element.getBoundingClientRect();
              if (box.width === 0 || !element.checkVisibility() || box.right <= document.documentElement.clientWidth + 1) return false;
              for (let parent = element.parentElement; parent; parent = parent.parentElement) {
                const style = getComputedStyle(parent);
                if (style.overflowX !== 'visible' || style.position === 'absolute') return false;
              }
              return !element.closest('svg, .skip');
            }).slice(0, 5).map(element => element.outerHTML.slice(0, 120))""";

    private static final String FOCUSABLE = """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter(element => !element.disabled && element.type !== 'hidden' && element.checkVisibility())""";

    private static final String FOCUSED = """
            (() => {
              const element = document.activeElement;
              const style = getComputedStyle(element);
              const visible = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
              return (visible ? '' : 'invisible ') + %s.indexOf(element) + ' ' + element.outerHTML.slice(0, 100);
            })()""".formatted(FOCUSABLE);

    private final Path pictures = Path.of(System.getProperty("test.pictures"));
    private Accessibility accessibility;
    private Chromium chromium;
    private Tab tab;

    /** Returns where the console is, without a slash at its end. */
    protected abstract URI console() throws Exception;

    /** Deploys the applications of a scenario, and no other. */
    protected abstract void show(Scenario scenario) throws Exception;

    @BeforeAll
    void startBrowser() throws IOException {
        accessibility = new Accessibility();
        chromium = Chromium.start();
    }

    @AfterAll
    void stopBrowser() throws IOException {
        chromium.close();
    }

    /** One login for all tests: the session lives longer than they take. */
    @BeforeEach
    void logIn() throws Exception {
        if (tab == null) {
            show(Scenario.BANK);
            tab = loggedIn();
            assertThat(tab.text("document.querySelector('.session').innerHTML")).contains("Log out");
        }
    }

    /** Logs in with the keyboard. */
    private Tab loggedIn() throws Exception {
        Tab opened = chromium.open();
        opened.resize(WIDE, 800);
        opened.open(console() + "/login");
        opened.evaluate("document.getElementById('user').focus()");
        opened.type(ConsoleApplications.USER);
        opened.press("Tab");
        opened.type(ConsoleApplications.PASSWORD);
        opened.whileLoading(() -> opened.press("Enter"));
        return opened;
    }

    static Stream<ConsolePage> pages() {
        return ConsolePage.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsForEveryWidthAndColourAndNeedsNoScript(ConsolePage page) throws Exception {
        show(Scenario.BANK);
        SoftAssertions all = new SoftAssertions();
        for (boolean scripts : List.of(false, true)) {
            tab.scripts(scripts);
            tab.resize(WIDE, 800);
            tab.open(console() + page.path());
            all.assertThat(tab.problems().stream().filter(problem -> !isAnswerOf(page, problem)))
                    .as("problems, scripts %s", scripts)
                    .isEmpty();
            all.assertThat(tab.text("document.querySelector('h1').textContent")).contains(page.heading());
            all.assertThat(tab.texts("[...document.querySelectorAll('nav [aria-current]')].map(a => a.textContent)"))
                    .as("current page")
                    .isEqualTo(page.navigation().isEmpty() ? List.of() : List.of(page.navigation()));
            if (scripts) {
                budgets(all);
                takePictures(page);
            }
            looks(page, scripts, all);
        }
        all.assertAll();
    }

    /** The browser logs a page that is not there as an error. */
    private static boolean isAnswerOf(ConsolePage page, String problem) {
        return page.path().equals("/nowhere") && problem.contains("status of 404");
    }

    private void takePictures(ConsolePage page) throws IOException {
        for (int width : new int[] {WIDE, PHONE}) {
            tab.resize(width, 800);
            for (boolean dark : new boolean[] {false, true}) {
                tab.media(dark, false);
                String name = "%s-%d-%s.png".formatted(page.name(), width, dark ? "dark" : "light");
                tab.picture(pictures.resolve(name));
                if (width == WIDE && page.inDocuments() && Boolean.getBoolean("pictures.write")) {
                    Path documents = Files.createDirectories(Path.of(System.getProperty("test.documents.pictures")));
                    Files.copy(
                            pictures.resolve(name),
                            documents.resolve("console-" + name),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Looks at everything that the page has, what is folded away included. */
    private void looks(ConsolePage page, boolean scripts, SoftAssertions all) {
        tab.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        for (int width : new int[] {WIDE, PHONE, NARROW}) {
            tab.resize(width, 800);
            for (boolean dark : new boolean[] {false, true}) {
                tab.media(dark, false);
                if (scripts && width != PHONE) {
                    all.assertThat(accessibility.violations(tab))
                            .as("%s, %d px, dark %s", page, width, dark)
                            .isEmpty();
                }
            }
            assertFits(all, "%s, %d px, scripts %s".formatted(page, width, scripts));
        }
        tab.resize(PAPER, 800);
        tab.media(false, true);
        assertFits(all, page + ", on paper");
        tab.media(false, false);
    }

    private void assertFits(SoftAssertions all, String where) {
        all.assertThat(tab.texts(STICKING_OUT)).as(where).isEmpty();
        all.assertThat(tab.number("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(where)
                .isZero();
    }

    private void budgets(SoftAssertions all) {
        all.assertThat(bytes("navigation")).as("HTML").isBetween(1, HTML_BYTES);
        all.assertThat(bytes("css")).as("CSS").isBetween(1, STYLE_BYTES);
        all.assertThat(bytes("script")).as("JavaScript").isLessThanOrEqualTo(SCRIPT_BYTES);
        all.assertThat(tab.requests()).as("requests").hasSizeLessThanOrEqualTo(REQUESTS);
        all.assertThat(tab.requests()).allMatch(request -> request.url().startsWith("http://127.0.0.1:"));
        all.assertThat(tab.number("document.querySelectorAll('*').length"))
                .as("nodes")
                .isLessThanOrEqualTo(NODES);
    }

    /** Returns the decoded bytes of what the browser calls so. */
    private int bytes(String kind) {
        return tab.number("""
                performance.getEntries().filter(entry => entry.entryType === '%1$s' ||
                    entry.initiatorType === '%1$s' || '%1$s' === 'css' && entry.initiatorType === 'link')
                  .reduce((sum, entry) => sum + entry.decodedBodySize, 0)""".formatted(kind));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theKeyboardReachesEverythingInItsOrderAndShowsWhereItIs(ConsolePage page) throws Exception {
        show(Scenario.BANK);
        tab.resize(WIDE, 800);
        tab.open(console() + page.path());
        int expected = tab.number(FOCUSABLE + ".length");
        SoftAssertions all = new SoftAssertions();
        for (int place = 0; place < expected; place++) {
            tab.press("Tab");
            all.assertThat(tab.text(FOCUSED)).startsWith(place + " ");
        }
        all.assertAll();
        if (!page.navigation().isEmpty()) {
            assertThat(tab.text(FOCUSABLE + "[0].getAttribute('href')")).isEqualTo("#content");
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void pagesStandWhateverApplicationsPublish(Scenario scenario) throws Exception {
        show(scenario);
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of("/", "/hooks", "/native-sql", "/about")) {
            tab.resize(NARROW, 800);
            tab.open(console() + path);
            String where = scenario + " " + path;
            all.assertThat(tab.problems()).as(where).isEmpty();
            all.assertThat(tab.texts("[...document.querySelectorAll('script:not([src]), img')].map(e => e.outerHTML)"))
                    .as(where)
                    .isEmpty();
            all.assertThat(accessibility.violations(tab)).as(where).isEmpty();
            assertFits(all, where);
            tab.resize(WIDE, 800);
            assertFits(all, where);
            budgets(all);
            tab.picture(pictures.resolve(
                    "scenario-%s%s.png".formatted(scenario, path.equals("/") ? "" : path.replace('/', '-'))));
        }
        all.assertAll();
    }

    @Test
    void liveRefreshMovesNothingAndStopsWhileNobodyLooks() throws Exception {
        show(Scenario.BANK);
        String rows =
                "[...document.querySelectorAll('tr, h1, h2, figure')].map(row => row.getBoundingClientRect().top)";
        try (Tab live = loggedIn()) {
            live.open(console() + "/hooks");
            int before = live.requests().size();
            JsonValue places = live.evaluate(rows);

            live.pass(Duration.ofSeconds(12));

            int refreshed = live.requests().size();
            assertThat(refreshed - before).isBetween(1, 3);
            assertThat(live.evaluate(rows)).isEqualTo(places);
            assertThat(live.text("document.getElementById('live').textContent")).contains("Live");

            live.evaluate("Object.defineProperty(document, 'hidden', {value: true});"
                    + "document.dispatchEvent(new Event('visibilitychange'))");
            live.pass(Duration.ofMinutes(5));

            assertThat(live.requests()).hasSize(refreshed);
            assertThat(live.problems()).isEmpty();
        }
    }

    @Test
    void anApplicationThatIsBeingRedeployedKeepsItsLastValuesMarked() throws Exception {
        show(Scenario.BANK);
        String names = "[...document.querySelectorAll('tbody tr')].map(row => row.cells[0].textContent).join()";
        String stale = "document.querySelectorAll('tbody tr.stale').length";
        try (Tab live = loggedIn()) {
            live.open(console() + "/hooks");
            String before = live.text(names);
            assertThat(before).contains("checkDaily");

            show(Scenario.NONE);
            live.pass(Duration.ofSeconds(6));

            assertThat(live.text(names)).isEqualTo(before);
            assertThat(live.text("String(" + stale + ")")).isEqualTo("18");
            assertThat(live.text("document.getElementById('live').textContent")).startsWith("Not live since");

            show(Scenario.BANK);
            live.pass(Duration.ofSeconds(6));

            assertThat(live.text("String(" + stale + ")")).isEqualTo("0");
            assertThat(live.text("document.getElementById('live').textContent")).contains("Live");
            assertThat(live.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"SLOW", "MANY"}, // which take long, and link to nothing new
            mode = EnumSource.Mode.EXCLUDE)
    void everyLinkLeadsToAPageThatStands(Scenario scenario) throws Exception {
        show(scenario);
        Browser browser = new Browser(console());
        browser.login(ConsoleApplications.USER, ConsoleApplications.PASSWORD, "/");
        SoftAssertions all = new SoftAssertions();
        Crawl.of(browser, "/hooks-console").forEach((address, answer) -> {
            all.assertThat(answer.statusCode()).as(address).isEqualTo(200);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html")) {
                all.assertThat(answer.body()).as(address).doesNotContain("<script>", "<img", "<b>\u202e");
            }
            if (type.startsWith("text/csv")) {
                all.assertThat(answer.body()).as(address).doesNotContainPattern("(?m)(^|,)\"?[=+@-][^0-9,\"]");
            }
        });
        all.assertAll();
    }
}
