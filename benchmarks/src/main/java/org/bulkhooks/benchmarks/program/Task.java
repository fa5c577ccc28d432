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
public enum Task {
    /** Inserts new records. */
    CREATE {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return accounts.newOnes(rows, type);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            List<AccountRow> written = new ArrayList<>(accounts.existing(rows, PlainAccount::new));
            written.addAll(accounts.existing(rows, PlainAccount::new));
            return written;
        }
    },

    /** Writes changed records. */
    UPDATE {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return accounts.changed(rows, type);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            return nextVersions(accounts.changed(rows, PlainAccount::new));
        }
    },

    /** Deletes the rows of records. */
    DELETE {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return accounts.existing(rows, type);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            return List.of();
        }
    },

    /** Changes rows by a statement. */
    STATEMENT {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return List.of();
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            List<PlainAccount> written = accounts.existing(rows, PlainAccount::new);
            written.forEach(account -> account.setBalance(account.getBalance().add(Accounts.RISE)));
            return nextVersions(written);
        }
    },

    /** Inserts records, and writes those that have a row already: one half and the other. */
    UPSERT {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return accounts.halfThere(rows, type);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            List<PlainAccount> given = accounts.halfThere(rows, PlainAccount::new);
            List<PlainAccount> before = accounts.existing(rows, PlainAccount::new);
            for (int i = 0; i < rows; i++) {
                given.get(i).setVersion(Accounts.isThere(i) ? 2 : 1);
                if (Accounts.isThere(i)) {
                    before.set(i / 2, given.get(i));
                }
            }
            List<AccountRow> written = new ArrayList<>(before);
            for (int i = 0; i < rows; i++) {
                if (!Accounts.isThere(i)) {
                    written.add(given.get(i));
                }
            }
            return written;
        }

        @Override
        public boolean needsUniqueNumbers() {
            return true;
        }
    },

    /** Flushes new entities. */
    PERSIST {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return CREATE.given(accounts, rows, type);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            return CREATE.written(accounts, rows);
        }
    },

    /** Flushes changed entities. */
    DIRTY {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return UPDATE.given(accounts, rows, type);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            return UPDATE.written(accounts, rows);
        }
    },

    /** Flushes removed entities. */
    REMOVE {
        @Override
        public List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type) {
            return DELETE.given(accounts, rows, type);
        }

        @Override
        List<? extends AccountRow> written(Accounts accounts, int rows) {
            return DELETE.written(accounts, rows);
        }
    };

    /** Makes the records that a program is given. */
    public abstract List<? extends AccountRow> given(Accounts accounts, int rows, Supplier<? extends AccountRow> type);

    /** Returns what becomes of the rows that the job is about. */
    abstract List<? extends AccountRow> written(Accounts accounts, int rows);

    /** Tells whether a unique constraint has to be on the number of an account. */
    public boolean needsUniqueNumbers() {
        return false;
    }

    /** Tells whether the job is the work of a persistence context, which programs on JDBC do not have. */
    public boolean isFlush() {
        return this == PERSIST || this == DIRTY || this == REMOVE;
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
        return Stream.concat(written(accounts, rows).stream(), others(accounts, rows))
                .toList();
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
