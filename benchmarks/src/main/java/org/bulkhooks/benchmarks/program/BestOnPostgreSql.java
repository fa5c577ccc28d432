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

    BestOnPostgreSql(ConnectionPool connections, RowReader rows, int chunk) {
        super(connections, rows, chunk);
    }

    @Override
    void insert(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into account (" + AccountTable.COLUMNS
                + ") select * from unnest(?::bigint[], ?::bigint[], ?::varchar[], ?::varchar[], ?::bigint[],"
                + " ?::numeric[], ?::numeric[], ?::varchar[], ?::date[], ?::timestamp[], ?::varchar[])")) {
            insert.setArray(1, longs(connection, accounts, AccountRow::key));
            insert.setArray(2, longs(connection, accounts, AccountRow::getVersion));
            insert.setArray(3, texts(connection, accounts, AccountRow::getNumber));
            insert.setArray(4, texts(connection, accounts, AccountRow::getHolder));
            insert.setArray(5, longs(connection, accounts, account -> account.getCustomer()
                    .getId()));
            insert.setArray(6, array("numeric", connection, accounts, AccountRow::getBalance));
            insert.setArray(7, array("numeric", connection, accounts, AccountRow::getCreditLimit));
            insert.setArray(8, texts(connection, accounts, AccountRow::getState));
            insert.setArray(9, array("date", connection, accounts, AccountRow::getOpened));
            insert.setArray(10, array("timestamp", connection, accounts, AccountRow::getChangedAt));
            insert.setArray(11, texts(connection, accounts, AccountRow::getNote));
            checkCount(accounts.size(), insert.executeUpdate());
        }
    }

    @Override
    void update(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account a set balance = v.balance, changed_at = v.changed_at, version = a.version + 1"
                        + " from unnest(?::bigint[], ?::bigint[], ?::numeric[], ?::timestamp[])"
                        + " as v(id, version, balance, changed_at) where a.id = v.id and a.version = v.version")) {
            update.setArray(1, longs(connection, accounts, AccountRow::key));
            update.setArray(2, longs(connection, accounts, AccountRow::getVersion));
            update.setArray(3, array("numeric", connection, accounts, AccountRow::getBalance));
            update.setArray(4, array("timestamp", connection, accounts, AccountRow::getChangedAt));
            checkCount(accounts.size(), update.executeUpdate());
        }
    }

    @Override
    void delete(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from account a using unnest(?::bigint[], ?::bigint[])"
                        + " as v(id, version) where a.id = v.id and a.version = v.version")) {
            delete.setArray(1, longs(connection, accounts, AccountRow::key));
            delete.setArray(2, longs(connection, accounts, AccountRow::getVersion));
            checkCount(accounts.size(), delete.executeUpdate());
        }
    }

    @Override
    Raised raise(Connection connection) throws SQLException {
        List<AccountRow> before = openAccounts(connection, " for update");
        List<AccountRow> after = new ArrayList<>(before.size());
        before.forEach(row -> after.add(row.copyTo(new PlainAccount())));
        RowsById<AccountRow> rows = new RowsById<>(after);
        try (PreparedStatement update =
                connection.prepareStatement("update account set balance = balance + ?, version = version + 1"
                        + " where state = ? returning id, balance, version")) {
            update.setBigDecimal(1, Accounts.RISE);
            update.setString(2, Accounts.OPEN);
            int written = 0;
            try (ResultSet values = update.executeQuery()) {
                while (values.next()) {
                    AccountRow row = rows.get(values.getLong(1));
                    row.setBalance(values.getBigDecimal(2));
                    row.setVersion(values.getLong(3));
                    written++;
                }
            }
            checkCount(before.size(), written);
        }
        return new Raised(before, after);
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
