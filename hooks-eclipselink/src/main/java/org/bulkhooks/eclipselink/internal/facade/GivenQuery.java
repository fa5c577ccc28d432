package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.boundary.TransactionBoundary;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.jspecify.annotations.Nullable;

/**
 * A query of the caller, without what a server may have put around it: the wrapper of a query that was made without a
 * transaction executes nothing, not even in the transaction that a call begins.
 *
 * @param query EclipseLink's own query
 */
record GivenQuery(JpaQuery<?> query) {

    /**
     * Takes a query.
     *
     * @param entityManager the EntityManager of the call
     * @throws IllegalArgumentException if it is none of EclipseLink, or of another persistence unit
     */
    static GivenQuery of(Query query, EntityManager entityManager) {
        JpaQuery<?> own;
        try {
            own = query.unwrap(JpaQuery.class);
        } catch (PersistenceException other) {
            throw new IllegalArgumentException(
                    "the query is of another persistence provider; make it with an EntityManager of EclipseLink",
                    other);
        }
        if (session(own.getEntityManager()) != session(entityManager)) {
            throw new IllegalArgumentException(
                    "the query is of another persistence unit; make it with the EntityManager of this"
                            + " BulkOperations, or use the BulkOperations of that persistence unit");
        }
        return new GivenQuery(own);
    }

    /**
     * Requires that the query is of the persistence context of the call. Where the call begins the JTA transaction, the
     * container's EntityManager had none yet when the query was made, so that any of the persistence unit will do.
     *
     * @param boundary the transaction of the call, before the call runs in it
     * @throws IllegalArgumentException if it is of another one, whose changes the call would not see
     */
    void requireContext(EntityManager entityManager, TransactionBoundary boundary) {
        boolean joins = boundary.isActive();
        if ((joins || !session(entityManager).hasExternalTransactionController())
                && query.getEntityManager() != own(entityManager)) {
            throw new IllegalArgumentException(
                    "the query is of another EntityManager, or was made before the transaction began; make it in the"
                            + " transaction, with the EntityManager of this BulkOperations");
        }
    }

    /**
     * Returns the values of the parameters.
     *
     * @param statement what EclipseLink has made of the query
     * @throws IllegalArgumentException if a parameter has none
     */
    AbstractRecord arguments(DatabaseQuery statement, AbstractSession session) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String name : statement.getArguments()) {
            values.add(value(name));
        }
        return statement.rowFromArguments(values, session);
    }

    private @Nullable Object value(String name) {
        for (Parameter<?> parameter : query.getParameters()) {
            if (name.equals(parameter.getName())
                    || (parameter.getPosition() != null
                            && name.equals(parameter.getPosition().toString()))) {
                if (query.isBound(parameter)) {
                    return query.getParameterValue(parameter);
                }
                break;
            }
        }
        throw new IllegalArgumentException("the parameter " + name + " of the query has no value; set it");
    }

    /**
     * Returns the same query, with its parameters, for the persistence context of the call, in the transaction of the
     * call.
     */
    JpaQuery<?> queryOf(EntityManager entityManager) {
        if (query.getEntityManager() == own(entityManager)) {
            return query;
        }
        Query here = own(entityManager).createQuery(query.getDatabaseQuery());
        for (Parameter<?> parameter : query.getParameters()) {
            if (query.isBound(parameter)) {
                bind(here, parameter);
            }
        }
        return here.unwrap(JpaQuery.class);
    }

    private void bind(Query here, Parameter<?> parameter) {
        Object value = query.getParameterValue(parameter);
        if (parameter.getPosition() != null) {
            here.setParameter(parameter.getPosition(), value);
        } else {
            here.setParameter(parameter.getName(), value);
        }
    }

    /**
     * Asks a query for its EntityManager: where an EntityManager returns itself, a client proxy of CDI returns the
     * proxy in its place.
     */
    private static JpaEntityManager own(EntityManager entityManager) {
        return entityManager
                .createNativeQuery("never executed")
                .unwrap(JpaQuery.class)
                .getEntityManager();
    }

    private static AbstractSession session(EntityManager of) {
        return of.getEntityManagerFactory().unwrap(AbstractSession.class);
    }
}
