package org.bulkhooks.quickstart.imports;

import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.dryRun;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.Bypass;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.csv.CsvLine;
import org.bulkhooks.quickstart.csv.CsvTable;
import org.bulkhooks.quickstart.csv.Mistakes;
import org.bulkhooks.quickstart.hooks.MailHooks;
import org.bulkhooks.quickstart.metrics.Counted;
import org.bulkhooks.quickstart.metrics.Work;

/** Opens the accounts of a file. */
@ApplicationScoped
@Transactional
public class AccountImport {

    static final List<String> COLUMNS = List.of("number", "owner", "email", "overdraft_limit", "opened_on");

    @Inject
    BulkOperations bulk;

    /**
     * Stores all accounts of the file or none.
     *
     * @throws org.bulkhooks.quickstart.csv.CsvRefusedException if the file has mistakes, or a hook rejected accounts
     */
    public Work store(byte[] csv) {
        FileOf<Account> file = read(csv);
        file.store(bulk::create);
        return new Work("Opened " + Counted.of(file.size(), "account"), file.size());
    }

    /**
     * Stores all accounts of customers who come from another bank, or none. Their bank has told them already, so none
     * of them gets a mail; all other hooks are called.
     *
     * @throws org.bulkhooks.quickstart.csv.CsvRefusedException if the file has mistakes, or a hook rejected accounts
     */
    public Work migrate(byte[] csv) {
        FileOf<Account> file = read(csv);
        file.store(accounts ->
                bulk.create(accounts, bypassing(Bypass.hooksOf(MailHooks.class, "migration from another bank"))));
        return new Work("Took over " + Counted.of(file.size(), "account"), file.size());
    }

    /**
     * Checks what {@link #store} would say to the file, and stores nothing. The check has a transaction of its own.
     *
     * @throws org.bulkhooks.quickstart.csv.CsvRefusedException if the file has mistakes, or a hook would reject
     *     accounts
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Work check(byte[] csv) {
        FileOf<Account> file = read(csv);
        file.check((accounts, report) -> bulk.create(accounts, partialSuccess(), dryRun(report)));
        return new Work(
                "Checked " + Counted.of(file.size(), "account") + ": nothing is wrong, and nothing is stored",
                file.size());
    }

    static FileOf<Account> read(byte[] csv) {
        Mistakes mistakes = new Mistakes();
        FileOf<Account> file = new FileOf<>(Account.class, mistakes);
        for (CsvLine line : CsvTable.read(csv, COLUMNS, mistakes).lines()) {
            Optional<String> number = line.text("number", 20);
            Optional<String> owner = line.text("owner", 100);
            Optional<String> email = line.text("email", 200);
            Optional<BigDecimal> limit = line.money("overdraft_limit");
            Optional<LocalDate> openedOn = line.date("opened_on");
            number.ifPresent(value -> file.requireUnique(value, "number", line));
            if (limit.isPresent() && limit.get().signum() < 0) {
                line.mistake("overdraft_limit", "is negative; write how much debt is allowed, like 500.00");
            }
            if (number.isPresent()
                    && owner.isPresent()
                    && email.isPresent()
                    && limit.isPresent()
                    && openedOn.isPresent()) {
                file.add(new Account(number.get(), owner.get(), email.get(), limit.get(), openedOn.get()), line);
            }
        }
        return file;
    }
}
