package org.bulkhooks.bulk;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;

/**
 * Makes the condition of an {@link UpdateStatement}. It is called on the thread of the caller, once for each execution
 * of the statement, and not once a record.
 *
 * @param <E> the entity class
 */
@FunctionalInterface
public interface Restriction<E> {

    /**
     * Returns the condition.
     *
     * @param record the record whose row is looked at
     * @param statement the statement, which makes {@linkplain CommonAbstractCriteria#subquery subqueries}
     * @param criteria makes expressions
     * @return what has to hold for a row to be updated
     */
    Expression<Boolean> of(Root<E> record, CommonAbstractCriteria statement, CriteriaBuilder criteria);
}
