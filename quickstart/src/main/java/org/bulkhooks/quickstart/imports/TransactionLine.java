package org.bulkhooks.quickstart.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.csv.CsvLine;
import org.bulkhooks.quickstart.ledger.LedgerEntry;

/**
 * A transaction as its line in the file says it; empty is what could not be read, and is noted as a mistake.
 *
 * @param account the number of the account, which may not exist
 */
record TransactionLine(
        CsvLine source,
        Optional<String> reference,
        Optional<String> account,
        Optional<LocalDate> bookedOn,
        Optional<BigDecimal> amount,
        Optional<String> text) {

    static final List<String> COLUMNS = List.of("reference", "account", "booked_on", "amount", "text");

    TransactionLine(CsvLine line) {
        this(
                line,
                line.text("reference", 40),
                line.text("account", 20),
                line.date("booked_on"),
                line.money("amount").filter(amount -> notZero(amount, line)),
                line.text("text", 200));
    }

    /** Makes the posting if the line says all that it takes and the account exists. */
    Optional<LedgerEntry> entry(Map<String, Account> byNumber) {
        Optional<Account> known = account.map(byNumber::get);
        if (account.isPresent() && known.isEmpty()) {
            source.mistake("account", "there is no account with this number");
        }
        if (reference.isEmpty() || known.isEmpty() || bookedOn.isEmpty() || amount.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LedgerEntry(reference.get(), known.get(), bookedOn.get(), amount.get(), text.get()));
    }

    private static boolean notZero(BigDecimal amount, CsvLine line) {
        if (amount.signum() == 0) {
            line.mistake("amount", "is zero");
        }
        return amount.signum() != 0;
    }
}
