package org.bulkhooks.eclipselink.internal.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.cache.CacheEviction;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.WriteOrder;
import org.bulkhooks.eclipselink.internal.record.RecordFacts;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.spi.RecordModel;

/** The entity classes of records that are written in one way. Each is made once. Not thread-safe. */
public final class RecordClasses {

    private final OperationContext context;
    private final Set<String> attributes;
    private final RecordFacts facts;
    private final Map<EntityPlan, RecordClass> classes = new HashMap<>();

    /** Makes it for records of which everything that differs is written. */
    public RecordClasses(OperationContext context) {
        this(context, Set.of(), RecordFacts.NONE);
    }

    /**
     * Makes it.
     *
     * @param attributes the attributes that an update is limited to, or none
     * @param facts what the records do not tell
     */
    public RecordClasses(OperationContext context, Set<String> attributes, RecordFacts facts) {
        this.context = context;
        this.attributes = attributes;
        this.facts = facts;
    }

    public RecordClass of(EntityPlan plan) {
        RecordClass known = classes.get(plan);
        if (known == null) {
            known = new RecordClass(context, plan, attributes, facts);
            classes.put(plan, known);
        }
        return known;
    }

    public RecordClass of(BulkRecord record) {
        return of(record.plan());
    }

    /** Returns what hooks read and compare the records of a class with. */
    public RecordModel<Object> model(Class<?> entityClass) {
        return of(context.plan(context.unitOfWork().getDescriptor(entityClass))).model();
    }

    /**
     * Writes rows past the persistence context, batch by batch on one connection.
     *
     * @param batches records of one entity class each
     * @param write writes one batch
     */
    public void write(List<List<BulkRecord>> batches, Write write) {
        try (JdbcAccess access = JdbcAccess.open(context.unitOfWork(), context.runtime())) {
            for (List<BulkRecord> batch : batches) {
                write.write(access, of(batch.get(0)), batch);
            }
        }
    }

    /** Writes the rows of some records of one entity class. */
    @FunctionalInterface
    public interface Write {

        void write(JdbcAccess access, RecordClass ofClass, List<BulkRecord> batch);
    }

    /** Returns the order in which rows are written so that foreign keys hold. */
    public WriteOrder order() {
        return WriteOrder.of(context);
    }

    /** Does something with each record and its class. */
    public void forEach(List<BulkRecord> records, BiConsumer<RecordClass, BulkRecord> action) {
        records.forEach(each -> action.accept(of(each), each));
    }

    /** Brings caches and managed instances up to date with rows that were written past the persistence context. */
    public void wrotePast(ChangeType type, List<BulkRecord> records) {
        context.transaction().wrote();
        CacheEviction.evict(context.unitOfWork(), records, type);
        ManagedTwins.refresh(context.unitOfWork(), records, type);
    }

    /** Brings them up to date with rows that were deleted as {@code remove} deletes them, not as a statement does. */
    public void deletedPast(List<BulkRecord> records) {
        context.transaction().wrote();
        CacheEviction.evictGone(context.unitOfWork(), records);
        ManagedTwins.refresh(context.unitOfWork(), records, ChangeType.DELETE);
    }
}
