package org.bulkhooks.eclipselink.semantics.harness;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bulkhooks.bulk.BulkOperations;

/** A cell of the table: a write path on a persistence unit with one kind of transactions. */
public final class Way {

    private final WritePath path;
    private final Transactions transactions;
    private final Unit unit;
    private final Supplier<BulkOperations> bulk;

    Way(WritePath path, Transactions transactions, Unit unit, Supplier<BulkOperations> bulk) {
        this.path = path;
        this.transactions = transactions;
        this.unit = unit;
        this.bulk = bulk;
    }

    /** Returns the write path. */
    public WritePath path() {
        return path;
    }

    /** Returns who demarcates transactions. */
    public Transactions transactions() {
        return transactions;
    }

    /** Tells whether EclipseLink wove the entity classes of this run. */
    public boolean isWoven() {
        return SemanticsExtension.WOVEN;
    }

    /** Returns the persistence unit. */
    public Unit unit() {
        return unit;
    }

    /** Returns the database of the persistence unit. */
    public Database database() {
        return unit.database();
    }

    /**
     * Returns the way on another persistence unit, which is open until it is closed, without a bean for its facade.
     *
     * @param tables the statements that create its tables
     */
    public Way on(String persistenceUnit, List<String> tables) {
        return new Way(path, transactions, unit.another(transactions, persistenceUnit, tables), () -> {
            throw new IllegalStateException("BulkOperations.on(entityManager)");
        });
    }

    BulkOperations injectedBulkOperations() {
        return bulk.get();
    }

    /** Returns a new persistence context without a transaction, to be closed. */
    public Work open() {
        return new Work(this);
    }

    /** Returns a new persistence context in a transaction, to be closed, which rolls back what was not committed. */
    public Work begin() {
        Work work = open();
        try {
            return work.begin();
        } catch (RuntimeException | Error e) {
            work.close();
            throw e;
        }
    }

    /** Runs in a transaction of its own and commits. */
    public void commit(Consumer<Work> action) {
        commitAndGet(work -> {
            action.accept(work);
            return null;
        });
    }

    /** Runs in a transaction of its own and commits. */
    public <R> R commitAndGet(Function<Work, R> action) {
        try (Work work = begin()) {
            R result = action.apply(work);
            work.commit();
            return result;
        }
    }

    /** Runs in a transaction of its own and rolls back. */
    public void rollback(Consumer<Work> action) {
        try (Work work = begin()) {
            action.accept(work);
            work.rollback();
        }
    }

    @Override
    public String toString() {
        return path + " " + transactions;
    }
}
