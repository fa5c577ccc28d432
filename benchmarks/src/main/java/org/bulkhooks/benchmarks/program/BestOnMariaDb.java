package org.bulkhooks.benchmarks.program;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/**
 * The best SQL that was found for MariaDB: batches for inserts, updates by a join with a table that is made of JSON,
 * deletes by lists of ids.
 */
final class BestOnMariaDb extends JdbcBatches {

    BestOnMariaDb(ConnectionPool connections, RowReader rows, int chunk) {
        super(connections, rows, chunk);
    }

    @Override
    void update(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        StringBuilder values = new StringBuilder("[");
        for (AccountRow account : accounts) {
            values.append(values.length() > 1 ? ",[" : "[")
                    .append(account.key())
                    .append(',')
                    .append(account.getVersion())
                    .append(",\"")
                    .append(account.getBalance())
                    .append("\",\"")
                    .append(account.getChangedAt())
                    .append("\"]");
        }
        try (PreparedStatement update =
                connection.prepareStatement("update account a join json_table(?, '$[*]' columns ("
                        + "id bigint path '$[0]' error on error, version bigint path '$[1]' error on error,"
                        + " balance decimal(65,30) path '$[2]' error on error, changed_at datetime(6) path '$[3]' error on error)) v"
                        + " on a.id = v.id and a.version = v.version"
                        + " set a.balance = v.balance, a.changed_at = v.changed_at, a.version = a.version + 1")) {
            update.setString(1, values.append(']').toString());
            checkCount(accounts.size(), update.executeUpdate());
        }
    }

    @Override
    void delete(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        Map<Long, List<AccountRow>> byVersion =
                accounts.stream().collect(Collectors.groupingBy(AccountRow::getVersion));
        for (Map.Entry<Long, List<AccountRow>> version : byVersion.entrySet()) {
            String ids = String.join(",", Collections.nCopies(version.getValue().size(), "?"));
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from account where version = ? and id in (" + ids + ")")) {
                delete.setLong(1, version.getKey());
                int parameter = 2;
                for (AccountRow account : version.getValue()) {
                    delete.setLong(parameter++, account.key());
                }
                checkCount(version.getValue().size(), delete.executeUpdate());
            }
        }
    }

    /** The rows are locked, so what the statement will write is known before. */
    @Override
    Raised raise(Connection connection) throws SQLException {
        List<AccountRow> before = openAccounts(connection, " for update");
        List<AccountRow> after = new ArrayList<>(before.size());
        for (AccountRow row : before) {
            AccountRow raised = row.copyTo(new PlainAccount());
            raised.setBalance(row.getBalance().add(Accounts.RISE));
            raised.setVersion(row.getVersion() + 1);
            after.add(raised);
        }
        checkCount(before.size(), raiseOpenAccounts(connection));
        return new Raised(before, after);
    }
}
