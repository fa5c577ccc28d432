package org.bulkhooks.benchmarks.memory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import org.bulkhooks.benchmarks.bank.Deposit;
import org.bulkhooks.eclipselink.internal.record.MappedRecords;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Deposits, and a persistence context that reads them. */
@State(Scope.Benchmark)
public class DepositRecords {

    private @Nullable EntityManagerFactory factory;
    private @Nullable EntityManager em;
    private @Nullable Deposits deposits;

    /** Opens the persistence unit; the database has no tables. */
    @Setup
    public void open() {
        EntityManagerFactory opened = Persistence.createEntityManagerFactory(
                "bank", Map.of("jakarta.persistence.jdbc.url", "jdbc:h2:mem:memory"));
        EntityManager context = opened.createEntityManager();
        UnitOfWorkImpl uow = context.unwrap(UnitOfWorkImpl.class);
        deposits = Deposits.of(new MappedRecords<>(uow.getDescriptor(Deposit.class), uow));
        em = context;
        factory = opened;
    }

    /** Closes it. */
    @TearDown
    public void close() {
        if (em != null) {
            em.close();
        }
        if (factory != null) {
            factory.close();
        }
    }

    Deposits deposits() {
        if (deposits == null) {
            throw new IllegalStateException("not opened");
        }
        return deposits;
    }
}
