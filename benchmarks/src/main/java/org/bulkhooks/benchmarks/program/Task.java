package org.bulkhooks.benchmarks.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;

/**
 * A job that programs do: what they are given, and what has to be in the table afterwards. {@code TASKS.md} says it in
 * prose.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum Task {
    /** Inserts new records. */
    CREATE(Accounts::newOnes, Task::created),

    /** Writes changed records. */
    UPDATE(Accounts::changed, Task::updated),

    /** Deletes the rows of records. */
    DELETE(Accounts::existing, (accounts, rows) -> List.of()),

    /** Changes rows by a statement. */
    STATEMENT((accounts, rows, type) -> List.of(), Task::raised),

    /** Inserts records, and writes those that have a row already: one half and the other. */
    UPSERT(Accounts::halfThere, Task::upserted),

    /** Flushes new entities. */
    PERSIST(CREATE),

    /** Flushes changed entities. */
    DIRTY(UPDATE),

    /** Flushes removed entities. */
    REMOVE(DELETE);

    private final Given given;
    private final Written written;
    private final boolean flush;

    Task(Given given, Written written) {
        this.given = given;
        this.written = written;
        this.flush = false;
    }

    /** The work of a persistence context, with the outcome of another job. */
    Task(Task same) {
        this.given = same.given;
        this.written = same.written;
        this.flush = true;
    }

    /** Makes the records that a program is given. */
    private interface Given {

        List<? extends AccountRow> of(Accounts accounts, int rows, Supplier<? extends AccountRow> type);
    }

    /** Makes what becomes of the rows that a job is about. */
    private interface Written {

        List<? extends AccountRow> of(Accounts accounts, int rows);
    }

    /** Makes the records that a program is given. */
    public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
        return given.of(accounts, rows, type);
    }

    /** Tells whether a unique constraint has to be on the number of an account. */
    public boolean needsUniqueNumbers() {
        return this == UPSERT;
    }

    /** Tells whether the job is the work of a persistence context, which programs on JDBC do not have. */
    public boolean isFlush() {
        return flush;
    }

    /** Returns 1 if balances rise, -1 if they fall. */
    public int raised() {
        return this == DELETE || this == REMOVE ? -1 : 1;
    }

    /** Returns the rows that are there before the job: those that it is about, and some that it is not about. */
    public static List<? extends AccountRow> rowsBefore(Accounts accounts, int rows) {
        return Stream.concat(accounts.existing(rows, PlainAccount::new).stream(), others(accounts, rows))
                .toList();
    }

    /** Returns the rows that have to be there after the job. */
    public List<? extends AccountRow> rowsAfter(Accounts accounts, int rows) {
        return Stream.concat(written.of(accounts, rows).stream(), others(accounts, rows))
                .toList();
    }

    private static List<AccountRow> created(Accounts accounts, int rows) {
        List<AccountRow> written = new ArrayList<>(accounts.existing(rows, PlainAccount::new));
        written.addAll(accounts.existing(rows, PlainAccount::new));
        return written;
    }

    private static List<PlainAccount> updated(Accounts accounts, int rows) {
        return nextVersions(accounts.changed(rows, PlainAccount::new));
    }

    private static List<PlainAccount> raised(Accounts accounts, int rows) {
        List<PlainAccount> written = accounts.existing(rows, PlainAccount::new);
        written.forEach(account -> account.setBalance(account.getBalance().add(Accounts.RISE)));
        return nextVersions(written);
    }

    private static List<PlainAccount> upserted(Accounts accounts, int rows) {
        List<PlainAccount> given = accounts.halfThere(rows, PlainAccount::new);
        List<PlainAccount> written = accounts.existing(rows, PlainAccount::new);
        for (int i = 0; i < rows; i++) {
            PlainAccount account = given.get(i);
            account.setVersion(Accounts.isThere(i) ? 2 : 1);
            if (Accounts.isThere(i)) {
                written.set(i / 2, account);
            } else {
                written.add(account);
            }
        }
        return written;
    }

    private static Stream<PlainAccount> others(Accounts accounts, int rows) {
        return accounts.untouched(rows + 1, Math.max(1, rows / 10), PlainAccount::new).stream();
    }

    private static List<PlainAccount> nextVersions(List<PlainAccount> accounts) {
        accounts.forEach(account -> account.setVersion(account.getVersion() + 1));
        return accounts;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
