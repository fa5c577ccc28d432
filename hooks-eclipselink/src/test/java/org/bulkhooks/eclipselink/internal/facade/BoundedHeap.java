package org.bulkhooks.eclipselink.internal.facade;

import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkByChunk;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.internal.facade.shapes.Base;
import org.bulkhooks.eclipselink.internal.facade.shapes.Heavy;
import org.bulkhooks.eclipselink.internal.facade.shapes.HeavyTagged;
import org.bulkhooks.eclipselink.internal.flush.TestHooks;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.spi.HookRuntime;

/**
 * The program that {@link StreamMemoryTest} runs in a heap that holds a few chunks of its records and a small part of
 * all. Each scenario prints its name.
 */
final class BoundedHeap {

    static final int RECORDS = 3_000;
    private static final int CHUNK = 50;

    private final Unit unit;
    private final HookRuntime hooks;
    private long seen;

    private BoundedHeap(Unit unit) {
        this.unit = unit;
        this.hooks = new TestHooks()
                .on(HookEvent.BEFORE_CREATE, Base.class, (BeforeCreate<Base> records) -> see(records))
                .on(HookEvent.AFTER_CREATE, Base.class, (AfterCreate<Base> records) -> see(records))
                .on(HookEvent.BEFORE_UPDATE, Base.class, (BeforeUpdate<Base> records) -> see(records))
                .on(HookEvent.AFTER_UPDATE, Base.class, (AfterUpdate<Base> records) -> see(records))
                .on(HookEvent.BEFORE_DELETE, Base.class, (BeforeDelete<Base> records) -> see(records))
                .on(HookEvent.AFTER_DELETE, Base.class, (AfterDelete<Base> records) -> see(records))
                .runtime();
    }

    public static void main(String[] arguments) {
        try (Unit unit = new Unit()) {
            BoundedHeap program = new BoundedHeap(unit);
            program.run();
            System.out.println("hooks saw " + program.seen);
        }
    }

    private void see(ChangeSet<Base> records) {
        records.forEach(change -> seen++);
    }

    private void run() {
        scenario("create", bulk -> bulk.create(created(Heavy::new), chunkSize(CHUNK)));
        scenario("update", bulk -> bulk.update(stored(Heavy::new, "updated"), chunkSize(CHUNK)));
        scenario(
                "limited update",
                bulk -> bulk.update(stored(Heavy::new, "limited"), attributes("name"), chunkSize(CHUNK)));
        scenario(
                "partial update",
                bulk -> bulk.update(stored(Heavy::new, "partial"), partialSuccess(), chunkSize(CHUNK)));
        scenario("delete", bulk -> bulk.delete(stored(Heavy::new, null), chunkSize(CHUNK)));
        scenario("managed create", bulk -> bulk.create(created(() -> tagged("a")), chunkSize(CHUNK)));
        scenario("managed update", bulk -> bulk.update(stored(() -> tagged("b"), "b"), chunkSize(CHUNK)));
        apart(
                "managed update by chunk",
                bulk -> bulk.update(stored(() -> tagged("c"), "c"), chunkSize(CHUNK), commitByChunk()));
        apart(
                "managed delete by chunk",
                bulk -> bulk.delete(stored(HeavyTagged::new, null), chunkSize(CHUNK), commitByChunk()));
        apart("create by chunk", bulk -> bulk.create(created(Heavy::new), chunkSize(CHUNK), commitByChunk()));
        unit.in(em -> report(
                "statement chunk by chunk",
                bulk(em).update(
                                em.createQuery("update Heavy h set h.name = 'stated'"),
                                chunkSize(CHUNK),
                                chunkByChunk())));
        try (EntityManager em = unit.factory().createEntityManager()) {
            report(
                    "statement by chunk",
                    bulk(em).update(
                                    em.createQuery("update Heavy h set h.name = upper(h.name)"),
                                    chunkSize(CHUNK),
                                    commitByChunk()));
            report(
                    "deleting statement by chunk",
                    bulk(em).delete(em.createQuery("delete from Heavy h"), chunkSize(CHUNK), commitByChunk()));
        }
    }

    /** Runs in one transaction. */
    private void scenario(String name, Function<BulkOperations, BulkResult> call) {
        unit.in(em -> report(name, call.apply(bulk(em))));
    }

    /** Runs without a transaction, in one persistence context. */
    private void apart(String name, Function<BulkOperations, BulkResult> call) {
        try (EntityManager em = unit.factory().createEntityManager()) {
            report(name, call.apply(bulk(em)));
        }
    }

    private BulkOperations bulk(EntityManager em) {
        return Unit.facade(em, hooks);
    }

    private static void report(String name, BulkResult result) {
        if (result.written() != RECORDS) {
            throw new IllegalStateException(name + ": " + result);
        }
        System.out.println(name);
    }

    private static HeavyTagged tagged(String tag) {
        HeavyTagged record = new HeavyTagged();
        record.tags.add(tag);
        return record;
    }

    private static Stream<Base> created(Supplier<Base> constructor) {
        return IntStream.range(0, RECORDS).mapToObj(number -> constructor.get());
    }

    /** Returns detached records with another name, made one by one from ids and versions. */
    private Stream<Base> stored(Supplier<Base> constructor, String name) {
        String entity = constructor.get().getClass().getSimpleName();
        List<Object[]> keys = new ArrayList<>();
        unit.in(em ->
                keys.addAll(em.createQuery("select e.id, e.version from " + entity + " e order by e.id", Object[].class)
                        .getResultList()));
        return keys.stream().map(key -> {
            Base record = constructor.get();
            record.id = (Long) key[0];
            record.version = (Long) key[1];
            record.name = name;
            return record;
        });
    }
}
