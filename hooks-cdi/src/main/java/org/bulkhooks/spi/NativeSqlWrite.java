package org.bulkhooks.spi;

/**
 * A kind of native SQL that writes to the table of a model with hooks, which it does not call. Immutable.
 *
 * @param persistenceUnit the name of the persistence unit that it was executed in
 * @param entityClass the entity class whose rows it writes, or their superclass; of several that share the table, one
 * @param table the table, as it is mapped
 * @param shape the SQL without comments and without any value: {@code update account set balance = ? where id in (?)};
 *     what differs only in values and in their number has one shape. It is published, so it is at most some hundred
 *     characters long and holds no literal
 */
public record NativeSqlWrite(String persistenceUnit, Class<?> entityClass, String table, String shape) {}
