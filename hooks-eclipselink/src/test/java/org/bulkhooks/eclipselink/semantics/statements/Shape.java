package org.bulkhooks.eclipselink.semantics.statements;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.function.Function;
import org.bulkhooks.ChangeType;

/**
 * A statement to be compared.
 *
 * @param name what is particular about it
 * @param type whether it updates or deletes
 * @param model the entity class of the statement
 * @param matched what {@code executeUpdate} returns
 * @param changed how many rows are others afterwards, whatever their versions, or are gone
 * @param batched whether EclipseLink, left to itself, sends the statement in a batch and returns 1 whatever it matches
 * @param query makes the statement, with its parameters
 */
record Shape(
        String name,
        ChangeType type,
        Class<?> model,
        int matched,
        int changed,
        boolean batched,
        Function<EntityManager, Query> query) {

    static Shape update(String name, Class<?> model, int matched, int changed, Function<EntityManager, Query> query) {
        return new Shape(name, ChangeType.UPDATE, model, matched, changed, false, query);
    }

    /** Returns a shape that changes all rows that it matches. */
    static Shape update(String name, Class<?> model, int matched, Function<EntityManager, Query> query) {
        return update(name, model, matched, matched, query);
    }

    /**
     * Returns a shape of a JPQL statement that changes all rows that it matches; its parameters are name and value in
     * turn.
     */
    static Shape update(String name, Class<?> model, int matched, String jpql, Object... parameters) {
        return update(name, model, matched, em -> query(em, jpql, parameters));
    }

    static Shape delete(String name, Class<?> model, int matched, Function<EntityManager, Query> query) {
        return new Shape(name, ChangeType.DELETE, model, matched, matched, false, query);
    }

    /** Returns a shape of a JPQL statement; its parameters are name and value in turn. */
    static Shape delete(String name, Class<?> model, int matched, String jpql, Object... parameters) {
        return delete(name, model, matched, em -> query(em, jpql, parameters));
    }

    /** Returns the same shape, which matches more rows than it changes. */
    Shape matching(int rows) {
        return new Shape(name, type, model, rows, changed, batched, query);
    }

    /** Returns the same shape, which changes fewer rows than it matches. */
    Shape changing(int rows) {
        return new Shape(name, type, model, matched, rows, batched, query);
    }

    /** Returns the same shape, which EclipseLink sends in a batch: it does so with statements of the Criteria API. */
    Shape inBatch() {
        return new Shape(name, type, model, matched, changed, true, query);
    }

    static Query query(EntityManager em, String jpql, Object... parameters) {
        Query query = em.createQuery(jpql);
        for (int i = 0; i < parameters.length; i += 2) {
            query.setParameter((String) parameters[i], parameters[i + 1]);
        }
        return query;
    }

    @Override
    public String toString() {
        return type + " " + name;
    }
}
