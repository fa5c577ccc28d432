package org.bulkhooks.quickstart.imports;

import static java.util.stream.Collectors.toSet;
import static org.bulkhooks.bulk.BulkOptions.dryRun;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Accounts;
import org.bulkhooks.quickstart.csv.CsvTable;
import org.bulkhooks.quickstart.csv.Mistakes;
import org.bulkhooks.quickstart.ledger.LedgerEntry;
import org.bulkhooks.quickstart.metrics.Counted;
import org.bulkhooks.quickstart.metrics.Work;

/** Posts the transactions of a file. */
@ApplicationScoped
@Transactional
public class TransactionImport {

    @Inject
    BulkOperations bulk;

    @Inject
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    /**
     * Stores all transactions of the file or none.
     *
     * @throws org.bulkhooks.quickstart.csv.CsvRefusedException if the file has mistakes, or a hook rejected
     *     transactions
     */
    public Work store(byte[] csv) {
        FileOf<LedgerEntry> file = read(csv);
        file.store(entries -> {
            bulk.create(entries);
            entityManager.flush(); // the accounts that the hook posted to, so that what their hooks say is said here
        });
        return new Work("Posted " + Counted.of(file.size(), "transaction"), file.size());
    }

    /**
     * Checks what {@link #store} would say to the file, and stores nothing. The check has a transaction of its own.
     *
     * @throws org.bulkhooks.quickstart.csv.CsvRefusedException if the file has mistakes, or a hook would reject
     *     transactions
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Work check(byte[] csv) {
        FileOf<LedgerEntry> file = read(csv);
        file.check((entries, report) -> bulk.create(entries, partialSuccess(), dryRun(report)));
        return new Work(
                "Checked " + Counted.of(file.size(), "transaction") + ": nothing is wrong, and nothing is stored",
                file.size());
    }

    private FileOf<LedgerEntry> read(byte[] csv) {
        Mistakes mistakes = new Mistakes();
        List<TransactionLine> lines = CsvTable.read(csv, TransactionLine.COLUMNS, mistakes).lines().stream()
                .map(TransactionLine::new)
                .toList();
        Map<String, Account> byNumber = accounts.byNumbers(
                lines.stream().flatMap(line -> line.account().stream()).collect(toSet()));
        return entries(lines, byNumber, mistakes);
    }

    static FileOf<LedgerEntry> entries(List<TransactionLine> lines, Map<String, Account> byNumber, Mistakes mistakes) {
        FileOf<LedgerEntry> file = new FileOf<>(LedgerEntry.class, mistakes);
        for (TransactionLine line : lines) {
            line.reference().ifPresent(reference -> file.requireUnique(reference, "reference", line.source()));
            line.entry(byNumber).ifPresent(entry -> file.add(entry, line.source()));
        }
        return file;
    }
}
