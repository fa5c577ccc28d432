package org.bulkhooks.benchmarks.program;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;

/** A job that programs do: what they are given, and what has to be in the table afterwards. */
public enum Task {
    /** Inserts new records. */
    CREATE(1) {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return accounts.newOnes(rows, type);
        }

        @Override
        public void run(Program program, List<? extends AccountRow> given) {
            program.create(given);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            List<PlainAccount> existing = accounts.existing(rows, PlainAccount::new);
            return Stream.concat(existing.stream(), accounts.existing(rows, PlainAccount::new).stream())
                    .toList();
        }
    },

    /** Writes changed records. */
    UPDATE(1) {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            List<? extends AccountRow> given = accounts.existing(rows, type);
            given.forEach(accounts::change);
            return given;
        }

        @Override
        public void run(Program program, List<? extends AccountRow> given) {
            program.update(given);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            List<? extends AccountRow> written = given(accounts, rows, PlainAccount::new);
            written.forEach(account -> account.setVersion(2));
            return written;
        }
    },

    /** Deletes the rows of records. */
    DELETE(-1) {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return accounts.existing(rows, type);
        }

        @Override
        public void run(Program program, List<? extends AccountRow> given) {
            program.delete(given);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            return List.of();
        }
    },

    /** Changes rows by a statement. */
    STATEMENT(1) {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return List.of();
        }

        @Override
        public void run(Program program, List<? extends AccountRow> given) {
            program.raiseBalances();
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            List<PlainAccount> written = accounts.existing(rows, PlainAccount::new);
            for (PlainAccount account : written) {
                account.setBalance(account.getBalance().add(Accounts.RISE));
                account.setVersion(2);
            }
            return written;
        }
    };

    private final int raised;

    Task(int raised) {
        this.raised = raised;
    }

    /** Makes the records that a program is given. */
    public abstract List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type);

    /** Has a program do the job. */
    public abstract void run(Program program, List<? extends AccountRow> given);

    /** Returns what becomes of the rows that the job is about. */
    abstract List<? extends AccountRow> written(Accounts accounts, int rows);

    /** Returns 1 if balances rise, -1 if they fall. */
    public int raised() {
        return raised;
    }

    /** Returns the rows that are there before the job: those that it is about, and some that it is not about. */
    public static List<? extends AccountRow> rowsBefore(Accounts accounts, int rows) {
        return Stream.concat(accounts.existing(rows, PlainAccount::new).stream(), others(accounts, rows))
                .toList();
    }

    /** Returns the rows that have to be there after the job. */
    public List<? extends AccountRow> rowsAfter(Accounts accounts, int rows) {
        return Stream.concat(written(accounts, rows).stream(), others(accounts, rows))
                .toList();
    }

    private static Stream<PlainAccount> others(Accounts accounts, int rows) {
        return accounts.untouched(rows + 1, Math.max(1, rows / 10), PlainAccount::new).stream();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
