package org.bulkhooks.bulk;

import org.bulkhooks.HookDepthExceededException;
import org.bulkhooks.RecordsRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE that {@link BulkOperations#update(Class)} begins: which attributes get which values, in which rows. Its
 * values can be computed by subqueries that refer to the row itself, which a JPQL or Criteria statement of EclipseLink
 * cannot execute.
 *
 * <pre>{@code
 * bulk.update(Account.class)
 *         .set("revenue", (account, statement, criteria) -> {
 *             Subquery<BigDecimal> sum = statement.subquery(BigDecimal.class);
 *             Root<Entry> entry = sum.from(Entry.class);
 *             return sum.select(criteria.sum(entry.get("amount")))
 *                     .where(criteria.equal(entry.get("account"), account));
 *         })
 *         .where((account, statement, criteria) -> criteria.isTrue(account.get("active")))
 *         .execute();
 * }</pre>
 *
 * <p>It is not thread-safe. Nothing is sent before {@link #execute}; it can be executed several times.
 *
 * @param <E> the entity class, with its subclasses
 */
public interface UpdateStatement<E> {

    /**
     * Sets an attribute to one value in all rows.
     *
     * @param attribute the name of a persistent attribute, other than the id; a path with dots for one in an embeddable
     * @param value the value, or null
     * @return this
     * @throws IllegalArgumentException if there is no such attribute, it is an id, it was set before, or the value is
     *     not of its type
     * @throws NullPointerException if {@code attribute} is null
     */
    UpdateStatement<E> set(String attribute, @Nullable Object value);

    /**
     * Sets an attribute to a value that the database computes for each row.
     *
     * @param attribute the name of a persistent attribute, other than the id; a path with dots for one in an embeddable
     * @param value makes the expression; it is called at each execution
     * @return this
     * @throws IllegalArgumentException if there is no such attribute, it is an id, or it was set before
     * @throws NullPointerException if an argument is null
     */
    UpdateStatement<E> set(String attribute, ComputedValue<E> value);

    /**
     * Limits the statement to some rows; without it, all rows are updated. Several restrictions all have to hold.
     *
     * @param restriction makes the condition; it is called at each execution
     * @return this
     * @throws NullPointerException if {@code restriction} is null
     */
    UpdateStatement<E> where(Restriction<E> restriction);

    /**
     * Executes the statement as one operation, in the active transaction or in one of its own.
     *
     * @param options at most one of each kind, bypasses excepted; {@link BulkOptions#attributes} makes no sense here
     * @return how many rows were matched and written
     * @throws IllegalStateException if nothing is set
     * @throws IllegalArgumentException if an option is given twice or makes no sense, a bypass names a hook that does
     *     not exist, or an expression has a type that its attribute cannot have
     * @throws RecordsRejectedException if a hook or Bean Validation rejected records, without
     *     {@link BulkOptions#partialSuccess()} among the options; nothing is written then
     * @throws jakarta.persistence.OptimisticLockException if a row was changed or deleted while the statement was
     *     executed
     * @throws HookDepthExceededException if too many operations are nested
     * @throws RuntimeException the exception of a hook, rule or condition: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses
     * @throws NullPointerException if an option is null
     */
    BulkResult execute(UpdateOption... options);
}
