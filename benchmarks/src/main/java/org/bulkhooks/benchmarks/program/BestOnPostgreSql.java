package org.bulkhooks.benchmarks.program;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.database.AccountTable;
import org.bulkhooks.benchmarks.database.ConnectionPool;
import org.jspecify.annotations.Nullable;

/** The best SQL that was found for PostgreSQL: arrays of values, so that a statement writes a whole chunk. */
final class BestOnPostgreSql extends JdbcProgram {

    private static final int CHUNK = 1_000;

    BestOnPostgreSql(ConnectionPool connections, Accounts accounts) {
        super(connections, accounts);
    }

    @Override
    public void create(List<? extends AccountRow> accounts) {
        inTransaction(connection -> {
            assignIds(connection, accounts);
            try (PreparedStatement insert = connection.prepareStatement("insert into account (" + AccountTable.COLUMNS
                    + ") select * from unnest(?::bigint[], ?::bigint[], ?::varchar[], ?::varchar[], ?::bigint[],"
                    + " ?::numeric[], ?::numeric[], ?::varchar[], ?::date[], ?::timestamp[], ?::varchar[])")) {
                for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                    showBeforeCreate(chunk);
                    insert.setArray(1, longs(connection, chunk, AccountRow::key));
                    insert.setArray(2, longs(connection, chunk, AccountRow::getVersion));
                    insert.setArray(3, texts(connection, chunk, AccountRow::getNumber));
                    insert.setArray(4, texts(connection, chunk, AccountRow::getHolder));
                    insert.setArray(5, longs(connection, chunk, account -> account.getCustomer()
                            .getId()));
                    insert.setArray(6, array("numeric", connection, chunk, AccountRow::getBalance));
                    insert.setArray(7, array("numeric", connection, chunk, AccountRow::getCreditLimit));
                    insert.setArray(8, texts(connection, chunk, AccountRow::getState));
                    insert.setArray(9, array("date", connection, chunk, AccountRow::getOpened));
                    insert.setArray(10, array("timestamp", connection, chunk, AccountRow::getChangedAt));
                    insert.setArray(11, texts(connection, chunk, AccountRow::getNote));
                    checkCount(chunk.size(), insert.executeUpdate());
                    showAfterCreate(chunk);
                }
            }
        });
    }

    @Override
    public void update(List<? extends AccountRow> accounts) {
        inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update account a set balance = v.balance, changed_at = v.changed_at, version = a.version + 1"
                            + " from unnest(?::bigint[], ?::bigint[], ?::numeric[], ?::timestamp[])"
                            + " as v(id, version, balance, changed_at) where a.id = v.id and a.version = v.version")) {
                for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                    List<AccountRow> old = oldRows(connection, chunk);
                    showBeforeUpdate(chunk, old);
                    update.setArray(1, longs(connection, chunk, AccountRow::key));
                    update.setArray(2, longs(connection, chunk, AccountRow::getVersion));
                    update.setArray(3, array("numeric", connection, chunk, AccountRow::getBalance));
                    update.setArray(4, array("timestamp", connection, chunk, AccountRow::getChangedAt));
                    checkCount(chunk.size(), update.executeUpdate());
                    for (AccountRow account : chunk) {
                        account.setVersion(account.getVersion() + 1);
                    }
                    showAfterUpdate(chunk, old);
                }
            }
        });
    }

    @Override
    public void delete(List<? extends AccountRow> accounts) {
        inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from account a using unnest(?::bigint[], ?::bigint[]) as v(id, version)"
                            + " where a.id = v.id and a.version = v.version")) {
                for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                    List<AccountRow> old = oldRows(connection, chunk);
                    showBeforeDelete(old);
                    delete.setArray(1, longs(connection, chunk, AccountRow::key));
                    delete.setArray(2, longs(connection, chunk, AccountRow::getVersion));
                    checkCount(chunk.size(), delete.executeUpdate());
                    showAfterDelete(old);
                }
            }
        });
    }

    @Override
    public void raiseBalances() {
        inTransaction(connection -> {
            List<AccountRow> old;
            try (PreparedStatement query = connection.prepareStatement(
                    "select " + AccountTable.COLUMNS + " from account where state = ? order by id for update")) {
                query.setString(1, Accounts.OPEN);
                old = read(query);
            }
            List<AccountRow> written = new ArrayList<>(old.size());
            old.forEach(row -> written.add(row.copyTo(new PlainAccount())));
            RowsById<AccountRow> accounts = new RowsById<>(written);
            try (PreparedStatement update =
                    connection.prepareStatement("update account set balance = balance + ?, version = version + 1"
                            + " where id = any(?) returning id, balance, version")) {
                update.setBigDecimal(1, Accounts.RISE);
                update.setArray(2, longs(connection, old, AccountRow::key));
                try (ResultSet values = update.executeQuery()) {
                    while (values.next()) {
                        AccountRow account = accounts.get(values.getLong(1));
                        account.setBalance(values.getBigDecimal(2));
                        account.setVersion(values.getLong(3));
                    }
                }
            }
            showBeforeUpdate(written, old);
            showAfterUpdate(written, old);
        });
    }

    private static Array longs(
            Connection connection, List<? extends AccountRow> accounts, Function<AccountRow, Long> value)
            throws SQLException {
        return array("bigint", new Long[accounts.size()], connection, accounts, value);
    }

    private static Array texts(
            Connection connection, List<? extends AccountRow> accounts, Function<AccountRow, @Nullable String> value)
            throws SQLException {
        return array("varchar", new String[accounts.size()], connection, accounts, value);
    }

    private static Array array(
            String type, Connection connection, List<? extends AccountRow> accounts, Function<AccountRow, Object> value)
            throws SQLException {
        return array(type, new Object[accounts.size()], connection, accounts, value);
    }

    private static <T extends @Nullable Object> Array array(
            String type,
            T[] values,
            Connection connection,
            List<? extends AccountRow> accounts,
            Function<AccountRow, ? extends T> value)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(accounts.get(i));
        }
        return connection.createArrayOf(type, values);
    }
}
