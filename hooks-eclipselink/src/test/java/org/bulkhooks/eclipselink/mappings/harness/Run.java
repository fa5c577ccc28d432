package org.bulkhooks.eclipselink.mappings.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkOperations;

/** Something that is done with the records of a mapping on one of the sides. */
final class Run {

    private final Mapping mapping;
    private final Mapping.Statement statement;
    private final Side side;
    private final Watcher watcher;
    private final Runnable rows;
    private boolean arrived;
    private Object result;

    Run(Mapping mapping, Mapping.Statement statement, Side side, Watcher watcher, Runnable rows) {
        this.mapping = mapping;
        this.statement = statement;
        this.side = side;
        this.watcher = watcher;
        this.rows = rows;
    }

    Mapping mapping() {
        return mapping;
    }

    Side side() {
        return side;
    }

    Mapping.Statement statement() {
        return Objects.requireNonNull(statement, "statement");
    }

    Object result() {
        return result;
    }

    /** Notes what was returned, to be compared. */
    void returned(Object value) {
        result = value;
    }

    /** Does something with the facade, in a transaction. */
    void bulk(Consumer<BulkOperations> work) {
        side.in(em -> work.accept(BulkOperations.on(em)));
    }

    /** Has the before hooks of a type change something. */
    void hook(ChangeType type, Consumer<Sample> change) {
        watcher.change(type, change);
    }

    /** Has hooks take the deletes of what is handed over back. */
    void keep(Consumer<Sample> change) {
        watcher.keep(record -> !mapping.given(List.of(record)).isEmpty(), change);
    }

    /** Has another transaction write the rows, once. */
    void rowsArrive() {
        if (!arrived) {
            arrived = true;
            rows.run();
        }
    }

    /** Does something whose statements are not counted. */
    void uncounted(Runnable work) {
        watcher.uncounted(work);
    }

    /** Makes the records. */
    List<Sample> made() {
        return new ArrayList<>(mapping.records().get());
    }

    /** Reads the records that are handed over, and detaches them. */
    List<Sample> detached() {
        return side.look(em -> mapping.given(side.read(em, mapping)));
    }

    /** Returns those that are to be deleted: all but the first of each class, the last first. */
    List<Sample> doomed(List<Sample> records) {
        List<Sample> doomed = new ArrayList<>();
        Set<Class<?>> met = new java.util.HashSet<>();
        for (Sample record : records) {
            if (!met.add(record.getClass())) {
                doomed.add(0, record);
            }
        }
        return doomed;
    }

    /** Returns the keys of the records that are not as they were. */
    Set<String> changedSince(Map<String, Map<String, String>> before) {
        Set<String> changed = new TreeSet<>();
        side.state(mapping).forEach((key, record) -> {
            if (!States.withoutVersion(record).equals(States.withoutVersion(before.getOrDefault(key, Map.of())))) {
                changed.add(key);
            }
        });
        return changed;
    }
}
