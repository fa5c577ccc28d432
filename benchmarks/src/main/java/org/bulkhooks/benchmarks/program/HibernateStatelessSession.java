package org.bulkhooks.benchmarks.program;

import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.Customer;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.ConnectionPool;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.Query;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Hibernate without a persistence context, as one uses it for many records: batches of 1,000, and old rows read 1,000
 * at a time.
 */
final class HibernateStatelessSession extends PooledProgram {

    private static final int CHUNK = 1_000;

    private final SessionFactory factory;

    HibernateStatelessSession(ConnectionPool connections) {
        super(connections, PlainAccount::new, new Witness(), true);
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", connections);
        configuration.setProperty("hibernate.jdbc.batch_size", CHUNK);
        configuration.getProperties().put("hibernate.type.json_format_mapper", new NoJson());
        configuration.addAnnotatedClass(AccountRow.class);
        configuration.addAnnotatedClass(PlainAccount.class);
        configuration.addAnnotatedClass(Customer.class);
        factory = configuration.buildSessionFactory();
    }

    @Override
    public Runnable job(Task task, List<? extends AccountRow> given) {
        Consumer<StatelessSession> work =
                switch (task) {
                    case CREATE -> session -> byChunk(given, part -> create(session, part));
                    case UPDATE -> session -> byChunk(given, part -> update(session, part));
                    case DELETE -> session -> byChunk(given, part -> delete(session, part));
                    case STATEMENT -> this::raiseBalances;
                    case UPSERT -> session -> byChunk(given, part -> upsert(session, part));
                    default -> throw new IllegalArgumentException("no persistence context here: " + task);
                };
        return () -> inTransaction(work);
    }

    private void inTransaction(Consumer<StatelessSession> work) {
        try (StatelessSession session = factory.openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            work.accept(session);
            transaction.commit();
        }
    }

    private static void byChunk(List<? extends AccountRow> accounts, Consumer<List<? extends AccountRow>> work) {
        Chunks.of(accounts, CHUNK).forEach(work);
    }

    private void create(StatelessSession session, List<? extends AccountRow> accounts) {
        for (AccountRow account : accounts) {
            witness().before(account.getBalance(), BigDecimal.ZERO);
            insert(session, account);
        }
        sendBatch(session);
        accounts.forEach(account -> witness().after(account.getBalance(), BigDecimal.ZERO));
    }

    private void update(StatelessSession session, List<? extends AccountRow> accounts) {
        List<AccountRow> old = rowsOf(session, accounts);
        for (int i = 0; i < old.size(); i++) {
            witness().before(accounts.get(i).getBalance(), old.get(i).getBalance());
            session.update(accounts.get(i));
        }
        sendBatch(session);
        for (int i = 0; i < old.size(); i++) {
            witness().after(accounts.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    private void delete(StatelessSession session, List<? extends AccountRow> accounts) {
        List<AccountRow> old = rowsOf(session, accounts);
        for (AccountRow row : old) {
            witness().before(BigDecimal.ZERO, row.getBalance());
            session.delete(row);
        }
        sendBatch(session);
        old.forEach(row -> witness().after(BigDecimal.ZERO, row.getBalance()));
    }

    private void raiseBalances(StatelessSession session) {
        List<PlainAccount> old = openAccounts(session)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        session.createMutationQuery(
                        "update versioned PlainAccount a set a.balance = a.balance + :rise where a.state = :open")
                .setParameter("rise", Accounts.RISE)
                .setParameter("open", Accounts.OPEN)
                .executeUpdate();
        List<PlainAccount> written = openAccounts(session).getResultList();
        for (int i = 0; i < written.size(); i++) {
            witness().before(written.get(i).getBalance(), old.get(i).getBalance());
            witness().after(written.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    /** Inserts and updates go in turns here, so that both are batches. */
    private void upsert(StatelessSession session, List<? extends AccountRow> accounts) {
        Map<String, AccountRow> there = new HashMap<>();
        session.createQuery("select a from PlainAccount a where a.number in :numbers", PlainAccount.class)
                .setParameterList(
                        "numbers", accounts.stream().map(AccountRow::getNumber).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(row -> there.put(row.getNumber(), row));
        List<AccountRow> missing = new ArrayList<>();
        List<AccountRow> changed = new ArrayList<>();
        List<AccountRow> old = new ArrayList<>();
        for (AccountRow account : accounts) {
            AccountRow row = there.get(account.getNumber());
            if (row == null) {
                missing.add(account);
            } else {
                account.setId(row.getId());
                account.setVersion(row.getVersion());
                changed.add(account);
                old.add(row);
            }
        }
        create(session, missing);
        for (int i = 0; i < old.size(); i++) {
            witness().before(changed.get(i).getBalance(), old.get(i).getBalance());
            session.update(changed.get(i));
        }
        sendBatch(session);
        for (int i = 0; i < old.size(); i++) {
            witness().after(changed.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    private static void insert(StatelessSession session, AccountRow account) {
        account.setVersion(1); // Hibernate begins with 0
        session.insert(account);
    }

    /** What is shown after a write must be written. */
    private static void sendBatch(StatelessSession session) {
        ((SharedSessionContractImplementor) session).getJdbcCoordinator().executeBatch();
    }

    private static Query<PlainAccount> openAccounts(StatelessSession session) {
        return session.createQuery(
                        "select a from PlainAccount a where a.state = :open order by a.id", PlainAccount.class)
                .setParameter("open", Accounts.OPEN);
    }

    private static List<AccountRow> rowsOf(StatelessSession session, List<? extends AccountRow> accounts) {
        RowsById<PlainAccount> rows = new RowsById<>(
                session.createQuery("select a from PlainAccount a where a.id in :ids", PlainAccount.class)
                        .setParameterList(
                                "ids", accounts.stream().map(AccountRow::getId).toList())
                        .getResultList());
        List<AccountRow> inOrder = new ArrayList<>(accounts.size());
        accounts.forEach(account -> inOrder.add(rows.unchanged(account)));
        return inOrder;
    }

    /** There is no JSON here; Hibernate would look for a library that reads it, and fail. */
    private static final class NoJson implements FormatMapper {

        @Override
        public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public void close() {
        factory.close();
        super.close();
    }
}
