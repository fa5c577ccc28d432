package org.bulkhooks.eclipselink.mappings.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOptions;

/** A way to write, and what EclipseLink alone does instead. */
@SuppressWarnings("ImmutableEnumChecker") // works hold nothing
public enum Way {
    CREATE_FLUSH(Before.NOTHING, PlainWork.PERSIST, PlainWork.PERSIST),

    CREATE_LIST(Before.NOTHING, PlainWork.PERSIST, run -> {
        List<Sample> records = run.made();
        return () -> run.bulk(bulk -> bulk.create(records));
    }),

    CREATE_STREAM(Before.NOTHING, PlainWork.PERSIST, run -> {
        List<Sample> records = run.made();
        return () -> run.bulk(bulk -> bulk.create(records.stream(), BulkOptions.chunkSize(100)));
    }),

    CREATE_UPSERT(Before.NOTHING, PlainWork.PERSIST, run -> upsert(run, run.made())),

    CREATE_FLUSH_HOOK(Before.NOTHING, PlainWork.PERSIST_THEN_CHANGE, run -> {
        run.hook(
                ChangeType.CREATE,
                record -> run.mapping().given(List.of(record)).forEach(run.mapping()::change));
        return PlainWork.PERSIST.prepare(run);
    }),

    CREATE_LIST_HOOK(Before.NOTHING, PlainWork.PERSIST_CHANGED, run -> {
        run.hook(
                ChangeType.CREATE,
                record -> run.mapping().given(List.of(record)).forEach(run.mapping()::change));
        return CREATE_LIST.work.prepare(run);
    }),

    UPDATE_FLUSH(Before.COLD, PlainWork.CHANGE, PlainWork.CHANGE),

    UPDATE_FLUSH_CACHED(Before.WARM, PlainWork.CHANGE, PlainWork.CHANGE),

    UPDATE_MERGE(Before.COLD, PlainWork.MERGE, PlainWork.MERGE),

    UPDATE_LIST(Before.COLD, PlainWork.MERGE, run -> {
        List<Sample> records = changed(run);
        return () -> run.bulk(bulk -> bulk.update(records));
    }),

    UPDATE_STREAM(Before.WARM, PlainWork.MERGE, run -> {
        List<Sample> records = changed(run);
        return () -> run.bulk(bulk -> bulk.update(records.stream(), BulkOptions.chunkSize(2)));
    }),

    /** Instances of the same rows are managed meanwhile; they hold afterwards what is in the rows. */
    UPDATE_LIST_MANAGED(Before.COLD, PlainWork.MERGE, run -> {
        List<Sample> records = changed(run);
        return () -> run.side().in(em -> {
            List<Sample> managed = PlainWork.managed(run, em);
            BulkOperations.on(em).update(records);
            run.uncounted(() -> assertAsInRows(run, em, managed));
        });
    }),

    UPDATE_UPSERT(Before.WARM, PlainWork.MERGE, run -> upsert(run, changed(run))),

    /**
     * Another transaction writes the rows when the upsert has looked for them, before it inserts: it finds them taken.
     */
    UPSERT_TAKEN(Before.MEANWHILE, PlainWork.MERGE, run -> {
        List<Sample> records = run.mapping().given(run.made());
        records.forEach(run.mapping()::change);
        run.hook(ChangeType.CREATE, record -> run.rowsArrive());
        return upsert(run, records);
    }),

    UPDATE_QUERY(
            Before.COLD, PlainWork.CHANGE, run -> () -> run.side().in(em -> query(run, em, run.mapping()::change))),

    UPDATE_FLUSH_HOOK(Before.COLD, PlainWork.TOUCH_AND_CHANGE, run -> {
        hookThatChanges(run);
        return () -> run.side().in(em -> PlainWork.managed(run, em).forEach(PlainWork::touch));
    }),

    UPDATE_LIST_HOOK(Before.COLD, PlainWork.MERGE_TOUCHED_AND_CHANGED, run -> {
        hookThatChanges(run);
        List<Sample> records = run.detached();
        records.forEach(PlainWork::touch);
        return () -> run.bulk(bulk -> bulk.update(records));
    }),

    UPDATE_STATEMENT(Before.WARM, PlainWork.STATEMENT, PlainWork.STATEMENT),

    UPDATE_STATEMENT_HOOK(Before.WARM, PlainWork.STATEMENT_THEN_CHANGE, run -> {
        run.hook(ChangeType.UPDATE, run.mapping()::changeColumns);
        return PlainWork.STATEMENT.prepare(run);
    }),

    LEAVE_FLUSH(Before.WARM, PlainWork.LEAVE, PlainWork.LEAVE),

    LEAVE_LIST(Before.COLD, PlainWork.LEAVE, run -> {
        List<Sample> records = run.detached();
        return () -> run.bulk(bulk -> assertThat(bulk.update(records).written()).isZero());
    }),

    LEAVE_UPSERT(Before.COLD, PlainWork.LEAVE, run -> upsert(run, run.detached())),

    LEAVE_QUERY(Before.COLD, PlainWork.LEAVE, run -> () -> run.side().in(em -> query(run, em, record -> {}))),

    DELETE_FLUSH(Before.COLD, PlainWork.REMOVE, PlainWork.REMOVE),

    /** All that the records refer to is loaded when they are removed. */
    DELETE_FLUSH_LOADED(
            Before.WARM,
            PlainWork.REMOVE,
            run -> () -> run.side().in(em -> {
                List<Sample> records = run.doomed(PlainWork.managed(run, em));
                records.forEach(run.side().pictures()::all);
                records.forEach(em::remove);
            })),

    DELETE_LIST(Before.COLD, PlainWork.REMOVE, run -> {
        List<Sample> records = run.doomed(run.detached());
        return () -> run.bulk(bulk -> bulk.delete(records));
    }),

    DELETE_STREAM(Before.WARM, PlainWork.REMOVE, run -> {
        List<Sample> records = run.doomed(run.detached());
        return () -> run.bulk(bulk -> bulk.delete(records.stream(), BulkOptions.chunkSize(2)));
    }),

    DELETE_STATEMENT(Before.WARM, PlainWork.STATEMENT, PlainWork.STATEMENT),

    KEEP_FLUSH(Before.COLD, PlainWork.LEAVE, run -> {
        run.keep(record -> {});
        return () -> run.side().in(em -> PlainWork.managed(run, em).forEach(em::remove));
    }),

    KEEP_FLUSH_CHANGED(Before.WARM, PlainWork.CHANGE, run -> {
        run.keep(run.mapping()::change);
        return () -> run.side().in(em -> PlainWork.managed(run, em).forEach(em::remove));
    }),

    KEEP_LIST(Before.WARM, PlainWork.LEAVE, run -> {
        run.keep(record -> {});
        List<Sample> records = run.detached();
        return () -> run.bulk(bulk -> assertThat(bulk.delete(records).kept()).isEqualTo(records.size()));
    }),

    KEEP_LIST_CHANGED(Before.COLD, PlainWork.CHANGE, run -> {
        run.keep(run.mapping()::change);
        List<Sample> records = run.detached();
        return () -> run.bulk(bulk -> assertThat(bulk.delete(records).kept()).isEqualTo(records.size()));
    });

    /** What is there when the work begins. */
    enum Before {
        /** No rows. */
        NOTHING,
        /**
         * No rows: they come when hooks are called. EclipseLink alone has them all, nothing of them in the shared
         * cache.
         */
        MEANWHILE,
        /** All rows, nothing of them in the shared cache. */
        COLD,
        /** All rows, all of them in the shared cache with everything that is lazy. */
        WARM
    }

    private final Before before;
    private final PlainWork plain;
    private final Work work;

    Way(Before before, PlainWork plain, Work work) {
        this.before = before;
        this.plain = plain;
        this.work = work;
    }

    Before before() {
        return before;
    }

    PlainWork plain() {
        return plain;
    }

    Work work() {
        return work;
    }

    /**
     * Returns the statements that are executed this way, or none of a mapping; one null for ways without statements.
     */
    List<Mapping.Statement> statements(Mapping mapping) {
        return switch (this) {
            case UPDATE_STATEMENT, UPDATE_STATEMENT_HOOK -> mapping.updates();
            case DELETE_STATEMENT -> mapping.deletes();
            default -> Collections.singletonList(null);
        };
    }

    /** Tells whether a record is an insert first, and an update when its row is found. */
    boolean triesTwice() {
        return this == UPSERT_TAKEN;
    }

    boolean isOfStatements() {
        return this == UPDATE_STATEMENT || this == UPDATE_STATEMENT_HOOK || this == DELETE_STATEMENT;
    }

    private static void assertAsInRows(Run run, EntityManager em, List<Sample> managed) {
        Pictures pictures = run.side().pictures();
        List<Map<String, String>> held =
                managed.stream().map(pictures::withoutLazyCollections).toList();
        managed.forEach(em::refresh);
        List<Map<String, String>> inRows = managed.stream().map(pictures::all).toList();
        for (int i = 0; i < held.size(); i++) {
            inRows.get(i).keySet().retainAll(held.get(i).keySet()); // a collection can be loaded, or not
        }
        assertThat(held).as("managed instances after the call").isEqualTo(inRows);
    }

    /** Returns how many chunks there are of so many records at most. */
    int chunks(int records) {
        return this == UPDATE_STREAM || this == DELETE_STREAM ? Math.max(1, records) : 1;
    }

    /**
     * Returns how many queries hooks and facade may add for each class of records: rows, old rows, ids, locks and
     * values.
     */
    int allowedReads() {
        return switch (this) {
            case CREATE_FLUSH, CREATE_FLUSH_HOOK, LEAVE_FLUSH, UPDATE_FLUSH_HOOK -> 0;
            case CREATE_LIST, CREATE_STREAM, CREATE_LIST_HOOK -> 1;
            case UPDATE_QUERY, LEAVE_QUERY, UPDATE_STATEMENT, UPDATE_STATEMENT_HOOK, DELETE_STATEMENT -> 4;
            case CREATE_UPSERT, UPDATE_UPSERT, LEAVE_UPSERT, UPDATE_LIST_MANAGED -> 3;
            case UPSERT_TAKEN, KEEP_LIST_CHANGED -> 5;
            case KEEP_LIST -> 3;
            default -> 2;
        };
    }

    /**
     * Returns how many queries hooks and facade may add for each collection of records that has to be known: as it was,
     * to compare it, before the rows are written, and in the managed instance, to merge it. EclipseLink alone merges
     * into what its shared cache has.
     */
    int allowedReadsOfCollections() {
        return switch (this) {
            case UPDATE_LIST, UPDATE_LIST_MANAGED, UPDATE_LIST_HOOK, UPDATE_UPSERT, UPSERT_TAKEN, DELETE_LIST -> 2;
            case KEEP_FLUSH, KEEP_FLUSH_CHANGED, KEEP_LIST, KEEP_LIST_CHANGED -> 3; // loaded to be removed along
            case UPDATE_QUERY -> 1; // the change has read what it was
            default -> 0;
        };
    }

    private static List<Sample> changed(Run run) {
        List<Sample> records = run.detached();
        records.forEach(run.mapping()::change);
        return records;
    }

    private static void hookThatChanges(Run run) {
        run.hook(
                ChangeType.UPDATE,
                record -> run.mapping().given(List.of(record)).forEach(run.mapping()::change));
    }

    private static Runnable upsert(Run run, List<Sample> records) {
        Map<Class<?>, List<Sample>> ofClasses = new LinkedHashMap<>();
        records.forEach(record -> ofClasses
                .computeIfAbsent(record.getClass(), type -> new ArrayList<>())
                .add(record));
        String[] key = run.mapping().key().toArray(String[]::new);
        return () ->
                run.bulk(bulk -> ofClasses.values().forEach(some -> bulk.upsert(some, BulkOptions.conflictOn(key))));
    }

    private static void query(Run run, EntityManager em, Consumer<Sample> change) {
        for (Class<? extends Sample> model : run.mapping().given()) {
            String name = run.side().session().getDescriptor(model).getAlias();
            BulkOperations.on(em).update(em.createQuery("select e from " + name + " e", model), change);
        }
    }
}
