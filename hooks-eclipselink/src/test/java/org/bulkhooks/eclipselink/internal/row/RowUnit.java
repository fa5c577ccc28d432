package org.bulkhooks.eclipselink.internal.row;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.eclipselink.internal.flush.TestHooks;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.ValuesBefore;
import org.bulkhooks.eclipselink.internal.row.model.Reading;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.TimestampLockingPolicy;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The persistence unit of a test class, on an H2 of its own: each test is a transaction, which is rolled back. What is
 * sent is noted with its parameters. As {@code @RegisterExtension} in a static field.
 */
public final class RowUnit implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final JdbcDataSource database = new JdbcDataSource();
    private final List<String> sent = new ArrayList<>();
    private final EntityManagerFactory factory;
    private UnaryOperator<int[]> counts = UnaryOperator.identity();
    private TestHooks hooks = new TestHooks();
    private HookRuntime runtime = hooks.runtime();
    private EntityManager entityManager;

    /** Speaks to H2 as to itself. */
    public RowUnit() {
        factory = creating();
    }

    /** Speaks to H2 as to another database, in SQL that both understand. */
    public RowUnit(Class<? extends DatabasePlatform> platform) {
        creating().close();
        factory = factory(Map.of("eclipselink.target-database", platform.getName()));
    }

    private EntityManagerFactory creating() {
        database.setURL("jdbc:h2:mem:rows-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=LEGACY");
        EntityManagerFactory creating =
                factory(Map.of("jakarta.persistence.schema-generation.database.action", "create"));
        return creating;
    }

    private EntityManagerFactory factory(Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("jakarta.persistence.nonJtaDataSource", watched());
        properties.put("eclipselink.persistencexml", "META-INF/persistence-rows.xml");
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        EntityManagerFactory created = new PersistenceProvider().createEntityManagerFactory("rows", properties);
        ClassDescriptor reading = created.unwrap(AbstractSession.class).getDescriptor(Reading.class);
        // H2 has a type for the time of its own that EclipseLink does not know
        ((TimestampLockingPolicy) reading.getOptimisticLockingPolicy()).useLocalTime();
        return created;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        hooks = new TestHooks();
        runtime = hooks.runtime();
        counts = UnaryOperator.identity();
        entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        JdbcAccess.begin(unitOfWork());
        sent.clear();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        entityManager.getTransaction().rollback();
        entityManager.close();
        factory.getCache().evictAll();
    }

    @Override
    public void afterAll(ExtensionContext tests) throws SQLException {
        factory.close();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    public EntityManager entityManager() {
        return entityManager;
    }

    public UnitOfWorkImpl unitOfWork() {
        return entityManager.unwrap(UnitOfWorkImpl.class);
    }

    public OperationContext context() {
        return new OperationContext(
                entityManager,
                (RepeatableWriteUnitOfWork) unitOfWork(),
                runtime,
                CallOptions.ofDefaults(CallOptions.DEFAULT_CHUNK_SIZE),
                new ValuesBefore());
    }

    public JdbcAccess access() {
        return JdbcAccess.open(unitOfWork(), runtime);
    }

    public EntityPlan plan(Class<?> entityClass) {
        return new EntityPlan(unitOfWork().getDescriptor(entityClass), runtime.plan(entityClass), unitOfWork());
    }

    /** Returns records of one class and one plan, at positions from 0, with the ids that they have. */
    public List<BulkRecord> records(Object... instances) {
        EntityPlan plan = plan(instances[0].getClass());
        List<BulkRecord> records = new ArrayList<>();
        for (Object each : instances) {
            BulkRecord record = new BulkRecord(records.size(), each, plan);
            record.id(plan.id(each));
            records.add(record);
        }
        return records;
    }

    /** Inserts rows, by EclipseLink, and forgets the instances and what was sent. */
    public void store(Object... instances) {
        Arrays.stream(instances).forEach(entityManager::persist);
        entityManager.flush();
        entityManager.clear();
        sent.clear();
    }

    /** Executes SQL that is not noted, and returns what it has found or how many rows it has written. */
    public List<?> sql(String sql) {
        boolean query = sql.startsWith("SELECT");
        List<?> found = query
                ? entityManager.createNativeQuery(sql).getResultList()
                : List.of(entityManager.createNativeQuery(sql).executeUpdate());
        sent.remove(sent.size() - 1);
        return found;
    }

    /** Has the driver tell other update counts of batches. */
    public void answering(UnaryOperator<int[]> others) {
        counts = others;
    }

    /**
     * Returns what was sent since it was asked last, one entry a round trip: the SQL, and the parameters of each row.
     */
    public List<String> sent() {
        List<String> copy = List.copyOf(sent);
        sent.clear();
        return copy;
    }

    /** Returns how many SQL executions the hooks were told of. */
    public int executed() {
        return hooks.statements();
    }

    private DataSource watched() {
        return ProxyDataSourceBuilder.create((DataSource) answering(DataSource.class, database))
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        // noted when it was executed
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        StringBuilder text = new StringBuilder(queries.get(0).getQuery());
                        for (QueryInfo query : queries) {
                            query.getParametersList().stream()
                                    .filter(row -> !row.isEmpty())
                                    .forEach(row -> text.append(' ')
                                            .append(row.stream()
                                                    .map(RowUnit::value)
                                                    .toList()));
                        }
                        sent.add(text.toString());
                    }
                })
                .build();
    }

    private static Object value(ParameterSetOperation set) {
        return String.valueOf(set.getMethod().getName().equals("setNull") ? null : set.getArgs()[1]);
    }

    /** The driver itself, but for the update counts of batches. */
    private Object answering(Class<?> type, Object driver) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result;
                    try {
                        result = method.invoke(driver, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    if (result instanceof int[] told) {
                        return counts.apply(told);
                    }
                    if (result instanceof PreparedStatement) {
                        return answering(PreparedStatement.class, result);
                    }
                    return result instanceof Connection && type == DataSource.class
                            ? answering(Connection.class, result)
                            : result;
                });
    }
}
