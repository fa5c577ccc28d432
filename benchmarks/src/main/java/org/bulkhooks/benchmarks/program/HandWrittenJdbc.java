package org.bulkhooks.benchmarks.program;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.database.AccountTable;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/** JDBC as one writes it who knows batches: 1,000 rows a batch, and old rows 1,000 at a time. */
final class HandWrittenJdbc extends JdbcProgram {

    private static final int CHUNK = 1_000;

    HandWrittenJdbc(ConnectionPool connections, Accounts accounts) {
        super(connections, accounts);
    }

    @Override
    public void create(List<? extends AccountRow> accounts) {
        inTransaction(connection -> {
            assignIds(connection, accounts);
            try (PreparedStatement insert = connection.prepareStatement(AccountTable.INSERT)) {
                for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                    showBeforeCreate(chunk);
                    for (AccountRow account : chunk) {
                        AccountTable.bind(insert, account);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    showAfterCreate(chunk);
                }
            }
        });
    }

    @Override
    public void update(List<? extends AccountRow> accounts) {
        inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update account set balance = ?, changed_at = ?, version = ? where id = ? and version = ?")) {
                for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                    List<AccountRow> old = oldRows(connection, chunk);
                    showBeforeUpdate(chunk, old);
                    for (AccountRow account : chunk) {
                        update.setBigDecimal(1, account.getBalance());
                        update.setObject(2, account.getChangedAt());
                        update.setLong(3, account.getVersion() + 1);
                        update.setLong(4, account.key());
                        update.setLong(5, account.getVersion());
                        update.addBatch();
                        account.setVersion(account.getVersion() + 1);
                    }
                    checkEach(chunk, update.executeBatch());
                    showAfterUpdate(chunk, old);
                }
            }
        });
    }

    @Override
    public void delete(List<? extends AccountRow> accounts) {
        inTransaction(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from account where id = ? and version = ?")) {
                for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                    List<AccountRow> old = oldRows(connection, chunk);
                    showBeforeDelete(old);
                    for (AccountRow account : chunk) {
                        delete.setLong(1, account.key());
                        delete.setLong(2, account.getVersion());
                        delete.addBatch();
                    }
                    checkEach(chunk, delete.executeBatch());
                    showAfterDelete(old);
                }
            }
        });
    }

    @Override
    public void raiseBalances() {
        inTransaction(connection -> {
            List<AccountRow> old = openAccounts(connection, " order by id for update");
            try (PreparedStatement update = connection.prepareStatement(
                    "update account set balance = balance + ?, version = version + 1 where state = ?")) {
                update.setBigDecimal(1, Accounts.RISE);
                update.setString(2, Accounts.OPEN);
                checkCount(old.size(), update.executeUpdate());
            }
            List<AccountRow> accounts = openAccounts(connection, " order by id");
            showBeforeUpdate(accounts, old);
            showAfterUpdate(accounts, old);
        });
    }

    private List<AccountRow> openAccounts(Connection connection, String end) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + AccountTable.COLUMNS + " from account where state = ?" + end)) {
            query.setString(1, Accounts.OPEN);
            return read(query);
        }
    }

    private static void checkEach(List<? extends AccountRow> chunk, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw new IllegalStateException("account " + chunk.get(i).key() + " was changed meanwhile");
            }
        }
    }
}
