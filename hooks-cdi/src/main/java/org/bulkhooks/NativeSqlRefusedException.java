package org.bulkhooks;

import jakarta.persistence.PersistenceException;

/**
 * Native SQL would have written to the table of a model with hooks, which would not have been called, and the
 * application is configured with {@code org.bulkhooks.native-sql=refuse}. Nothing was sent to the database. As any
 * {@code PersistenceException} of a query it marks the transaction for rollback (Jakarta Persistence 3.1, section
 * 3.11), and it reaches the caller of the query as it is.
 */
public final class NativeSqlRefusedException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final String entityClass;

    /**
     * Makes the exception.
     *
     * @param table the table, as it is mapped
     * @param entityClass the name of the entity class that has hooks
     */
    public NativeSqlRefusedException(String table, String entityClass) {
        super("native SQL may not write to the table " + table + " because the model " + entityClass
                + " has hooks, which it does not call. Write with BulkOperations, or change entities of the EntityManager;"
                + " or configure org.bulkhooks.native-sql=allow instead of refuse, to write without hooks");
        this.table = table;
        this.entityClass = entityClass;
    }

    /** Returns the table, as it is mapped. */
    public String table() {
        return table;
    }

    /** Returns the name of the entity class that has hooks. */
    public String entityClass() {
        return entityClass;
    }
}
