package org.bulkhooks.quickstart.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.PlannedRecord;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.csv.CsvRefusedException;
import org.bulkhooks.quickstart.csv.LineMistake;
import org.bulkhooks.quickstart.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

class AccountImportTest {

    private static final String HEADER = "number,owner,email,overdraft_limit,opened_on\n";

    @Test
    void readsAccounts() {
        AccountImport.read(csv("1,Ada,a@example.com,500,2024-01-31\n"))
                .store(accounts -> assertThat(accounts).singleElement().satisfies(account -> {
                    assertThat(account.number()).isEqualTo("1");
                    assertThat(account.owner()).isEqualTo("Ada");
                    assertThat(account.overdraftLimit()).isEqualByComparingTo("500");
                    assertThat(account.openedOn()).isEqualTo("2024-01-31");
                }));
    }

    @Test
    void tellsInWhichLineANumberWasAlready() {
        CsvRefusedException refused = refused(csv("""
                1,Ada,a@example.com,0,2024-01-31
                2,Bo,b@example.com,0,2024-01-31
                1,Cy,c@example.com,0,2024-01-31
                """));

        assertThat(refused.mistakes()).containsExactly(new LineMistake(4, "number", "is in line 2 already"));
    }

    @Test
    void refusesANegativeLimit() {
        assertThat(refused(csv("1,Ada,a@example.com,-1,2024-01-31\n")).mistakes())
                .extracting(LineMistake::line, LineMistake::column)
                .containsExactly(tuple(2L, "overdraft_limit"));
    }

    @Test
    void notesAllMistakesOfALine() {
        assertThat(refused(csv("1,,a@example.com,x,y\n")).mistakes())
                .extracting(LineMistake::column)
                .containsExactly("owner", "overdraft_limit", "opened_on");
    }

    @Test
    void turnsPositionsOfRejectedRecordsIntoLines() {
        byte[] file = csv("1,Ada,a@example.com,0,2024-01-31\n\n2,Bo,b@example.com,0,2024-01-31\n");

        CsvRefusedException refused = catchThrowableOfType(
                CsvRefusedException.class, () -> AccountImport.read(file).store(accounts -> {
                    throw new RecordsRejectedException(List.of(
                            new RejectedRecord(1, Account.class, "number", "taken"),
                            new RejectedRecord(0, LedgerEntry.class, null, "no")));
                }));

        assertThat(refused.mistakes())
                .containsExactly(new LineMistake(0, null, "LedgerEntry: no"), new LineMistake(4, "number", "taken"));
    }

    @Test
    void aCheckTellsTheLinesThatWouldBeRejected() {
        byte[] file = csv("1,Ada,a@example.com,0,2024-01-31\n2,Bo,b@example.com,0,2024-01-31\n");

        CsvRefusedException refused = catchThrowableOfType(
                CsvRefusedException.class, () -> AccountImport.read(file).check((accounts, report) -> {
                    report.accept(new PlannedRecord(0, RecordOutcome.CREATED, Set.of(), List.of()));
                    report.accept(new PlannedRecord(
                            1,
                            RecordOutcome.REJECTED,
                            Set.of(),
                            List.of(new RejectedRecord(1, Account.class, "number", "taken"))));
                }));

        assertThat(refused.mistakes()).containsExactly(new LineMistake(3, "number", "taken"));
    }

    @Test
    void aCheckTellsWhatOtherRecordsWouldSay() {
        CsvRefusedException refused = catchThrowableOfType(CsvRefusedException.class, () -> AccountImport.read(
                        csv("1,Ada,a@example.com,0,2024-01-31\n"))
                .check((accounts, report) -> {
                    throw new RecordsRejectedException(List.of(new RejectedRecord(0, LedgerEntry.class, null, "no")));
                }));

        assertThat(refused.mistakes()).containsExactly(new LineMistake(0, null, "LedgerEntry: no"));
    }

    private static CsvRefusedException refused(byte[] csv) {
        return catchThrowableOfType(
                CsvRefusedException.class, () -> AccountImport.read(csv).store(accounts -> {
                    throw new AssertionError("nothing may be stored");
                }));
    }

    private static byte[] csv(String rows) {
        return (HEADER + rows).getBytes(UTF_8);
    }
}
