package org.bulkhooks.benchmarks.program;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.Customer;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.AccountTable;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/**
 * What programs on JDBC have in common: the transaction, ids, old rows, and how each record is shown before and after
 * its write.
 */
abstract class JdbcProgram implements Program {

    private final ConnectionPool connections;
    private final List<Customer> customers;
    private final Witness witness = new Witness();

    JdbcProgram(ConnectionPool connections, Accounts accounts) {
        this.connections = connections;
        this.customers = accounts.customers();
    }

    /** Work on a connection. */
    interface Work {

        void on(Connection connection) throws SQLException;
    }

    final void inTransaction(Work work) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives each record its id, by one query for all. */
    static void assignIds(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        int blocks = (accounts.size() + AccountRow.IDS_OF_A_VALUE - 1) / AccountRow.IDS_OF_A_VALUE;
        try (PreparedStatement query =
                connection.prepareStatement("select nextval('account_seq') from generate_series(1, ?)")) {
            query.setInt(1, blocks);
            try (ResultSet values = query.executeQuery()) {
                long id = 0;
                long last = -1;
                for (AccountRow account : accounts) {
                    if (id > last || last < 0) {
                        values.next();
                        last = values.getLong(1);
                        id = last - AccountRow.IDS_OF_A_VALUE + 1;
                    }
                    account.setId(id++);
                    account.setVersion(1);
                }
            }
        }
    }

    /** Reads the rows of records, in their order; it fails if one has another version. */
    final List<AccountRow> oldRows(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + AccountTable.COLUMNS + " from account where id = any(?)")) {
            query.setArray(1, connection.createArrayOf("bigint", ids(accounts)));
            RowsById<AccountRow> rows = new RowsById<>(read(query));
            List<AccountRow> inOrder = new ArrayList<>(accounts.size());
            accounts.forEach(account -> inOrder.add(rows.unchanged(account)));
            return inOrder;
        }
    }

    final List<AccountRow> read(PreparedStatement query) throws SQLException {
        List<AccountRow> rows = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                rows.add(AccountTable.read(result, customers, new PlainAccount()));
            }
        }
        return rows;
    }

    static Object[] ids(List<? extends AccountRow> accounts) {
        Object[] ids = new Long[accounts.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = accounts.get(i).getId();
        }
        return ids;
    }

    /** Fails if a row of an update or delete was not there with the version that it should have. */
    static void checkCount(int expected, long counted) {
        if (counted != expected) {
            throw new IllegalStateException(counted + " of " + expected + " rows: some were changed meanwhile");
        }
    }

    // the same conditions as those of the hooks

    final void showBeforeCreate(List<? extends AccountRow> accounts) {
        for (AccountRow account : accounts) {
            if (account.getState().equals(Accounts.OPEN)) {
                witness.before(account.getBalance(), BigDecimal.ZERO);
            }
        }
    }

    final void showAfterCreate(List<? extends AccountRow> accounts) {
        for (AccountRow account : accounts) {
            if (account.getBalance().signum() > 0) {
                witness.after(account.getBalance(), BigDecimal.ZERO);
            }
        }
    }

    final void showBeforeUpdate(List<? extends AccountRow> accounts, List<? extends AccountRow> old) {
        for (int i = 0; i < accounts.size(); i++) {
            AccountRow account = accounts.get(i);
            if (account.getState().equals(Accounts.OPEN)) {
                witness.before(account.getBalance(), old.get(i).getBalance());
            }
        }
    }

    final void showAfterUpdate(List<? extends AccountRow> accounts, List<? extends AccountRow> old) {
        for (int i = 0; i < accounts.size(); i++) {
            AccountRow account = accounts.get(i);
            if (account.getBalance().compareTo(old.get(i).getBalance()) != 0) {
                witness.after(account.getBalance(), old.get(i).getBalance());
            }
        }
    }

    final void showBeforeDelete(List<? extends AccountRow> old) {
        for (AccountRow account : old) {
            if (account.getState().equals(Accounts.OPEN)) {
                witness.before(BigDecimal.ZERO, account.getBalance());
            }
        }
    }

    final void showAfterDelete(List<? extends AccountRow> old) {
        for (AccountRow account : old) {
            if (account.getBalance().signum() > 0) {
                witness.after(BigDecimal.ZERO, account.getBalance());
            }
        }
    }

    @Override
    public final Supplier<? extends AccountRow> type() {
        return PlainAccount::new;
    }

    @Override
    public final Witness witness() {
        return witness;
    }

    @Override
    public final boolean looks() {
        return true;
    }

    @Override
    public final ConnectionPool connections() {
        return connections;
    }

    @Override
    public final void close() {
        connections.close();
    }
}
