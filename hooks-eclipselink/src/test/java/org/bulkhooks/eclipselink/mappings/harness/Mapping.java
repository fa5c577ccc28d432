package org.bulkhooks.eclipselink.mappings.harness;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * A kind of mapping: entities, records of theirs, and what is done with them.
 *
 * @param name the name in the report
 * @param unit the persistence unit that has the entities
 * @param refused the databases on which EclipseLink alone cannot open the persistence unit, each with the reason
 * @param preparations SQL that is executed before the persistence unit is opened
 * @param moreTables tables that EclipseLink does not make
 * @param models the entities whose records are compared, roots of hierarchies for all below them
 * @param given the models whose records are handed over; others come along by cascade
 * @param records makes the records, in the order of their creation
 * @param rows SQL that is executed when the records are there, for what no record can hold
 * @param changes what changes in a record, by class, with its place
 * @param changesOfColumns what a before hook of a statement changes
 * @param key the attributes that an upsert tells records by
 * @param updates the statements that update
 * @param deletes the statements that delete
 */
public record Mapping(
        String name,
        String unit,
        Map<String, String> refused,
        List<String> preparations,
        List<String> moreTables,
        List<Class<? extends Sample>> models,
        List<Class<? extends Sample>> given,
        Supplier<List<? extends Sample>> records,
        List<String> rows,
        List<Change<?>> changes,
        List<Change<?>> changesOfColumns,
        List<String> key,
        List<Statement> updates,
        List<Statement> deletes) {

    /** What changes in the records of a class. */
    record Change<T>(Class<T> type, ObjIntConsumer<T> change) {

        void apply(Object record, int place) {
            if (type.isInstance(record)) {
                change.accept(type.cast(record), place);
            }
        }
    }

    /** A statement of JPQL, with parameters that may have to be found first. */
    record Statement(String jpql, Map<String, Function<EntityManager, Object>> parameters) {

        int execute(EntityManager em) {
            var query = em.createQuery(jpql);
            parameters.forEach((name, value) -> query.setParameter(name, value.apply(em)));
            return query.executeUpdate();
        }
    }

    /** Begins a kind of mapping. */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied
    public static Builder of(String name, Class<? extends Sample>... models) {
        return new Builder(name, List.of(models));
    }

    /** Changes a record as the kind of mapping says. */
    public void change(Sample record) {
        changes.forEach(change -> change.apply(record, Sample.place(record)));
    }

    void changeColumns(Sample record) {
        changesOfColumns.forEach(change -> change.apply(record, Sample.place(record)));
    }

    /** Returns the records of classes that are handed over. */
    List<Sample> given(List<? extends Sample> all) {
        return all.stream()
                .filter(record -> given.stream().anyMatch(model -> model.isInstance(record)))
                .map(record -> (Sample) record)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects what belongs to a kind of mapping. */
    public static final class Builder {

        private final String name;
        private final List<Class<? extends Sample>> models;
        private final List<String> rows = new ArrayList<>();
        private final List<Change<?>> changes = new ArrayList<>();
        private final List<Change<?>> changesOfColumns = new ArrayList<>();
        private final List<Statement> updates = new ArrayList<>();
        private final List<Statement> deletes = new ArrayList<>();
        private final List<String> preparations = new ArrayList<>();
        private final List<String> moreTables = new ArrayList<>();
        private final Map<String, String> refused = new TreeMap<>();
        private String unit = "mappings";
        private List<Class<? extends Sample>> given;
        private List<String> key = List.of("code");
        private Supplier<List<? extends Sample>> records = List::of;

        private Builder(String name, List<Class<? extends Sample>> models) {
            this.name = name;
            this.models = models;
            given = models;
        }

        /** Names another persistence unit than the one of most mappings. */
        public Builder unit(String unit) {
            this.unit = unit;
            return this;
        }

        /** Says on which databases EclipseLink alone cannot open the persistence unit, and why. */
        public Builder refusedOn(String reason, String... databases) {
            Arrays.stream(databases).forEach(database -> refused.put(database, reason));
            return this;
        }

        /** Adds a schema that has to be there. */
        public Builder schema(String schema) {
            preparations.add("create schema " + schema);
            return this;
        }

        /** Adds a table that EclipseLink does not make. */
        public Builder table(String table, String sql) {
            preparations.add(sql);
            moreTables.add(table);
            return this;
        }

        /** Names the models whose records are handed over. */
        @SafeVarargs
        @SuppressWarnings("varargs") // copied
        public final Builder given(Class<? extends Sample>... given) {
            this.given = List.of(given);
            return this;
        }

        /** Says how the records are made. */
        public Builder records(Supplier<List<? extends Sample>> records) {
            this.records = records;
            return this;
        }

        /** Adds SQL that is executed when the records are there. */
        public Builder row(String sql) {
            rows.add(sql);
            return this;
        }

        /** Says what changes in the records of a class. */
        public <T extends Sample> Builder change(Class<T> type, ObjIntConsumer<T> change) {
            changes.add(new Change<>(type, change));
            return this;
        }

        /**
         * Says what a before hook of a statement changes in the records of a class, where it is not all of
         * {@code change}.
         */
        public <T extends Sample> Builder changeOfColumns(Class<T> type, ObjIntConsumer<T> change) {
            changesOfColumns.add(new Change<>(type, change));
            return this;
        }

        /** Names the attributes that tell records apart. */
        public Builder key(String... attributes) {
            key = List.of(attributes);
            return this;
        }

        /** Adds an UPDATE. */
        public Builder update(String... jpql) {
            Arrays.stream(jpql).forEach(text -> updates.add(new Statement(text, Map.of())));
            return this;
        }

        /** Adds an UPDATE with a parameter. */
        public Builder updateWith(String jpql, String parameter, Object value) {
            return updateWith(jpql, Map.of(parameter, em -> value));
        }

        /** Adds an UPDATE with parameters that are found when it is executed. */
        public Builder updateWith(String jpql, Map<String, Function<EntityManager, Object>> parameters) {
            updates.add(new Statement(jpql, new TreeMap<>(parameters)));
            return this;
        }

        /** Adds a DELETE. */
        public Builder delete(String... jpql) {
            Arrays.stream(jpql).forEach(text -> deletes.add(new Statement(text, Map.of())));
            return this;
        }

        /** Adds a DELETE with a parameter. */
        public Builder deleteWith(String jpql, String parameter, Object value) {
            deletes.add(new Statement(jpql, Map.of(parameter, em -> value)));
            return this;
        }

        /** Makes the kind of mapping. */
        public Mapping make() {
            return new Mapping(
                    name,
                    unit,
                    Map.copyOf(refused),
                    List.copyOf(preparations),
                    List.copyOf(moreTables),
                    models,
                    given,
                    records,
                    List.copyOf(rows),
                    List.copyOf(changes),
                    List.copyOf(changesOfColumns.isEmpty() ? changes : changesOfColumns),
                    key,
                    List.copyOf(updates),
                    List.copyOf(deletes));
        }
    }
}
