package org.bulkhooks.console.published;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;

/**
 * A bank at three in the morning: 18 hooks, of which one is failing, one issues a query for each record, two grow, four
 * are tied, one was bypassed and two never ran.
 */
public final class Bank {

    private static final String BANK = "org.example.bank.";
    private static final String ACCOUNT = BANK + "accounts.Account";
    private static final String ENTRY = BANK + "ledger.LedgerEntry";
    private static final String AUDIT_ROW = BANK + "audit.AuditRow";
    private static final String AUDITABLE = BANK + "audit.Auditable";

    private static final String ACCOUNT_HOOKS = BANK + "accounts.AccountHooks";
    private static final String LEDGER_HOOKS = BANK + "ledger.LedgerHooks";
    private static final String LIMIT_HOOKS = BANK + "limits.LimitHooks";
    private static final String AUDIT_HOOKS = BANK + "audit.AuditHooks";
    private static final String MAIL_HOOKS = BANK + "mail.MailHooks";

    private static final String LAST_SUM =
            "select sum(AMOUNT) from BANK_LEDGER_ENTRY where ACCOUNT_ID = ? and BOOKED_ON = ?";
    private static final String IMPORT = "TransactionImport.run(TransactionImport.java:31)";
    private static final String IMPORT_THREAD = "concurrent/bank-import-3";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String NULL_POINTER = "java.lang.NullPointerException";
    private static final String LIMIT_FRAME = "LimitHooks.checkDaily(LimitHooks.java:48)";

    private Bank() {}

    /** Makes the bank, to be published. */
    public static PublishedApplication named(String name, String instance) {
        PublishedApplication bank = new PublishedApplication(name, instance, hooks())
                .entity(ACCOUNT, "BANK_ACCOUNT")
                .entity(AUDIT_ROW, "BANK_AUDIT")
                .entity(ENTRY, "BANK_LEDGER_ENTRY")
                .supertype(AUDITABLE, ACCOUNT, ENTRY)
                .graph(
                        ACCOUNT,
                        "Account\n  1. balance <- entries.amount\n  2. tier <- balance, openedOn\n",
                        "balance",
                        "tier")
                .bypassed("AuditHooks.deleted", "yearly clean-up", 2_105, ofMinutes(297), ACCOUNT, "DELETE")
                .nativeSql(ACCOUNT, "update BANK_ACCOUNT set EMAIL = ? where NR = ?", 1, ofMinutes(935))
                .controlled();
        operations(bank);
        return bank;
    }

    private static PublishedHook account(String method, String event) {
        return new PublishedHook(ACCOUNT_HOOKS, method, event, ACCOUNT);
    }

    private static PublishedHook ledger(String method, String event) {
        return new PublishedHook(LEDGER_HOOKS, method, event, ENTRY);
    }

    private static List<PublishedHook> hooks() {
        return List.of(
                new PublishedHook(LIMIT_HOOKS, "checkDaily", "BeforeCreate", ENTRY)
                        .tie(1)
                        .ran(1_284, 96_310, ofMillis(1_920), 58.4, ofSeconds(4))
                        .usually(.0375)
                        .grows(1.4)
                        .sends(1, 1, LAST_SUM)
                        .rejected(41)
                        .threw(new PublishedThrow(NULL_POINTER, false, 2, ofMinutes(18), ofMinutes(15), LIMIT_FRAME))
                        .threw(new PublishedThrow(
                                BANK + "limits.LimitExceededException",
                                true,
                                9,
                                ofHours(18),
                                ofMinutes(36),
                                "LimitHooks.checkDaily(LimitHooks.java:52)")),
                new PublishedHook(BANK + "risk.RiskHooks", "score", "BeforeUpdate", ACCOUNT)
                        .tie(2)
                        .ran(1_190, 61_022, ofMillis(640), 15.9, ofSeconds(4))
                        .usually(.8)
                        .grows(1.9)
                        .sends(1, 0, "select CUSTOMER_ID, SCORE from BANK_RISK where CUSTOMER_ID in (..)"),
                new PublishedHook(AUDIT_HOOKS, "updated", "AfterUpdate", AUDITABLE)
                        .priority(4_500)
                        .ran(1_190, 61_022, ofMillis(210), 8.1, ofSeconds(4))
                        .sends(1, 0, "insert into BANK_AUDIT (ID, MODEL, CHANGED_ON) values (?, ?, ?)"),
                ledger("post", "BeforeCreate")
                        .tie(1)
                        .ran(1_284, 96_310, ofMillis(188), 7.4, ofSeconds(4))
                        .sends(1, 0, "select ID, BALANCE, VERSION from BANK_ACCOUNT where ID in (..)"),
                ledger("refuseUsedReferences", "BeforeCreate")
                        .priority(1_500)
                        .ran(1_284, 96_310, ofMillis(61), 3.2, ofSeconds(4))
                        .sends(1, 0, "select REFERENCE from BANK_LEDGER_ENTRY where REFERENCE in (..)"),
                new PublishedHook(BANK + "search.SearchHooks", "index", "AfterSave", ACCOUNT)
                        .ran(1_202, 61_870, ofMillis(48), 2.4, ofSeconds(4)),
                new PublishedHook(BANK + "feed.FeedHooks", "publish", "ChangeSet", AUDITABLE)
                        .phase("AFTER_SUCCESS")
                        .ran(2_489, 158_285, ofMillis(12), 1.7, ofSeconds(4))
                        .failingFor(ofMinutes(26))
                        .threw(new PublishedThrow(
                                "java.net.ConnectException",
                                false,
                                1_612,
                                ofMinutes(26),
                                ofSeconds(4),
                                "FeedHooks.publish(FeedHooks.java:61)")),
                account("refuseUsedNumbers", "BeforeCreate")
                        .priority(1_500)
                        .ran(12, 848, ofMillis(80), .9, ofMinutes(21))
                        .sends(1, 0, "select NR from BANK_ACCOUNT where NR in (..)"),
                new PublishedHook(MAIL_HOOKS, "announceTier", "AfterUpdate", ACCOUNT)
                        .phase("AFTER_SUCCESS")
                        .withNetChanges()
                        .when("tier changed", "tier")
                        .ran(74, 3_677, ofMillis(27), .7, ofSeconds(48)),
                account("refuseOverdraft", "ValidateSave")
                        .when("any of balance, overdraftLimit changed", "balance", "overdraftLimit")
                        .rejected(3)
                        .ran(1_202, 61_870, ofMillis(9), .6, ofSeconds(4)),
                new PublishedHook(LIMIT_HOOKS, "capOverdraft", "BeforeSave", ACCOUNT)
                        .tie(2)
                        .ran(1_202, 61_870, ofMillis(5), .4, ofSeconds(4)),
                account("normalizeEmail", "BeforeSave")
                        .priority(1_500)
                        .when("email changed", "email")
                        .ran(1_202, 61_870, ofMillis(2), .2, ofSeconds(4)),
                new PublishedHook(AUDIT_HOOKS, "deleted", "AfterDelete", AUDITABLE)
                        .priority(4_500)
                        .ran(3, 105, ofMillis(14), .1, ofMinutes(52))
                        .sends(1, 0, "insert into BANK_AUDIT (ID, MODEL, CHANGED_ON) values (?, ?, ?)"),
                account("refuseToLoseHistory", "ValidateDelete")
                        .ran(3, 105, ofMillis(12), 0, ofMinutes(52))
                        .sends(1, 0, "select ACCOUNT_ID, count(*) from BANK_LEDGER_ENTRY where ACCOUNT_ID in (..)"),
                ledger("keepAmounts", "BeforeUpdate")
                        .when("any of amount, currency changed", "amount", "currency")
                        .ran(3, 3, ofMillis(1), 0, ofMinutes(17)),
                new PublishedHook(MAIL_HOOKS, "welcome", "AfterCreate", ACCOUNT)
                        .phase("AFTER_SUCCESS")
                        .ran(12, 848, ofMillis(6), 0, ofMinutes(21)),
                account("refuseToCloseWithMoney", "ValidateUpdate")
                        .priority(3_500)
                        .when("status changed to CLOSED and balance is not 0", "status", "balance"),
                ledger("keepEntries", "BeforeDelete"));
    }

    private static void operations(PublishedApplication bank) {
        bank.operation(entries(ofSeconds(4), ofMillis(2_910), 1_000).counted(1, 9, 1_019));
        bank.operation(new PublishedOperation("statement update", ACCOUNT, ofSeconds(21), ofMillis(1_820), 8_412)
                .counted(9, 45, 46)
                .from("InterestRun.addInterest(InterestRun.java:40)", "concurrent/bank-night-1", ""));
        bank.operation(transfer(ofSeconds(50), ofMillis(14)));
        bank.operation(entries(ofSeconds(92), ofMillis(28_400), 10_000).counted(10, 90, 10_190));
        bank.operation(refused(ofSeconds(134), ofMillis(6), "Teller.post(Teller.java:57)")
                .counted(1, 3, 2)
                .rejectedBy(bank.place("LedgerHooks.refuseUsedReferences"), 1));
        bank.operation(transfer(ofSeconds(235), ofMillis(18)));
        bank.operation(new PublishedOperation("statement delete", ACCOUNT, ofSeconds(430), ofMillis(640), 412)
                .counted(1, 4, 6)
                .from("DormantAccounts.close(DormantAccounts.java:28)", "concurrent/bank-night-1", ""));
        bank.operation(entries(ofSeconds(508), ofMillis(27_900), 10_000).counted(10, 90, 10_190));
        bank.operation(rolledBack(bank));
        bank.operation(entries(ofSeconds(1_091), ofMillis(15_800), 6_000)
                .counted(6, 43, 5_750)
                .outcome("ROLLED_BACK")
                .failed(bank.place("LimitHooks.checkDaily"), NULL_POINTER, LIMIT_FRAME)
                .wrote(ENTRY, "CREATE", 5_000));
        bank.operation(new PublishedOperation("bulk.create", ACCOUNT, ofSeconds(1_262), ofMillis(410), 848)
                .counted(1, 5, 9)
                .from("AccountImport.run(AccountImport.java:22)", "concurrent/bank-import-1", ""));
        bank.operation(new PublishedOperation("bulk.create", ACCOUNT, ofSeconds(1_302), ofMillis(96), 412)
                .counted(1, 4, 3)
                .from("AccountImport.run(AccountImport.java:22)", "concurrent/bank-import-1", "")
                .refusedByDatabase(
                        "org.postgresql.util.PSQLException",
                        "23505",
                        "INSERT INTO BANK_ACCOUNT (ID, NR, BALANCE, EMAIL, VERSION) VALUES (?, ?, ?, ?, ?)"));
        bank.operation(refused(ofSeconds(1_362), ofMillis(4), "EntriesResource.post(EntriesResource.java:35)")
                .counted(1, 1, 1));
        bank.operation(entries(ofSeconds(1_752), ofMillis(29_100), 10_000).counted(10, 90, 10_190));
        for (int more = 0; more < 186; more++) { // what else the hour had
            Duration ago = ofSeconds(1_760 + more * 9L);
            Duration time = ofMillis(8 + more * 7 % 23);
            bank.operation(
                    more % 8 == 5
                            ? refused(ago, time, "Teller.post(Teller.java:57)").counted(1, 3, 2)
                            : transfer(ago, time));
        }
    }

    private static PublishedOperation transfer(Duration ago, Duration time) {
        return new PublishedOperation("flush", ACCOUNT, ago, time, 2)
                .counted(1, 8, 5)
                .from("Teller.transfer(Teller.java:33)", "http-thread-pool::http-listener(2)", "");
    }

    private static PublishedOperation refused(Duration ago, Duration time, String caller) {
        return new PublishedOperation("flush", ENTRY, ago, time, 1)
                .outcome("REFUSED")
                .from(caller, "http-thread-pool::http-listener(4)", "");
    }

    private static PublishedOperation entries(Duration ago, Duration time, int records) {
        return new PublishedOperation("bulk.create", ENTRY, ago, time, records)
                .deep(2)
                .from(IMPORT, IMPORT_THREAD, TRACE);
    }

    private static PublishedOperation rolledBack(PublishedApplication bank) {
        PublishedOperation operation = entries(ofSeconds(884), ofMillis(11_300), 4_000)
                .counted(4, 27, 3_471)
                .outcome("ROLLED_BACK")
                .failed(bank.place("LimitHooks.checkDaily"), NULL_POINTER, LIMIT_FRAME)
                .wrote(ENTRY, "CREATE", 3_000)
                .wrote(ACCOUNT, "UPDATE", 2_431)
                .wrote(AUDIT_ROW, "CREATE", 2_431);
        for (int chunk = 1; chunk <= 3; chunk++) {
            storedChunk(bank, operation, chunk, 4 + (chunk - 1) * 3_430d);
        }
        int failed = operation.chunk(4, 1_000, 10_300, 940);
        hook(bank, operation, failed, "LedgerHooks.refuseUsedReferences", ENTRY, 1_000, 10_304, 14);
        hook(bank, operation, failed, "LedgerHooks.post", ENTRY, 1_000, 10_320, 12);
        int limit = operation.failedHook(failed, 1_000, 10_335, 903);
        operation.sql(limit, LAST_SUM, 412, 10_338, 896);
        return operation;
    }

    private static void storedChunk(PublishedApplication bank, PublishedOperation operation, int number, double at) {
        int chunk = operation.chunk(number, 1_000, at, 3_410);
        int references = hook(bank, operation, chunk, "LedgerHooks.refuseUsedReferences", ENTRY, 1_000, at + 4, 62);
        operation.sql(references, "select REFERENCE from BANK_LEDGER_ENTRY where REFERENCE in (..)", 1, at + 8, 41);
        int post = hook(bank, operation, chunk, "LedgerHooks.post", ENTRY, 1_000, at + 68, 190);
        operation.sql(post, "select ID, BALANCE, VERSION from BANK_ACCOUNT where ID in (..)", 1, at + 76, 96);
        int limit = hook(bank, operation, chunk, "LimitHooks.checkDaily", ENTRY, 1_000, at + 260, 2_230);
        operation.sql(limit, LAST_SUM, 1_001, at + 266, 2_210);
        int flush = operation.nested(chunk, "flush", ACCOUNT, 812, at + 2_500, 640);
        hook(bank, operation, flush, "AccountHooks.normalizeEmail", ACCOUNT, 812, at + 2_500, 2);
        hook(bank, operation, flush, "LimitHooks.capOverdraft", ACCOUNT, 812, at + 2_503, 3);
        hook(bank, operation, flush, "RiskHooks.score", ACCOUNT, 812, at + 2_516, 318);
        operation.sql(flush, "update BANK_ACCOUNT set BALANCE = ?, VERSION = ? where ID = ?", 1, at + 2_856, 118);
        int audit = hook(bank, operation, flush, "AuditHooks.updated", ACCOUNT, 812, at + 2_986, 140);
        operation.sql(audit, "insert into BANK_AUDIT (ID, MODEL, CHANGED_ON) values (?, ?, ?)", 1, at + 3_016, 92);
        operation.sql(
                chunk,
                "insert into BANK_LEDGER_ENTRY (ID, ACCOUNT_ID, AMOUNT, BOOKED_ON, REFERENCE) values (?, ?, ?, ?, ?)",
                1,
                at + 3_146,
                258);
    }

    private static int hook(
            PublishedApplication bank,
            PublishedOperation operation,
            int parent,
            String hook,
            String model,
            int records,
            double at,
            double millis) {
        return operation.hook(parent, bank.place(hook), model, records, at, millis);
    }
}
