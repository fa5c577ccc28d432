package org.bulkhooks.benchmarks.program;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.AccountTable;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/**
 * What programs on JDBC have in common: the order of a job, chunk by chunk, and how each record is shown before and
 * after its write. How a chunk is written is theirs.
 */
abstract class JdbcProgram extends PooledProgram {

    private final RowReader rows;
    private final int chunk;

    JdbcProgram(ConnectionPool connections, RowReader rows, int chunk) {
        super(connections, PlainAccount::new, new Witness(), true);
        this.rows = rows;
        this.chunk = chunk;
    }

    abstract void insert(Connection connection, List<? extends AccountRow> accounts) throws SQLException;

    /** Writes balance, moment of change and next version; it fails if a row has not the version of its record. */
    abstract void update(Connection connection, List<? extends AccountRow> accounts) throws SQLException;

    /** Deletes rows; it fails if one has not the version of its record. */
    abstract void delete(Connection connection, List<? extends AccountRow> accounts) throws SQLException;

    /** Raises the balance of all open accounts by a statement, and returns the rows before and after it. */
    abstract Raised raise(Connection connection) throws SQLException;

    /** Rows before and after a statement, in the same order. */
    record Raised(List<AccountRow> before, List<AccountRow> after) {}

    @Override
    public final Runnable job(Task task, List<? extends AccountRow> given) {
        Work work =
                switch (task) {
                    case CREATE -> connection -> create(connection, given);
                    case UPDATE -> connection -> change(connection, given);
                    case DELETE -> connection -> remove(connection, given);
                    case STATEMENT -> this::raiseBalances;
                    case UPSERT -> connection -> upsert(connection, given);
                    default -> throw new IllegalArgumentException("no entities here: " + task);
                };
        return () -> inTransaction(work);
    }

    /** Work on a connection. */
    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) {
        try (Connection connection = connections().getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        rows.assignIds(connection, accounts);
        for (List<? extends AccountRow> part : Chunks.of(accounts, chunk)) {
            showBeforeCreate(part);
            insert(connection, part);
            showAfterCreate(part);
        }
    }

    private void change(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        for (List<? extends AccountRow> part : Chunks.of(accounts, chunk)) {
            changeFrom(rows.rowsOf(connection, part), connection, part);
        }
    }

    private void changeFrom(List<AccountRow> old, Connection connection, List<? extends AccountRow> accounts)
            throws SQLException {
        showBeforeUpdate(accounts, old);
        update(connection, accounts);
        accounts.forEach(account -> account.setVersion(account.getVersion() + 1));
        showAfterUpdate(accounts, old);
    }

    private void remove(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        for (List<? extends AccountRow> part : Chunks.of(accounts, chunk)) {
            List<AccountRow> old = rows.rowsOf(connection, part);
            showBeforeDelete(old);
            delete(connection, part);
            showAfterDelete(old);
        }
    }

    private void raiseBalances(Connection connection) throws SQLException {
        Raised raised = raise(connection);
        showBeforeUpdate(raised.after(), raised.before());
        showAfterUpdate(raised.after(), raised.before());
    }

    private void upsert(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        for (List<? extends AccountRow> part : Chunks.of(accounts, chunk)) {
            Map<String, AccountRow> there = rows.rowsByNumber(connection, part).stream()
                    .collect(Collectors.toMap(AccountRow::getNumber, Function.identity()));
            List<AccountRow> missing = new ArrayList<>();
            List<AccountRow> changed = new ArrayList<>();
            List<AccountRow> old = new ArrayList<>();
            for (AccountRow account : part) {
                AccountRow row = there.get(account.getNumber());
                if (row == null) {
                    missing.add(account);
                } else {
                    account.setId(row.getId());
                    account.setVersion(row.getVersion());
                    changed.add(account);
                    old.add(row);
                }
            }
            if (!missing.isEmpty()) {
                create(connection, missing);
            }
            if (!changed.isEmpty()) {
                changeFrom(old, connection, changed);
            }
        }
    }

    /** Reads the rows of open accounts in the order of ids. */
    final List<AccountRow> openAccounts(Connection connection, String end) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select " + AccountTable.COLUMNS + " from account where state = ? order by id" + end)) {
            query.setString(1, Accounts.OPEN);
            return rows.read(query);
        }
    }

    /** Fails if a row of an update or delete was not there with the version that it should have. */
    static void checkCount(int expected, long counted) {
        if (counted != expected) {
            throw new IllegalStateException(counted + " of " + expected + " rows: some were changed meanwhile");
        }
    }

    // the same conditions as those of the hooks

    private void showBeforeCreate(List<? extends AccountRow> accounts) {
        for (AccountRow account : accounts) {
            if (account.getState().equals(Accounts.OPEN)) {
                witness().before(account.getBalance(), BigDecimal.ZERO);
            }
        }
    }

    private void showAfterCreate(List<? extends AccountRow> accounts) {
        for (AccountRow account : accounts) {
            if (account.getBalance().signum() > 0) {
                witness().after(account.getBalance(), BigDecimal.ZERO);
            }
        }
    }

    private void showBeforeUpdate(List<? extends AccountRow> accounts, List<AccountRow> old) {
        for (int i = 0; i < accounts.size(); i++) {
            AccountRow account = accounts.get(i);
            if (account.getState().equals(Accounts.OPEN)) {
                witness().before(account.getBalance(), old.get(i).getBalance());
            }
        }
    }

    private void showAfterUpdate(List<? extends AccountRow> accounts, List<AccountRow> old) {
        for (int i = 0; i < accounts.size(); i++) {
            AccountRow account = accounts.get(i);
            if (account.getBalance().compareTo(old.get(i).getBalance()) != 0) {
                witness().after(account.getBalance(), old.get(i).getBalance());
            }
        }
    }

    private void showBeforeDelete(List<AccountRow> old) {
        for (AccountRow account : old) {
            if (account.getState().equals(Accounts.OPEN)) {
                witness().before(BigDecimal.ZERO, account.getBalance());
            }
        }
    }

    private void showAfterDelete(List<AccountRow> old) {
        for (AccountRow account : old) {
            if (account.getBalance().signum() > 0) {
                witness().after(BigDecimal.ZERO, account.getBalance());
            }
        }
    }
}
