package org.bulkhooks.benchmarks.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Customer;

/** The table of accounts in SQL: its columns, in one order for all statements. */
public final class AccountTable {

    /** The columns, in the order of {@link #bind} and {@link #read}. */
    public static final String COLUMNS =
            "id, version, number, holder, customer_id, balance, credit_limit, state, opened, changed_at, note";

    /** An insert of one row. */
    public static final String INSERT = "insert into account (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?)";

    static final List<String> DROP = List.of(
            "drop table if exists account",
            "drop table if exists account_before",
            "drop table if exists customer",
            "drop sequence if exists account_seq");

    /** What it takes so that two accounts cannot have one number, and so that they can. */
    static final String UNIQUE = "alter table account add constraint account_number unique (number)";

    static final String NOT_UNIQUE = "alter table account drop constraint account_number";

    private AccountTable() {}

    static List<String> create(Product product) {
        String columns = " (id bigint not null primary key, version bigint not null, number varchar(34) not null,"
                + " holder varchar(100) not null, customer_id bigint not null references customer(id),"
                + " balance numeric(15,2) not null, credit_limit numeric(15,2) not null, state varchar(10) not null,"
                + " opened date not null, changed_at " + product.momentType() + " not null, note varchar(200))";
        return List.of(
                "create table customer (id bigint not null primary key, name varchar(100) not null)",
                "create table account" + columns,
                "create table account_before" + columns,
                "create sequence account_seq start with 100001000 increment by " + AccountRow.IDS_OF_A_VALUE);
    }

    /** Sets all columns of a row. */
    public static void bind(PreparedStatement statement, AccountRow account) throws SQLException {
        statement.setLong(1, account.key());
        statement.setLong(2, account.getVersion());
        statement.setString(3, account.getNumber());
        statement.setString(4, account.getHolder());
        statement.setLong(5, account.getCustomer().getId());
        statement.setBigDecimal(6, account.getBalance());
        statement.setBigDecimal(7, account.getCreditLimit());
        statement.setString(8, account.getState());
        statement.setObject(9, account.getOpened());
        statement.setObject(10, account.getChangedAt());
        statement.setString(11, account.getNote());
    }

    /** Reads all columns of a row. */
    public static <R extends AccountRow> R read(ResultSet row, List<Customer> customers, R account)
            throws SQLException {
        account.setId(row.getLong(1));
        account.setVersion(row.getLong(2));
        account.setNumber(row.getString(3));
        account.setHolder(row.getString(4));
        account.setCustomer(customers.get((int) row.getLong(5) - 1));
        account.setBalance(row.getBigDecimal(6));
        account.setCreditLimit(row.getBigDecimal(7));
        account.setState(row.getString(8));
        account.setOpened(row.getObject(9, LocalDate.class));
        account.setChangedAt(row.getObject(10, LocalDateTime.class));
        account.setNote(row.getString(11));
        return account;
    }

    /** Inserts rows, for what comes before the runs. */
    static void insert(Connection connection, String table, List<? extends AccountRow> accounts) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(INSERT.replace("into account ", "into " + table + " "))) {
            int waiting = 0;
            for (AccountRow account : accounts) {
                bind(insert, account);
                insert.addBatch();
                if (++waiting % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    static void insert(Connection connection, List<Customer> customers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into customer (id, name) values (?,?)")) {
            for (Customer customer : customers) {
                insert.setLong(1, customer.getId());
                insert.setString(2, customer.getName());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns all rows in one figure for each column, to compare them with what they should be. */
    static List<String> sums(Connection connection) throws SQLException {
        String query =
                "select count(*), coalesce(sum(version),0), coalesce(sum(balance),0), coalesce(sum(customer_id),0),"
                        + " count(note), coalesce(sum(length(number)),0), count(distinct id), max(changed_at) from account";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            List<String> sums = new ArrayList<>();
            for (int i = 1; i <= 7; i++) {
                sums.add(result.getBigDecimal(i).toPlainString());
            }
            sums.add(String.valueOf(result.getObject(8, LocalDateTime.class)));
            return sums;
        }
    }

    /** Returns what {@link #sums} of some rows has to be. */
    static List<String> sums(List<? extends AccountRow> accounts) {
        BigDecimal balance = accounts.stream()
                .map(AccountRow::getBalance)
                .reduce(BigDecimal::add)
                .orElse(BigDecimal.ZERO);
        return List.of(
                "" + accounts.size(),
                "" + accounts.stream().mapToLong(AccountRow::getVersion).sum(),
                balance.toPlainString(),
                ""
                        + accounts.stream()
                                .mapToLong(row -> row.getCustomer().getId())
                                .sum(),
                "" + accounts.stream().filter(row -> row.getNote() != null).count(),
                ""
                        + accounts.stream()
                                .mapToLong(row -> row.getNumber().length())
                                .sum(),
                "" + accounts.size(),
                accounts.stream()
                        .map(AccountRow::getChangedAt)
                        .max(LocalDateTime::compareTo)
                        .map(String::valueOf)
                        .orElse("null"));
    }
}
