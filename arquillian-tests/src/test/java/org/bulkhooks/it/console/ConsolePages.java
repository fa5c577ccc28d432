package org.bulkhooks.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.it.console.ConsoleApplications.PASSWORD;
import static org.bulkhooks.it.console.ConsoleApplications.USER;
import static org.bulkhooks.it.console.ConsoleApplications.VIEWER;
import static org.bulkhooks.it.console.ServerUser.NORA;
import static org.bulkhooks.it.console.ServerUser.OSCAR;
import static org.bulkhooks.it.console.ServerUser.VERA;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulkhooks.it.html.HiddenFields;
import org.bulkhooks.it.html.Html;
import org.bulkhooks.it.quickstart.BankClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console on a server, beside applications with hooks: what it shows, and to whom. */
public abstract class ConsolePages {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final Pattern CELL = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL);

    private Browser browser;

    /** Returns where applications are, with a slash at its end. */
    protected abstract URI root() throws Exception;

    /** Deploys one of {@link ConsoleApplications}; if it is deployed, nothing happens. */
    protected abstract void deploy(String application) throws Exception;

    /** Undeploys an application; if it is not deployed, nothing happens. */
    protected abstract void undeploy(String application) throws Exception;

    @BeforeEach
    void deployAll() throws Exception {
        for (String application : List.of("closed", "hooks-console", "guessed", "bank")) {
            deploy(application);
        }
        undeploy("quickstart"); // the bank is enough for most
        browser = on("hooks-console");
    }

    @Test
    void staysClosedWithInstructionsUntilItsLoginIsConfigured() throws Exception {
        Browser closed = on("closed");

        for (String path : List.of("/", "/hooks", "/login", "/native-sql", "/about", "/nowhere", "/hooks.xhtml")) {
            HttpResponse<String> response = closed.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(503);
            assertThat(response.body())
                    .contains("bulkhooks.console.user is not set")
                    .contains("java -jar hooks-console.war");
            assertSecured(response);
        }
        assertThat(closed.get("/css/console.css").statusCode()).isEqualTo(200);
    }

    @Test
    void everyPageLeadsStrangersToTheLogin() throws Exception {
        for (String path : List.of(
                "/hooks?sort=p95",
                "/hook?app=x&id=y",
                "/hooks.csv",
                "/hooks.json",
                "/runs.csv?app=x&id=y",
                "/order?app=x",
                "/order.json",
                "/operations",
                "/operation?app=x&id=1",
                "/coverage",
                "/native-sql",
                "/about",
                "/js/live.js/",
                "/nowhere",
                "/hooks.xhtml")) {
            HttpResponse<String> response = browser.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(302);
            assertThat(location(response))
                    .contains("/hooks-console/login?to=%2F")
                    .doesNotContain("session");
            assertSecured(response);
        }
        assertThat(location(browser.get("/"))).endsWith("/hooks-console/login");
    }

    @Test
    void theRightPasswordLeadsToThePageThatWasAskedFor() throws Exception {
        HttpResponse<String> response = browser.login(USER, PASSWORD, "/hooks?sort=p95");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).endsWith("/hooks-console/hooks?sort=p95");
        assertThat(browser.get("/hooks?sort=p95").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/login"))).matches(".*/hooks-console/(hooks)?");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionIsANewOneAfterTheLoginAndItsCookieIsKeptFromScriptsAndStrangers() throws Exception {
        HttpResponse<String> page = browser.get("/login");
        String before = browser.cookies.get("HOOKSCONSOLE");
        assertCookie(page);

        HttpResponse<String> response = browser.post("/login", Browser.loginForm(page, USER, PASSWORD));

        assertCookie(response);
        assertThat(browser.cookies.get("HOOKSCONSOLE")).isNotEqualTo(before);
        browser.cookies.clear();
        browser.cookies.put("HOOKSCONSOLE", before);
        assertThat(browser.get("/hooks").statusCode()).isEqualTo(302);
    }

    @Test
    void theCookieIsSecureWhereAProxySpeaksTls() throws Exception {
        assertThat(cookie(browser.get("/login"))).doesNotContain("; Secure");

        Browser overTls = on("hooks-console");
        overTls.forwardedProtocol = "https";
        HttpResponse<String> page = overTls.get("/login");
        HttpResponse<String> login = overTls.post("/login", Browser.loginForm(page, USER, PASSWORD));

        assertThat(cookie(page)).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(cookie(login)).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("HOOKSCONSOLE="))
                .findFirst()
                .orElse("none");
    }

    /** A server's own cookies, such as that of a single sign-on, are its own matter. */
    private static void assertCookie(HttpResponse<String> response) {
        assertThat(response.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("HOOKSCONSOLE="))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"));
    }

    @Test
    void aWrongPasswordAndAWrongUserGetTheSameAnswer() throws Exception {
        HttpResponse<String> wrongPassword = browser.login(USER, "wrong", "/hooks");
        HttpResponse<String> wrongUser = on("hooks-console").login("nobody", PASSWORD, "/hooks");

        assertThat(wrongPassword.statusCode()).isEqualTo(200);
        assertThat(wrongPassword.body()).contains("User or password is wrong.").doesNotContain("value=\"wrong\"");
        assertThat(wrongUser.statusCode()).isEqualTo(200);
        assertThat(wrongUser.body()).contains("User or password is wrong.");
        assertThat(browser.login("", "", "/hooks").body()).contains("Enter user and password.");
        assertThat(browser.get("/hooks").statusCode()).isEqualTo(302);
    }

    @Test
    void guessingIsRefusedAfterTenFailures() throws Exception {
        Browser guesser = on("guessed");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(guesser.login(USER, "guess" + guess, "/hooks").statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = guesser.login(USER, PASSWORD, "/hooks");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Too many failed logins. Try again in");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 600L);
        assertSecured(refused);
    }

    @Test
    void theLoginLeadsNowhereElse() throws Exception {
        for (String target : List.of("//evil.example/", "/../x", "/hooks/%2E%2e/../x", "/\\\\evil.example")) {
            HttpResponse<String> response = on("hooks-console").login(USER, PASSWORD, target);

            assertThat(location(response)).as(target).endsWith("/hooks-console/");
        }
    }

    @Test
    void usersOfTheServerHaveTheirRolesHere() throws Exception {
        deploy("realm");
        Browser operator = on("realm");
        operator.get("/login");
        String before = operator.cookies.get("HOOKSCONSOLE");

        HttpResponse<String> login = operator.login(OSCAR.login(), ServerUser.PASSWORD, "/hooks?sort=p95");

        assertThat(location(login)).endsWith("/realm/hooks?sort=p95");
        assertThat(operator.cookies.get("HOOKSCONSOLE")).isNotEqualTo(before);
        HttpResponse<String> page = operator.get("/hooks");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("oscar, operator");
        String session = operator.cookies.get("HOOKSCONSOLE");
        assertThat(location(operator.post("/hooks", logoutForm(page)))).endsWith("/realm/login");
        operator.cookies.put("HOOKSCONSOLE", session);
        assertThat(operator.get("/hooks").statusCode()).isEqualTo(302);

        Browser viewer = on("realm");
        viewer.login(VERA.login(), ServerUser.PASSWORD, "/");
        assertThat(viewer.get("/").body()).contains("vera, viewer");
        assertThat(viewer.post("/hooks", Map.of("watch", "1")).statusCode()).isEqualTo(403);
    }

    @Test
    void aUserOfTheServerWithoutARoleIsToldWhichThereAreAndIsLoggedOut() throws Exception {
        deploy("realm");
        Browser stranger = on("realm");
        assertThat(location(stranger.login(NORA.login(), ServerUser.PASSWORD, "/hooks")))
                .endsWith("/realm/hooks");

        HttpResponse<String> refused = stranger.get("/hooks");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Html.text(refused.body()))
                .contains("The server knows you as nora", "viewer, to look, or operator", "You have been logged out");
        assertThat(Html.links(refused.body())).contains("/realm/login");
        assertSecured(refused);
        assertThat(location(stranger.get("/hooks"))).contains("/realm/login");
    }

    @Test
    void passwordsOfUsersOfTheServerCannotBeGuessedAndConfiguredOnesAreNotKnown() throws Exception {
        deploy("realm");
        Browser guesser = on("realm");
        for (String user : List.of(OSCAR.login(), USER, "nobody")) {
            assertThat(guesser.login(user, PASSWORD, "/").body()).as(user).contains("User or password is wrong.");
        }
        for (int guess = 3; guess < 10; guess++) {
            assertThat(guesser.login(OSCAR.login(), "guess" + guess, "/").statusCode())
                    .isEqualTo(200);
        }

        assertThat(guesser.login(OSCAR.login(), ServerUser.PASSWORD, "/").statusCode())
                .isEqualTo(429);

        undeploy("realm"); // which forgets that this address has guessed
    }

    @Test
    void aViewerCannotSwitchHooksOffWhateverIsSent() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");
        String link = link(browser.get("/hooks?q=derive").body(), "AccountHooks.derive");
        Map<String, String> watch = HiddenFields.of(browser.get(link).body(), "steer");
        watch.put("watch", "Watch");
        Browser viewer = on("hooks-console");
        viewer.login(VIEWER, PASSWORD, "/");
        HttpResponse<String> page = viewer.get(link);
        assertThat(page.body()).contains("guest, viewer").doesNotContain("id=\"steer\"");

        assertForbidden(viewer.post(link, watch));
        assertForbidden(viewer.get(link.replace("/hook?", "/switch-off?")));
        assertForbidden(viewer.post(link.replace("/hook?", "/switch-off?"), Map.of("switchOff", "1", "reason", "x")));
        watch.putAll(logoutForm(page)); // all that a viewer may send, and more
        viewer.post(link, watch);

        assertThat(browser.get(link).body()).doesNotContain("Watched until");
    }

    @Test
    void anOperatorWatchesAHookFromThePageAloneAndWithItsViewState() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");
        String link = link(browser.get("/hooks?q=derive").body(), "AccountHooks.derive");
        Map<String, String> watch = HiddenFields.of(browser.get(link).body(), "steer");
        watch.put("watch", "Watch");

        assertForbidden(browser.post(link, watch, "Sec-Fetch-Site", "cross-site"));
        assertForbidden(browser.post(link, watch, "Origin", "https://evil.example"));
        Map<String, String> withoutState = new HashMap<>(watch);
        withoutState.remove(VIEW_STATE);
        assertThat(browser.post(link, withoutState).statusCode()).isNotEqualTo(302);
        assertThat(browser.get(link).body()).doesNotContain("Watched until");

        assertThat(browser.post(link, watch, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(302);
        assertThat(browser.get(link).body()).contains("Watched until");
        undeploy("bank"); // which forgets it
    }

    private static void assertForbidden(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.uri().toString()).isEqualTo(403);
        assertSecured(response);
    }

    private static Map<String, String> logoutForm(HttpResponse<String> page) {
        Map<String, String> form = HiddenFields.of(page.body(), "session");
        form.put("logout", "Log out");
        return form;
    }

    @Test
    void showsTheHooksOfTheBankAndWhatTheyDid() throws Exception {
        undeploy("bank");
        deploy("bank");
        assertThat(on("bank").get("/create").statusCode()).isEqualTo(200);
        browser.login(USER, PASSWORD, "/hooks");

        String page = browser.get("/hooks?app=bank&q=AccountHooks.derive").body();

        assertThat(cells(page, "AccountHooks.derive")).startsWith("AccountHooks.derive", "BeforeSave Account");
        assertThat(numbers(page, "AccountHooks.derive")).startsWith("2", "2");
        String audit = browser.get("/hooks?q=afterSuccess").body();
        assertThat(cells(audit, "AccountHooks.afterSuccess")).contains("AfterCreate Account after commit");
        assertThat(numbers(audit, "AccountHooks.afterSuccess").get(1)).isEqualTo("2");
        String all = browser.get("/hooks").body();
        assertThat(all.length()).isLessThan(60 * 1024);

        String hook = browser.get(link(page, "AccountHooks.derive")).body();

        assertThat(Html.text(hook))
                .contains("AccountHooks.derive", "BeforeSave<Account>", "org.bulkhooks.it.bank.AccountHooks")
                .contains("balance changed", "BypassedCalls 0 calls");
        assertThat(hook).contains("<svg");
        assertThat(browser.get("/about").body()).contains("bank").contains("EclipseLink");
    }

    @Test
    void showsWhatWasRejectedAndWhatWasBypassedAndWhy() throws Exception {
        deploy("quickstart");
        BankClient quickstart = new BankClient(root().resolve("quickstart/"));
        byte[] accounts = """
                number,owner,email,overdraft_limit,opened_on
                N1,Ada,a@example.com,0,2024-01-01
                N2,Bo,b@example.com,0,2024-01-01
                N3,Cy,c@example.com,0,2024-01-01
                """.getBytes(StandardCharsets.UTF_8);
        quickstart.post("api/imports/accounts/migration", "text/csv", accounts).expect(200);
        quickstart.post("api/imports/accounts/migration", "text/csv", accounts).expect(422);
        browser.login(USER, PASSWORD, "/hooks");

        String list = browser.get("/hooks?app=quickstart&sort=bypassed").body();

        assertThat(cells(list, "MailHooks.welcome")).anyMatch(marks -> marks.contains("bypassed"));
        assertThat(Html.text(list)).contains("Bypassed 1"); // the other mail is one of updates alone
        assertThat(list).hasSizeLessThan(60 * 1024);
        assertThat(Html.text(browser.get(link(list, "MailHooks.welcome")).body()))
                .contains("migration from another bank", "BypassedRecords 3 records");
        assertThat(Html.text(browser.get(link(list, "AccountHooks.refuseUsedNumbers"))
                        .body()))
                .contains("RejectedRecords 3 records", "Failures 0 calls");
        assertThat(cells(list, "AccountHooks.refuseOverdraft")).contains("ValidateSave Account");
        assertThat(Html.text(
                        browser.get(link(list, "AccountHooks.refuseOverdraft")).body()))
                .contains("any of balance, overdraftLimit changed")
                .doesNotContain("run in the order of their names");
        assertThat(browser.get("/about").body())
                .containsPattern("quickstart</strong></th>.*data-l=\"Hooks\">12</td>")
                .contains("balance, tier on creates and updates")
                .contains("tier &lt;- balance");
    }

    @Test
    void showsNativeSqlThatHooksCannotSeeWithoutItsValues() throws Exception {
        undeploy("bank");
        deploy("bank");
        browser.login(USER, PASSWORD, "/hooks");
        assertThat(browser.get("/native-sql").body()).contains("No native SQL has written");
        assertThat(browser.get("/").body()).doesNotContain("native SQL");

        for (String tier : List.of("secret", "another+secret")) {
            HttpResponse<String> corrected = on("bank").get("/correct?tier=" + tier);
            assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
            assertThat(corrected.body()).as("hooks that were called").isEmpty();
        }

        assertThat(Html.text(browser.get("/").body())).contains("2 executions of native SQL wrote Account past hooks");
        HttpResponse<String> page = browser.get("/native-sql?app=bank");
        assertSecured(page);
        assertThat(page.body())
                .contains("<code>update account set tier = ? where balance &gt; ?</code></th>")
                .contains("data-l=\"Executions\">2</td>")
                .contains("title=\"org.bulkhooks.it.bank.Account\">Account</td>")
                .contains("ACCOUNT</td>")
                .doesNotContain("secret", "4711", "No native SQL has written");
        assertThat(browser.get("/native-sql").body()).contains("update account set tier");
        assertThat(browser.get("/native-sql?app=nobody").body())
                .contains("No application on this server has this name")
                .doesNotContain("update account");
    }

    @Test
    void saysHowToBreakATie() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");
        String list = browser.get("/hooks?app=bank").body();

        String page = browser.get(link(list, "AccountHooks.afterCompletion")).body();

        assertThat(cells(list, "AccountHooks.afterCompletion")).anyMatch(marks -> marks.contains("tie"));
        assertThat(Html.text(page))
                .contains("run in the order of their names")
                .contains("AccountHooks.afterSuccess")
                .contains("void afterFailure(@Observes(during = TransactionPhase.AFTER_FAILURE) @Priority(2_600)"
                        + " AfterCreate<Account>");
    }

    @Test
    void aSessionIsShortUntilSomebodyLogsIn() throws Exception {
        HttpResponse<String> login = browser.get("/login");
        assertThat(login.headers().firstValue(SessionLengthFilter.HEADER)).contains("300");

        browser.login(USER, PASSWORD, "/hooks");

        assertThat(browser.get("/hooks").headers().firstValue(SessionLengthFilter.HEADER))
                .contains("1800");
    }

    @Test
    void sortsFiltersAndPagesByTheUrlWhateverItSays() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");

        assertThat(browser.get("/hooks?sort=hook&dir=desc").body()).contains("aria-sort=\"descending\"");
        HttpResponse<String> empty = browser.get("/hooks?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&app=bank");
        assertThat(empty.body())
                .contains("No hook has the application bank and the word", "Show all")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>");
        HttpResponse<String> nonsense = browser.get("/hooks?sort=x&dir=y&page=-3&model=" + "m".repeat(400));
        assertThat(nonsense.statusCode()).isEqualTo(200);
        assertThat(nonsense.body()).contains("Not understood");
        assertThat(browser.get("/hooks?page=999").body()).contains("AccountHooks");
    }

    @Test
    void anApplicationMayDisappearBetweenTwoRequests() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");
        String link = link(browser.get("/hooks?q=derive").body(), "AccountHooks.derive");
        assertThat(browser.get(link).statusCode()).isEqualTo(200);

        undeploy("bank");

        HttpResponse<String> gone = browser.get(link);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("undeployed").contains("/hooks-console/");
        assertThat(browser.get("/hooks").statusCode()).isEqualTo(200);

        deploy("bank");
        assertThat(Html.text(browser.get(link).body())).contains("never ran", "It has not run since the start");
    }

    @Test
    void errorsHavePagesOfOurOwnThatNameNoServer() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");

        for (String path : List.of(
                "/nowhere",
                "/nowhere.xhtml",
                "/hook",
                "/hook?app=bank&id=nobody",
                "/error",
                "/css/",
                "/css/nothing.css",
                "/org/bulkhooks/console/password/HashPassword.class")) {
            HttpResponse<String> response = browser.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.body()).as(path).contains("Not found").doesNotContainIgnoringCase("payara");
            assertSecured(response);
        }
        for (String path : List.of(
                "/WEB-INF/web.xml", "/META-INF/versions/17/org/bulkhooks/console/password/HashPassword.class")) {
            HttpResponse<String> response = browser.get(path); // some servers refuse it before any filter
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.body())
                    .as(path)
                    .containsIgnoringCase("not found")
                    .doesNotContainIgnoringCase("payara");
        }
        for (String method : List.of("PUT", "DELETE", "OPTIONS")) {
            HttpResponse<String> response = browser.send(method, "/hooks");
            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertSecured(response);
        }
    }

    @Test
    void anAddressThatNamesNothingSaysWhat() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");

        assertAnswer("/order?app=bank&model=Accont", 404, "bank has no model “Accont”. It has ");
        assertAnswer("/order?app=bank&change=upsert", 404, "There is no change “UPSERT”.");
        assertAnswer("/order.json?app=bank&model=Accont", 404, "Not found");
        assertAnswer("/operation?app=bank", 400, "Which operation?", "the number is missing (id=)");
        assertAnswer("/operation?app=bank&id=12a", 400, "“12a” is not a number");
        assertAnswer("/operation.json?app=bank&id=", 400, "Not understood");
    }

    private void assertAnswer(String address, int status, String... words) throws Exception {
        HttpResponse<String> response = browser.get(address);
        assertThat(response.statusCode()).as(address).isEqualTo(status);
        assertThat(Html.text(response.body())).as(address).contains(words);
        assertSecured(response);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        assertSecured(browser.get("/css/console.css"));
        assertSecured(browser.get("/login"));
        assertSecured(browser.login(USER, PASSWORD, "/hooks"));
        assertSecured(browser.get("/"));
        assertSecured(browser.get("/hooks"));
    }

    @Test
    void everyAnswerOfEveryLinkIsSecuredAndNamesNoSession() throws Exception {
        browser.login(USER, PASSWORD, "/");
        String session = browser.cookies.get("HOOKSCONSOLE");

        Map<String, HttpResponse<String>> answers = Crawl.of(browser, "/hooks-console");

        assertThat(answers).hasSizeGreaterThan(20);
        assertThat(answers.keySet())
                .as("downloads are among them")
                .anyMatch(address -> address.startsWith("/hooks.csv"))
                .anyMatch(address -> address.startsWith("/hooks.json"))
                .anyMatch(address -> address.startsWith("/order.csv"))
                .anyMatch(address -> address.startsWith("/order.json"));
        answers.forEach((address, answer) -> {
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertSecured(answer);
            assertThat(answer.body()).as(address).doesNotContain(session).doesNotContainIgnoringCase("jsessionid");
        });
        assertThat(answers.keySet()).noneMatch(address -> address.contains(";"));
    }

    @Test
    void theAddressThatIsToldLeadsToAPageBeforeAndAfterTheLogin() throws Exception {
        assertThat(location(browser.get("/"))).endsWith("/hooks-console/login");
        assertThat(location(browser.get("")))
                .satisfiesAnyOf(
                        address -> assertThat(address).endsWith("/hooks-console/"),
                        address -> assertThat(address).endsWith("/hooks-console/login"));

        browser.login(USER, PASSWORD, "/");

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(location(browser.get(""))).endsWith("/hooks-console/");
    }

    @Test
    void aFormWithoutItsViewStateIsRefused() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");
        Map<String, String> logout = logoutForm(browser.get("/hooks"));
        logout.remove(VIEW_STATE);

        HttpResponse<String> response = browser.post("/hooks", logout);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Not understood");
        assertSecured(response);
        assertThat(browser.get("/hooks").statusCode()).as("still logged in").isEqualTo(200);
    }

    @Test
    void aLogoutByAStrangerIsRefused() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");
        Map<String, String> logout = logoutForm(browser.get("/hooks"));

        assertThat(browser.post("/hooks", logout, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/hooks", logout, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/hooks").statusCode()).isEqualTo(200);
    }

    @Test
    void formsOfStrangersAreRefused() throws Exception {
        Map<String, String> form = Browser.loginForm(browser.get("/login"), USER, PASSWORD);

        assertThat(browser.post("/login", form, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        HttpResponse<String> refused = browser.post("/login", form, "Origin", "https://evil.example");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertSecured(refused);
        assertThat(browser.post("/login", form, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(302);
    }

    @Test
    void aViewStateThatNoPageHasIsRefusedAndIsNoFailureOfTheConsole() throws Exception {
        Map<String, String> form = Browser.loginForm(browser.get("/login"), USER, PASSWORD);
        for (String state : List.of("stateless", "", "x", "1:2", "-1:x", "::", "\u0000", "x".repeat(5_000))) {
            form.put(VIEW_STATE, state);
            for (Browser sender : List.of(browser, on("hooks-console"))) {
                HttpResponse<String> response = sender.post("/login", form);

                assertThat(response.statusCode()).as(state).isIn(200, 400, 409);
                assertSecured(response);
            }
        }
        assertThat(browser.get("/hooks").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormOfAnEndedSessionSaysThatItHasExpired() throws Exception {
        Map<String, String> form = Browser.loginForm(browser.get("/login"), USER, PASSWORD);
        browser.cookies.clear();

        HttpResponse<String> expired = browser.post("/login", form);

        assertThat(expired.statusCode()).isEqualTo(409);
        assertThat(expired.body()).contains("This page has expired", "/hooks-console/login");
        assertSecured(expired);
        assertThat(browser.get("/hooks").statusCode()).isEqualTo(302);
    }

    @Test
    void logoutEndsTheSession() throws Exception {
        browser.login(USER, PASSWORD, "/hooks");
        HttpResponse<String> page = browser.get("/hooks");
        String session = browser.cookies.get("HOOKSCONSOLE");

        HttpResponse<String> response = browser.post("/hooks", logoutForm(page));

        assertThat(location(response)).endsWith("/hooks-console/login");
        browser.cookies.put("HOOKSCONSOLE", session);
        assertThat(browser.get("/hooks").statusCode()).isEqualTo(302);
    }

    private static void assertSecured(HttpResponse<String> response) {
        String which = response.statusCode() + " " + response.uri();
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .as(which)
                .containsExactly(POLICY);
        assertThat(response.headers().allValues("X-Content-Type-Options"))
                .as(which)
                .containsExactly("nosniff");
        assertThat(response.headers().allValues("X-Frame-Options")).as(which).containsExactly("DENY");
        assertThat(response.headers().allValues("Referrer-Policy")).as(which).containsExactly("no-referrer");
        assertThat(response.headers().allValues("Cache-Control"))
                .as(which)
                .singleElement()
                .asString()
                .matches("no-store(, no-cache=set-cookie)?"); // some servers add it where they set a cookie
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("none: " + response.statusCode());
    }

    /** Returns the texts of the cells of the row with a hook. */
    private static List<String> cells(String page, String hook) {
        return CELL.matcher(row(page, hook))
                .results()
                .map(cell -> Html.text(cell.group(1)))
                .toList();
    }

    /** Returns the runs, records and what follows them of the row with a hook. */
    private static List<String> numbers(String page, String hook) {
        String row = row(page, hook);
        return CELL.matcher("<td " + row.substring(row.indexOf("data-l=\"Runs\"")))
                .results()
                .map(cell -> Html.text(cell.group(1)))
                .toList();
    }

    private static String row(String page, String hook) {
        String whole = joined(page);
        int link = whole.indexOf(">" + hook + "</a>");
        assertThat(link).as("row of " + hook + " in " + Html.text(whole)).isPositive();
        return whole.substring(whole.lastIndexOf("<tr", link), whole.indexOf("</tr>", link));
    }

    private static String link(String page, String hook) {
        Matcher link = Pattern.compile(
                        "<a class=\"hook\" href=\"/hooks-console([^\"]+)\">" + Pattern.quote(hook) + "</a>")
                .matcher(joined(page));
        assertThat(link.find()).as("link of " + hook + " in " + Html.text(page)).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    /** Puts the parts of names together. */
    private static String joined(String page) {
        return page.replaceAll("</?(wbr|span)( [^>]*)?/?>", "");
    }

    private Browser on(String application) throws Exception {
        return new Browser(root().resolve(application));
    }
}
