package org.bulkhooks.benchmarks.program;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Customer;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.database.AccountTable;
import org.bulkhooks.benchmarks.database.Product;

/** Reads rows by JDBC, in the words of a database. */
final class RowReader {

    private final Product product;
    private final List<Customer> customers;

    RowReader(Product product, List<Customer> customers) {
        this.product = product;
        this.customers = customers;
    }

    /** Gives each record its id, by one query for all, and the first version. */
    void assignIds(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        int blocks = (accounts.size() + AccountRow.IDS_OF_A_VALUE - 1) / AccountRow.IDS_OF_A_VALUE;
        try (PreparedStatement query = connection.prepareStatement(product.nextValues(blocks));
                ResultSet values = query.executeQuery()) {
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

    /** Reads the rows of records, in their order; it fails if one has another version. */
    List<AccountRow> rowsOf(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        RowsById<AccountRow> rows = new RowsById<>(rows(connection, "id", "bigint", accounts, AccountRow::key, ""));
        List<AccountRow> inOrder = new ArrayList<>(accounts.size());
        accounts.forEach(account -> inOrder.add(rows.unchanged(account)));
        return inOrder;
    }

    /** Reads and locks the rows that have the numbers of records. */
    List<AccountRow> rowsByNumber(Connection connection, List<? extends AccountRow> accounts) throws SQLException {
        return rows(connection, "number", "varchar", accounts, AccountRow::getNumber, " for update");
    }

    private List<AccountRow> rows(
            Connection connection,
            String column,
            String type,
            List<? extends AccountRow> accounts,
            Function<AccountRow, Object> key,
            String end)
            throws SQLException {
        String keys = product.hasArrays()
                ? " = any(?)"
                : " in (" + String.join(",", Collections.nCopies(accounts.size(), "?")) + ")";
        try (PreparedStatement query = connection.prepareStatement(
                "select " + AccountTable.COLUMNS + " from account where " + column + keys + end)) {
            Object[] values = accounts.stream().map(key).toArray();
            if (product.hasArrays()) {
                query.setArray(1, connection.createArrayOf(type, values));
            } else {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
            }
            return read(query);
        }
    }

    /** Reads what a query selects that begins with the columns of accounts. */
    List<AccountRow> read(PreparedStatement query) throws SQLException {
        List<AccountRow> rows = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                rows.add(AccountTable.read(result, customers, new PlainAccount()));
            }
        }
        return rows;
    }
}
