package org.bulkhooks.quickstart.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.csv.CsvRefusedException;
import org.bulkhooks.quickstart.csv.CsvTable;
import org.bulkhooks.quickstart.csv.LineMistake;
import org.bulkhooks.quickstart.csv.Mistakes;
import org.bulkhooks.quickstart.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

class TransactionImportTest {

    private final Account account =
            new Account("7", "Ada", "ada@example.com", BigDecimal.ZERO.setScale(2), LocalDate.of(2024, 1, 1));

    @Test
    void readsTransactionsForKnownAccounts() {
        store(
                "r1,7,2024-02-03,-12.5,Rent\n",
                entries -> assertThat(entries).singleElement().satisfies(entry -> {
                    assertThat(entry.reference()).isEqualTo("r1");
                    assertThat(entry.account()).isSameAs(account);
                    assertThat(entry.bookedOn()).isEqualTo("2024-02-03");
                    assertThat(entry.amount()).isEqualTo(new BigDecimal("-12.50"));
                    assertThat(entry.text()).isEqualTo("Rent");
                }));
    }

    @Test
    void refusesUnknownAccountsDuplicateReferencesAndZero() {
        assertThat(refused("r1,8,2024-02-03,1,Rent\nr2,7,2024-02-03,0,Rent\nr2,7,2024-02-03,2,Rent\n")
                        .mistakes())
                .containsExactly(
                        new LineMistake(2, "account", "there is no account with this number"),
                        new LineMistake(3, "amount", "is zero"),
                        new LineMistake(4, "reference", "is in line 3 already"));
    }

    @Test
    void reportsAMissingAccountNumberOnce() {
        assertThat(refused("r1,,2024-02-03,1,Rent\n").mistakes())
                .containsExactly(new LineMistake(2, "account", "is missing"));
    }

    private CsvRefusedException refused(String rows) {
        return catchThrowableOfType(
                CsvRefusedException.class,
                () -> store(rows, entries -> {
                    throw new AssertionError("nothing may be stored");
                }));
    }

    private void store(String rows, Consumer<List<LedgerEntry>> database) {
        byte[] csv = ("reference,account,booked_on,amount,text\n" + rows).getBytes(UTF_8);
        Mistakes mistakes = new Mistakes();
        List<TransactionLine> lines = CsvTable.read(csv, TransactionLine.COLUMNS, mistakes).lines().stream()
                .map(TransactionLine::new)
                .toList();
        TransactionImport.entries(lines, Map.of("7", account), mistakes).store(database);
    }
}
