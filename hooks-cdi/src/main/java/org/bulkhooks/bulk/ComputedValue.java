package org.bulkhooks.bulk;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;

/**
 * Makes the expression with which the database computes the value of an attribute, for an {@link UpdateStatement}. It
 * is called on the thread of the caller, once for each execution of the statement, and not once a record.
 *
 * @param <E> the entity class
 */
@FunctionalInterface
public interface ComputedValue<E> {

    /**
     * Returns the value.
     *
     * @param record the record whose row is updated, for expressions over its attributes
     * @param statement the statement, which makes {@linkplain CommonAbstractCriteria#subquery subqueries}; they may
     *     refer to the record
     * @param criteria makes expressions
     * @return an expression of the type of the attribute
     */
    Expression<?> of(Root<E> record, CommonAbstractCriteria statement, CriteriaBuilder criteria);
}
