package org.bulkhooks.eclipselink.internal.operation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JakartaExceptions;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What all steps of one call share.
 *
 * @param entityManager the EntityManager of a call of the facade; a statement has none
 * @param unitOfWork its persistence context, in a transaction
 * @param runtime the hooks of the application
 * @param transaction the hook side of the transaction
 * @param options the options of the call
 * @param before what the call writes into the caller's records, as it was before
 */
public record OperationContext(
        @Nullable EntityManager entityManager,
        RepeatableWriteUnitOfWork unitOfWork,
        HookRuntime runtime,
        TransactionState transaction,
        CallOptions options,
        ValuesBefore before) {

    /** Makes the context of a call that writes to no records of its caller. */
    public OperationContext(
            @Nullable EntityManager entityManager,
            RepeatableWriteUnitOfWork unitOfWork,
            HookRuntime runtime,
            TransactionState transaction,
            CallOptions options) {
        this(entityManager, unitOfWork, runtime, transaction, options, new ValuesBefore());
    }

    /** Returns the EntityManager of a call of the facade. */
    @Override
    public EntityManager entityManager() {
        return Objects.requireNonNull(entityManager, "a statement has no EntityManager");
    }

    /** Returns the same call, with which an update is not limited to some attributes. */
    public OperationContext withAllAttributes() {
        return options.attributes().isEmpty()
                ? this
                : new OperationContext(
                        entityManager, unitOfWork, runtime, transaction, options.withAllAttributes(), before);
    }

    public Dialect dialect() {
        return Dialect.of(unitOfWork.getPlatform());
    }

    /** Writes what the persistence context has collected; its own hooks run. */
    public void flush() {
        if (unitOfWork.hasCloneMapping() && !unitOfWork.isWithinFlush()) {
            try {
                unitOfWork.writeChanges();
            } catch (EclipseLinkException refused) {
                throw JakartaExceptions.of(refused, dialect());
            }
        }
    }

    /** Splits records into chunks: each of at most so many of the caller's records, and each of one entity class. */
    public List<RecordChunk> chunks(
            List<BulkRecord> records,
            int firstChunk,
            ChangeType type,
            Function<EntityPlan, ChangedAttributes> changes) {
        Map<EntityPlan, ChangedAttributes> changesByClass = new HashMap<>();
        List<RecordChunk> chunks = new ArrayList<>();
        int number = firstChunk;
        for (int from = 0; from < records.size(); from += options.chunkSize()) {
            List<BulkRecord> part = records.subList(from, Math.min(records.size(), from + options.chunkSize()));
            for (Map.Entry<EntityPlan, List<BulkRecord>> ofClass : byClass(part).entrySet()) {
                EntityPlan plan = ofClass.getKey();
                chunks.add(new RecordChunk(
                        plan, number, ofClass.getValue(), type, changesByClass.computeIfAbsent(plan, changes)));
            }
            number++;
        }
        return chunks;
    }

    /** Returns the records of each entity class, in the order of first appearance. */
    public static Map<EntityPlan, List<BulkRecord>> byClass(List<BulkRecord> records) {
        Map<EntityPlan, List<BulkRecord>> byClass = new LinkedHashMap<>();
        for (BulkRecord each : records) {
            byClass.computeIfAbsent(each.plan(), plan -> new ArrayList<>()).add(each);
        }
        return byClass;
    }
}
