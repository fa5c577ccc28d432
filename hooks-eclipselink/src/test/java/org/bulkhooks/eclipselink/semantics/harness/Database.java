package org.bulkhooks.eclipselink.semantics.harness;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** A database behind a pool, with an eye on what is sent and a back door that no transaction sees. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final DatabaseServer server;
    private final String name;
    private final String url;
    private final Connection backDoor;
    private final AgroalDataSource pool;
    private final DataSource front;
    private final Statements statements = new Statements();
    private volatile boolean impatient;

    /** Makes an empty database for a persistence unit. */
    public Database(DatabaseServer server, String persistenceUnit, boolean jta) throws SQLException {
        this(server, persistenceUnit, jta, "");
    }

    private Database(DatabaseServer server, String persistenceUnit, boolean jta, String options) throws SQLException {
        this.server = server;
        name = persistenceUnit + "-" + UUID.randomUUID();
        String url = server.create(name) + options;
        this.url = url;
        backDoor = DriverManager.getConnection(url);
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled()
                .connectionPoolConfiguration(configuration -> configuration
                        .maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .transactionIntegration(
                                jta
                                        ? new NarayanaTransactionIntegration(
                                                TransactionService.manager(), TransactionService.registry())
                                        : io.agroal.api.transaction.TransactionIntegration.none())
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(url).connectionProviderClass(server.dataSourceClass()))));
        front = ProxyDataSourceBuilder.create(pool).listener(statements).build();
    }

    /** Makes another empty database on the same server, which can make ids for EclipseLink. */
    Database another(String persistenceUnit, boolean jta) {
        try {
            return new Database(server, persistenceUnit, jta, server.optionsForIdentities());
        } catch (SQLException e) {
            throw new IllegalStateException(persistenceUnit, e);
        }
    }

    /** Returns how many lists in SQL so many values take. */
    public int lists(int values) {
        return (values + server.listLength() - 1) / server.listLength();
    }

    /** Returns what the application gets its connections from. */
    public DataSource dataSource() {
        return front;
    }

    /** Returns what the application sent. */
    public Statements statements() {
        return statements;
    }

    /** Returns how many connections the application holds at this moment. */
    public long connectionsInUse() {
        return pool.getMetrics().activeCount();
    }

    /** Sets how many connections the application can have at once. */
    public void limitConnections(int connections) {
        pool.getConfiguration().connectionPoolConfiguration().setMaxSize(connections);
        pool.flush(AgroalDataSource.FlushMode.IDLE);
    }

    void restoreConnections() {
        if (impatient) {
            server.waitAsEver().ifPresent(this::execute);
            pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
            impatient = false;
        }
        pool.getConfiguration().connectionPoolConfiguration().setMaxSize(CONNECTIONS);
    }

    /** Returns the rows of a query as an own connection sees them: committed ones. */
    public synchronized List<List<Object>> rows(String sql) {
        try (Statement statement = backDoor.createStatement();
                ResultSet result = statement.executeQuery(server.inItsWords(sql))) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = server.value(
                            result.getObject(column + 1), result.getMetaData().getColumnLabel(column + 1));
                }
                rows.add(Arrays.asList(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Returns the first column of a query's rows. */
    public List<Object> column(String sql) {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    /** Returns the number that a query counts. */
    public long count(String table) {
        return ((Number) column("select count(*) from " + table).get(0)).longValue();
    }

    /** Does something while a transaction of its own has locked the rows of a query, which comes without FOR UPDATE. */
    public void whileLocked(String query, Runnable action) {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                ResultSet rows = statement.executeQuery(query + server.lockingClause());
                while (rows.next()) {
                    // some databases lock a row when it is fetched
                }
                rows.close();
            }
            action.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /**
     * Has the transaction of an EntityManager wait for a lock only briefly; so does its connection until the test is
     * over.
     */
    public void waitBriefly(EntityManager em) {
        if (!server.locksReadRows()) {
            return; // there is nothing to wait for
        }
        impatient = true;
        if (server.waitAsEver().isPresent()) {
            execute(server.waitBriefly());
        } else {
            em.createNativeQuery(server.waitBriefly()).executeUpdate();
        }
    }

    /** Drops a schema, which has no tables. */
    public void dropSchema(String schema) {
        execute(server.dropSchema(schema));
    }

    /** Makes a trigger that writes a text into each new slip and into the names of all shelves. */
    public void createTrigger(String text) {
        execute(server.createTrigger(text));
    }

    /** Drops that trigger. */
    public void dropTrigger() {
        execute(server.dropTrigger());
    }

    /** Returns a native query that writes an account and tells the row, if the database has such queries. */
    public Optional<DatabaseServer.WritingQuery> writingQuery() {
        return server.writingQuery();
    }

    /**
     * Tells whether a transaction goes on seeing what was there at its first query, and not what others have committed
     * since.
     */
    public boolean seesSnapshots() {
        return server.seesSnapshots();
    }

    /** Tells whether a statement finds its rows first and locks each by a query of its own. */
    public boolean locksRowByRow() {
        return server.locksRowByRow();
    }

    /** Tells whether a query can lock the rows that it reads. */
    public boolean locksReadRows() {
        return server.locksReadRows();
    }

    /** Returns how many queries find, lock and read the rows of a statement, apart from {@link Statements#rowLocks}. */
    public int queriesToFind() {
        return server.locksRowByRow() ? 2 : 1;
    }

    /** Returns how many queries draw the ids of so many records from a sequence, at most. */
    public int idQueries(int records, int allocationSize) {
        return server.drawsBlocks() ? 1 : (records + allocationSize - 1) / allocationSize;
    }

    /** Tells whether a number that is computed with more digits than its column has is cut, and not rounded. */
    public boolean cutsDecimals() {
        return server.cutsDecimals();
    }

    /** Tells whether a number that is given with more digits than its column has is cut, and not rounded. */
    public boolean cutsGivenDecimals() {
        return server.cutsGivenDecimals();
    }

    /** Tells whether who reads a row waits for the transaction that has written it. */
    public boolean readersWait() {
        return server.readersWait();
    }

    /** Tells whether an insert that makes an id can say that its key is there. */
    public boolean tellsKeysWhereIdsAreMade() {
        return server.tellsKeysWhereIdsAreMade();
    }

    /** Returns a query for one row without a table. */
    public String queryForOne() {
        return server.queryForOne();
    }

    /** Returns when somebody waits for a lock that another one holds. */
    public void awaitWaiting() {
        waits(() -> false);
    }

    /** Returns true when somebody waits for a lock that another one holds, or false when something else is the case. */
    boolean waits(BooleanSupplier orElse) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (((Number) column(server.queryForWaiting()).get(0)).longValue() == 0) {
            if (orElse.getAsBoolean()) {
                return false;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nobody waits for a lock");
            }
            Thread.onSpinWait();
        }
        return true;
    }

    /** Executes a statement in a transaction of its own, behind the back of the application. */
    public void execute(String sql) {
        execute(List.of(sql));
    }

    /**
     * Executes a statement on a connection of its own: it may have to wait for a lock, and the back door is not to wait
     * with it.
     */
    public void executeWaiting(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(server.inItsWords(sql));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Executes statements, each in a transaction of its own, behind the back of the application. */
    public synchronized void execute(List<String> statements) {
        try (Statement statement = backDoor.createStatement()) {
            for (String sql : statements) {
                statement.execute(server.inItsWords(sql));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statements.toString(), e);
        }
    }

    void empty() {
        empty(tables());
    }

    /** Deletes all rows of some tables. */
    public void empty(List<String> tables) {
        try {
            execute(server.deleteAllRows(filled(tables), backDoor.getMetaData()));
        } catch (SQLException e) {
            throw new IllegalStateException("emptying " + tables, e);
        }
    }

    private synchronized List<String> filled(List<String> tables) throws SQLException {
        Optional<String> query = server.queryForFilled(tables);
        if (query.isEmpty()) {
            return tables;
        }
        // prepared: the driver keeps so long a query with its plan
        try (PreparedStatement statement = backDoor.prepareStatement(query.get());
                ResultSet result = statement.executeQuery()) {
            List<String> filled = new ArrayList<>();
            while (result.next()) {
                filled.add(result.getString(1));
            }
            return filled;
        }
    }

    private List<String> tables() {
        return column(server.queryForTables()).stream().map(String::valueOf).toList();
    }

    /**
     * Returns the committed rows of all tables, by the name of the table, columns by their names, all in lower case.
     */
    public Map<String, List<Map<String, String>>> contents() {
        return contents(tables());
    }

    /** Returns the committed rows of some tables, in the same way. */
    public synchronized Map<String, List<Map<String, String>>> contents(List<String> tables) {
        Map<String, List<Map<String, String>>> contents = new TreeMap<>();
        try (Statement statement = backDoor.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    contents.put(table.toLowerCase(Locale.ROOT), texts(rows));
                }
            }
            return contents;
        } catch (SQLException e) {
            throw new IllegalStateException("contents of the database", e);
        }
    }

    private static List<Map<String, String>> texts(ResultSet result) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, String> row = new TreeMap<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                String name = result.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT);
                row.put(name, result.getString(column));
            }
            rows.add(row);
        }
        rows.sort(Comparator.comparing(Map::toString)); // a database has no order of its own
        return rows;
    }

    @Override
    public void close() {
        pool.close();
        server.drop(name, this);
    }
}
