package org.bulkhooks.benchmarks.program;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.database.AccountTable;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/** JDBC as one writes it who knows batches. */
class JdbcBatches extends JdbcProgram {

    JdbcBatches(ConnectionPool connections, RowReader rows, int chunk) {
        super(connections, rows, chunk);
    }

    @Override
    final void insert(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AccountTable.INSERT)) {
            for (AccountRow account : accounts) {
                AccountTable.bind(insert, account);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    void update(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account set balance = ?, changed_at = ?, version = ? where id = ? and version = ?")) {
            for (AccountRow account : accounts) {
                update.setBigDecimal(1, account.getBalance());
                update.setObject(2, account.getChangedAt());
                update.setLong(3, account.getVersion() + 1);
                update.setLong(4, account.key());
                update.setLong(5, account.getVersion());
                update.addBatch();
            }
            checkEach(accounts, update.executeBatch());
        }
    }

    @Override
    void delete(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from account where id = ? and version = ?")) {
            for (AccountRow account : accounts) {
                delete.setLong(1, account.key());
                delete.setLong(2, account.getVersion());
                delete.addBatch();
            }
            checkEach(accounts, delete.executeBatch());
        }
    }

    @Override
    Raised raise(Connection connection) throws SQLException {
        List<AccountRow> old = openAccounts(connection, " for update");
        checkCount(old.size(), raiseOpenAccounts(connection));
        return new Raised(old, openAccounts(connection, ""));
    }

    static int raiseOpenAccounts(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account set balance = balance + ?, version = version + 1 where state = ?")) {
            update.setBigDecimal(1, Accounts.RISE);
            update.setString(2, Accounts.OPEN);
            return update.executeUpdate();
        }
    }

    private static void checkEach(List<? extends AccountRow> accounts, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw new IllegalStateException("account " + accounts.get(i).key() + " was changed meanwhile");
            }
        }
    }
}
