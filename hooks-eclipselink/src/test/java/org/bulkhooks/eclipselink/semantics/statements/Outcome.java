package org.bulkhooks.eclipselink.semantics.statements;

import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bulkhooks.eclipselink.semantics.harness.AttributeValues;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;

/**
 * What a run of a statement did.
 *
 * @param result what it returned, or the class of what it threw
 * @param thrown what it threw, or null
 * @param rollbackOnly whether the transaction could only be rolled back afterwards
 * @param before all rows of all tables before it
 * @param after all rows of all tables after the commit, or the rollback of what threw
 * @param recordsBefore the records of the model by id, in the order of ids
 * @param recordsAfter the records of the model by id, in the order of ids
 */
record Outcome(
        Object result,
        Throwable thrown,
        boolean rollbackOnly,
        Map<String, List<Map<String, String>>> before,
        Map<String, List<Map<String, String>>> after,
        Map<Object, Map<String, Object>> recordsBefore,
        Map<Object, Map<String, Object>> recordsAfter) {

    /** Runs a statement on the rows of the bank, in a transaction of its own. */
    static Outcome of(Way way, Shape shape) {
        return of(way, shape, (work, query) -> query.executeUpdate());
    }

    /**
     * Runs a statement on the rows of the bank, in a transaction of its own.
     *
     * @param execute executes it, and returns how many rows it matched
     */
    static Outcome of(Way way, Shape shape, BiFunction<Work, Query, Integer> execute) {
        way.unit().reset();
        way.database().execute(Bank.ROWS);
        var before = way.database().contents();
        var recordsBefore = records(way, shape.model());
        way.unit().forgetAll();
        Object[] result = new Object[1];
        Throwable thrown;
        boolean rollbackOnly;
        try (Work work = way.begin()) {
            thrown = catchThrowable(
                    () -> result[0] = execute.apply(work, shape.query().apply(work.em())));
            rollbackOnly = work.rollbackOnly();
            if (thrown == null) {
                work.commit();
            } else {

                result[0] = thrown.getClass();
            }
        }
        return new Outcome(
                result[0],
                thrown,
                rollbackOnly,
                before,
                way.database().contents(),
                recordsBefore,
                records(way, shape.model()));
    }

    /** Reads all records of a model from the database. */
    private static Map<Object, Map<String, Object>> records(Way way, Class<?> model) {
        way.unit().forgetAll(); // what is only evicted keeps the lazy attributes that were loaded
        try (Work work = way.open()) {
            AttributeValues values = new AttributeValues(work.em());
            var util = way.unit().factory().getPersistenceUnitUtil();
            Map<Object, Map<String, Object>> records = new LinkedHashMap<>();
            work.em()
                    .createQuery(
                            "select e from " + model.getSimpleName() + " e order by " + Records.order(model), model)
                    .getResultList()
                    .forEach(record -> records.put(Records.id(util, record), Records.state(values, record)));
            return records;
        }
    }
}
