package org.bulkhooks.it.quickstart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bulkhooks.it.html.HiddenFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A day in the bank, on whatever server the quickstart is deployed: the tests run in their order, on one deployment,
 * and each leaves the bank to the next.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DayInTheBank {

    private static final String ACCOUNTS = "number,owner,email,overdraft_limit,opened_on\n";
    private static final String TRANSACTIONS = "reference,account,booked_on,amount,text\n";

    /** A byte more than a file may have. */
    private static final int LARGE = 8 * 1024 * 1024 + 1;

    private boolean deployed;
    private BankClient bank;

    /** Returns the address of the quickstart, with a slash at its end. */
    protected abstract URI address() throws Exception;

    /** Deploys the quickstart, which is not deployed; returns when it answers. */
    protected abstract void deploy() throws Exception;

    /** Undeploys the quickstart; returns when it is gone. */
    protected abstract void undeploy() throws Exception;

    /** Whether a redeployment empties the bank, which its script does where the database has DROP TABLE IF EXISTS. */
    protected boolean beginsEmptyAgain() {
        return true;
    }

    @BeforeEach
    void deployOnce() throws Exception {
        bank = new BankClient(address());
        if (!deployed) {
            deploy();
            deployed = true;
        }
    }

    @Test
    @Order(1)
    void beginsEmpty() throws Exception {
        assertThat(overview().count("accounts")).isZero();
        assertThat(bank.get("").expect(200).body()).contains("The bank has no accounts yet");
    }

    @Test
    @Order(2)
    void importsTheSampleAccountsWithOneCallOfEachHookForAThousandRows() throws Exception {
        Answer report = bank.post("api/imports/accounts/sample").expect(200);

        assertThat(report.count("rows")).isEqualTo(10_000);
        assertThat(List.of(
                        report.calls("AccountHooks.refuseUsedNumbers"),
                        report.calls("AccountHooks.refuseOverdraft"),
                        report.calls("MailHooks.welcome")))
                .containsOnly(10);
        assertThat(overview().count("accounts")).isEqualTo(10_000);
        assertThat(bank.get("api/accounts?page=9999&size=1").body()).contains("\"1010000\"");
    }

    @Test
    @Order(3)
    void importsTheSampleTransactionsAndDerivesBalancesAndAuditRows() throws Exception {
        Answer report = bank.post("api/imports/transactions/sample").expect(200);

        assertThat(report.calls("LedgerHooks.post")).isEqualTo(10);
        assertThat(report.calls("AccountHooks.refuseOverdraft")).isBetween(5, 7);
        assertThat(report.calls("MailHooks.announceTier")).isEqualTo(1);
        Answer overview = overview();
        assertThat(overview.count("entries")).isEqualTo(10_000);
        assertThat(overview.number("balances")).isEqualByComparingTo(overview.number("posted"));
        assertThat(overview.count("auditRows")).isBetween(5_000, 7_500);

        String transactions = bank.get("samples/transactions.csv").expect(200).body();
        List<String[]> rows =
                transactions.lines().skip(1).map(line -> line.split(",", 5)).toList();
        String account = rows.get(rows.size() - 1)[1]; // one that is not emptied later on
        BigDecimal sum = rows.stream()
                .filter(row -> row[1].equals(account))
                .map(row -> new BigDecimal(row[3]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bank.get("api/accounts/" + account).number("balance")).isEqualByComparingTo(sum);
        Answer audit = bank.get("api/audit/Account/" + account);
        assertThat(audit.body()).contains("\"changed\":\"balance lastPostingOn posted");
        assertThat(audit.number("oldAmount")).isZero();
        assertThat(audit.number("newAmount")).isEqualByComparingTo(sum);
    }

    @Test
    @Order(4)
    void refusesTheSameFileAgainAndListsTheFirstHundredLines() throws Exception {
        Answer before = overview();

        Answer problem = bank.post("api/imports/accounts/sample").expectProblem(422);

        assertThat(problem.count("errorCount")).isEqualTo(10_000);
        assertThat(problem.lines())
                .isEqualTo(IntStream.rangeClosed(2, 101).boxed().toList());
        assertThat(problem.body()).contains("an account with this number exists already");
        assertThat(overview()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void refusesFilesWithMistakesByTheirLinesAndStoresNothing() throws Exception {
        String good = "X1,Ada,ada@example.com,0,2024-01-01\n";
        Answer before = overview();

        refuseAccounts("number,owner,email,opened_on\nX1,Ada,a@example.com,2024-01-01\n", 1);
        refuseAccounts(ACCOUNTS + good + "X2,Bo,b@example.com,much,2024-01-01\n", 3);
        refuseAccounts(ACCOUNTS + good + "\"X2\",Bo,b@example.com,1,2024-13-01\n", 3);
        refuseAccounts(ACCOUNTS + good + "X2,Bo\n" + good, 3, 4);
        refuseAccounts(ACCOUNTS + good + "1000001,Bo,b@example.com,1,2024-01-01\n", 3);
        refuseAccounts(ACCOUNTS + good + "\"X2,Bo,b@example.com,1,2024-01-01", 3);
        refuseAccounts("", 0);
        byte[] latin = (ACCOUNTS + "X1,Jürgen,j@example.com,0,2024-01-01\n").getBytes(ISO_8859_1);
        assertThat(bank.upload("api/imports/accounts", latin).expectProblem(422).lines())
                .containsExactly(2);
        refuseTransactions(TRANSACTIONS + "R1,none,2024-01-01,1,Text\nR1,1000001,2024-01-01,0,\n", 2, 3, 3, 3);
        bank.upload("api/imports/accounts", new byte[LARGE]).expectProblem(413);
        bank.upload("api/imports/accounts", new Form().field("other", "x")).expectProblem(400);
        bank.post("api/imports/accounts", "application/json", new byte[0]).expectProblem(415);

        assertThat(overview()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void refusesAnOverdraftByItsLineAndPostsNothingOfTheFile() throws Exception {
        byte[] accounts = (ACCOUNTS + "Y1,Ada,a@example.com,100.00,2024-01-01\n").getBytes(UTF_8);
        bank.post("api/imports/accounts", "text/csv", accounts).expect(200);
        Answer before = overview();

        refuseTransactions(
                TRANSACTIONS
                        + "Y-1,Y1,2025-01-01,50,Deposit\n"
                        + "Y-2,Y1,2025-01-02,-200,Too much\n"
                        + "Y-3,Y1,2025-01-03,-150,Just right\n"
                        + "Y-4,Y1,2025-01-04,-0.01,A cent too much\n",
                3,
                5);

        assertThat(overview()).isEqualTo(before);
        assertThat(bank.get("api/accounts/Y1").number("balance")).isZero();
    }

    @Test
    @Order(7)
    void takesAccountsOverFromAnotherBankWithAllHooksButTheMails() throws Exception {
        byte[] accounts = (ACCOUNTS + "M1,Eve,e@example.com,0,2024-01-01\n").getBytes(UTF_8);

        Answer report = bank.post("api/imports/accounts/migration", "text/csv", accounts)
                .expect(200);

        assertThat(report.calls("AccountHooks.refuseOverdraft")).isEqualTo(1);
        assertThat(report.calls("MailHooks.welcome")).isZero();
        assertThat(bank.post("api/imports/accounts/migration", "text/csv", accounts)
                        .expectProblem(422)
                        .lines())
                .containsExactly(2);
    }

    @Test
    @Order(8)
    void postsOneEntryWithTheSameHooksAndVetoesAnotherAmount() throws Exception {
        Answer posted = bank.postJson("api/accounts/Y1/entries", "{\"amount\":30000,\"text\":\"Prize\"}")
                .expect(201);
        String entry = "api/entries/" + value(posted, "reference");

        Answer account = bank.get("api/accounts/Y1");
        assertThat(account.number("balance")).isEqualByComparingTo("30000");
        assertThat(account.body()).contains("\"tier\":\"GOLD\"");
        bank.postJson("api/accounts/Y1/entries", "{\"amount\":-30100.01,\"text\":\"Car\"}")
                .expectProblem(422);
        bank.postJson("api/accounts/Y1/entries", "{\"amount\":1.234}").expectProblem(400);
        bank.postJson("api/accounts/Y1/entries", "{\"amount\":").expectProblem(400);
        bank.postJson("api/accounts/none/entries", "{\"amount\":1,\"text\":\"Lost\"}")
                .expectProblem(404);

        bank.patchJson(entry, "{\"text\":\"Lottery\"}").expect(200);
        assertThat(bank.patchJson(entry, "{\"amount\":1}").expectProblem(409).body())
                .contains("counter-entry");
        assertThat(bank.get("api/accounts/Y1/entries").body())
                .contains("Lottery")
                .contains("30000");
    }

    @Test
    @Order(9)
    void creditsInterestWithOneStatementThatFiresHooksAndDerivesWhatFollowsFromIt() throws Exception {
        Answer before = overview();

        Answer report = bank.post("api/runs/interest?percent=1.5").expect(200);

        assertThat(report.body()).contains("AccountHooks.refuseOverdraft", "AuditHooks.updated");
        Answer after = overview();
        assertThat(report.count("rows")).isPositive();
        assertThat(after.number("interest")).isPositive();
        assertThat(after.number("balances"))
                .isEqualByComparingTo(after.number("posted").add(after.number("interest")));
        assertThat(after.count("auditRows") - before.count("auditRows")).isEqualTo(report.count("rows"));
        assertThat(bank.get("api/accounts/Y1").number("balance")).isEqualByComparingTo("30450.00");
        bank.post("api/runs/interest?percent=100").expectProblem(400);
    }

    @Test
    @Order(10)
    void closesEmptyAccountsAndDeletesUnusedOnesWithAuditRows() throws Exception {
        Answer before = overview();

        Answer report = bank.post("api/runs/dormant?before=2024-01-01").expect(200);

        Answer after = overview();
        int deleted = before.count("accounts") - after.count("accounts");
        int closed = after.count("closed");
        assertThat(deleted).isPositive();
        assertThat(closed).isPositive();
        assertThat(report.count("rows")).isEqualTo(deleted + closed);
        assertThat(after.count("auditRows") - before.count("auditRows")).isEqualTo(deleted + closed);
        assertThat(bank.get("api/audit").body()).contains("\"action\":\"DELETED\"");
        assertThat(bank.get("api/accounts?size=1000").body()).contains("\"status\":\"CLOSED\"");
        bank.postJson("api/accounts/" + closedAccount() + "/entries", "{\"amount\":1,\"text\":\"Late\"}")
                .expectProblem(422);
        bank.post("api/runs/dormant?before=soon").expectProblem(400);
    }

    @Test
    @Order(11)
    void thePageShowsMistakesByTheirLinesAndWhatAnImportDid() throws Exception {
        Answer refused = bank.upload("index.xhtml", accountsForm((ACCOUNTS + "Z1,,a@example.com,0,2024-01-01\n")));
        refused.expect(422);
        assertThat(refused.body()).contains("Nothing of it was stored").containsPattern("2</td>\\s*<td>owner</td>");

        Answer done = bank.upload("index.xhtml", accountsForm(ACCOUNTS + "Z1,<b>,a@example.com,0,2024-01-01\n"))
                .expect(302);
        assertThat(bank.get(done.location()).expect(200).body())
                .contains("Opened 1 account<", "</strong> row in")
                .contains("AccountHooks.refuseOverdraft")
                .containsPattern("1 call per\\W+(nbsp;|#160;)?1\\W");
        assertThat(bank.get("?page=999999").expect(200).body())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        bank.upload("index.xhtml", accountsForm("x".repeat(LARGE))).expect(413);
    }

    @Test
    @Order(12)
    void beginsAgainAfterARedeployment() throws Exception {
        undeploy();
        bank.get("api/overview").expect(404);
        deploy();

        if (!beginsEmptyAgain()) {
            assertThat(overview().count("accounts")).isPositive();
            assertThat(bank.post("api/imports/accounts/sample")
                            .expectProblem(422)
                            .body())
                    .contains("an account with this number exists already");
            return;
        }
        assertThat(overview().count("accounts")).isZero();
        assertThat(bank.post("api/imports/accounts/sample").expect(200).calls("AccountHooks.refuseOverdraft"))
                .isEqualTo(10);
    }

    @Test
    @Order(5)
    void checksFilesAndStoresNothing() throws Exception {
        Answer before = overview();

        byte[] good = (ACCOUNTS + "X1,Ada,ada@example.com,0,2024-01-01\n").getBytes(UTF_8);
        Answer report =
                bank.post("api/imports/accounts/check", "text/csv", good).expect(200);
        assertThat(report.count("rows")).isEqualTo(1);
        assertThat(report.calls("AccountHooks.refuseUsedNumbers")).isEqualTo(1);
        assertThat(report.body()).doesNotContain("MailHooks");
        byte[] used = (ACCOUNTS + "X1,Ada,ada@example.com,0,2024-01-01\n1000001,Bo,b@example.com,1,2024-01-01\n")
                .getBytes(UTF_8);
        assertThat(bank.upload("api/imports/accounts/check", used)
                        .expectProblem(422)
                        .lines())
                .containsExactly(3);
        byte[] posting = (TRANSACTIONS + "CHECK-1,1000001,2024-01-01,1,Text\n").getBytes(UTF_8);
        bank.post("api/imports/transactions/check", "text/csv", posting).expect(200);

        assertThat(overview()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void checksAHundredThousandRowsWithSemicolonsInOneFile() throws Exception {
        StringBuilder file = new StringBuilder(ACCOUNTS.replace(',', ';'));
        IntStream.range(0, 100_000).forEach(row -> file.append("C")
                .append(row)
                .append(";A customer of another bank;customer@example.com;1000.00;2024-01-01\n"));

        Answer report = bank.post(
                        "api/imports/accounts/check",
                        "text/csv",
                        file.toString().getBytes(UTF_8))
                .expect(200);

        assertThat(file.length()).as("more than the 5 MiB of former days").isGreaterThan(5 * 1024 * 1024);
        assertThat(report.body()).contains("Checked 100,000 accounts");
        assertThat(report.calls("AccountHooks.refuseUsedNumbers")).isEqualTo(100);
    }

    @Test
    @Order(11)
    void refusesWhatABrowserSendsForAnotherSiteAndKeepsTheSessionFromIt() throws Exception {
        bank.postWith("Sec-Fetch-Site", "cross-site", "api/runs/interest?percent=1")
                .expectProblem(403);
        bank.postWith("Origin", "http://elsewhere.example", "api/runs/interest?percent=1")
                .expectProblem(403);
        bank.postWith("Sec-Fetch-Site", "same-origin", "api/imports/accounts/none")
                .expectProblem(404);
        assertThat(bank.sessionCookie()).contains("; HttpOnly", "; SameSite=Lax");
    }

    @Test
    @Order(11)
    void makesAHookFailAfterTheCommitOnPurpose() throws Exception {
        int before = overview().count("accounts");
        Form form = new Form();
        HiddenFields.of(bank.get("").expect(200).body(), "failing").forEach(form::field);

        Answer done = bank.upload("index.xhtml", form.field("failing:fail", "Make a hook fail"));

        assertThat(bank.get(done.expect(302).location()).expect(200).body()).contains("MailHooks.welcome");
        assertThat(overview().count("accounts")).isEqualTo(before + 1);
    }

    private Answer overview() throws Exception {
        return bank.get("api/overview").expect(200);
    }

    private void refuseAccounts(String csv, Integer... lines) throws Exception {
        assertThat(bank.upload("api/imports/accounts", csv.getBytes(UTF_8))
                        .expectProblem(422)
                        .lines())
                .as(csv)
                .containsExactly(lines);
    }

    private void refuseTransactions(String csv, Integer... lines) throws Exception {
        assertThat(bank.upload("api/imports/transactions", csv.getBytes(UTF_8))
                        .expectProblem(422)
                        .lines())
                .as(csv)
                .containsExactly(lines);
    }

    private Form accountsForm(String csv) throws Exception {
        Form form = new Form();
        HiddenFields.of(bank.get("").expect(200).body(), "accounts").forEach(form::field);
        return form.file("accounts:file", csv.getBytes(UTF_8)).field("accounts:import", "Import accounts");
    }

    private String closedAccount() throws Exception {
        Matcher number = Pattern.compile("\"number\":\"(\\d+)\"[^}]*\"status\":\"CLOSED\"")
                .matcher(bank.get("api/accounts?size=1000").body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static String value(Answer answer, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(value.find()).isTrue();
        return value.group(1);
    }
}
