package org.bulkhooks.eclipselink.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.record.PartialRecords;
import org.bulkhooks.eclipselink.internal.relation.LoadedAlike;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.config.ReferenceMode;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * The old records of a call. They belong to a unit of work of their own on the same connection: they are read as this
 * transaction sees them, past all caches, and nothing that is done to them goes anywhere.
 */
public final class OldRecords implements AutoCloseable {

    private final RepeatableWriteUnitOfWork unitOfWork;
    private final List<PartialRecords> partial = new ArrayList<>();
    private @Nullable UnitOfWorkImpl isolated;

    private OldRecords(RepeatableWriteUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public static OldRecords open(RepeatableWriteUnitOfWork unitOfWork) {
        return new OldRecords(unitOfWork);
    }

    /** Returns the unit of work that the old records belong to. */
    public UnitOfWorkImpl unitOfWork() {
        return isolated == null ? begin() : isolated;
    }

    /** Reads the rows with some ids, of an entity class or its subclasses, in no particular order. */
    public List<Object> read(EntityPlan plan, List<Object> ids) {
        boolean locked = Dialect.of(unitOfWork.getPlatform()).readsSnapshots();
        return List.copyOf(IdQuery.read(plan, ids, unitOfWork(), locked));
    }

    /**
     * Reads the old records of some records, with one query for each entity class; those whose rows are gone get none.
     */
    public void read(List<BulkRecord> records) {
        read(records, (plan, ids) -> IdQuery.readOld(plan, ids, unitOfWork()));
    }

    /**
     * Reads the old records of some that are about to be deleted; those that after hooks see with their collections.
     */
    public void readForDelete(List<BulkRecord> records) {
        read(
                records,
                (plan, ids) -> plan.hooks().after(ChangeType.DELETE) && !PlainClass.is(plan.descriptor(), unitOfWork())
                        ? IdQuery.readWithCollections(plan, ids, unitOfWork(), false)
                        : IdQuery.readOld(plan, ids, unitOfWork()));
    }

    private static void read(List<BulkRecord> records, BiFunction<EntityPlan, List<Object>, List<?>> query) {
        OperationContext.byClass(records).forEach((plan, ofClass) -> {
            Map<Object, Object> byId = new HashMap<>();
            for (Object old :
                    query.apply(plan, ofClass.stream().map(BulkRecord::id).toList())) {
                if (old.getClass() == plan.entityClass()) {
                    byId.put(plan.idOfRow(old), old);
                }
            }
            for (BulkRecord each : ofClass) {
                Object old = byId.get(each.id());
                if (old != null) {
                    each.old(old);
                }
            }
        });
    }

    /**
     * Loads the relations of old records that their records have loaded and bring rows of, to compare them: one query a
     * relation. What is not loaded before the rows are written would be read as they are after that.
     */
    public void loadRelated(List<BulkRecord> records) {
        if (isolated == null) {
            return;
        }
        LoadedAlike alike = new LoadedAlike(
                isolated, (relation, owner) -> RelatedRows.ownsRows(relation) && RelatedRows.isLoaded(relation, owner));
        for (BulkRecord each : records) {
            Object old = each.oldOrNull();
            if (old != null) {
                alike.add(each.instance(), old);
            }
        }
        alike.load();
    }

    /**
     * Has records load what they lack by themselves, and keep what was changed in them, until this is closed.
     *
     * @param size how many records are loaded together, with one query
     */
    public void keepChangesOf(List<BulkRecord> records, int size) {
        OperationContext.byClass(records).forEach((plan, ofClass) -> {
            if (plan.descriptor().hasFetchGroupManager()) {
                for (int from = 0; from < ofClass.size(); from += size) {
                    List<Object> some = ofClass.subList(from, Math.min(ofClass.size(), from + size)).stream()
                            .map(BulkRecord::instance)
                            .toList();
                    partial.add(PartialRecords.ofRecords(plan.descriptor(), some, unitOfWork));
                }
            }
        });
    }

    @Override
    public void close() {
        for (int last = partial.size() - 1; last >= 0; last--) {
            partial.get(last).giveBack();
        }
        if (isolated != null) {
            // or the release would roll back the transaction that the isolated unit of work only looks into
            isolated.setWasTransactionBegunPrematurely(false);
            isolated.release();
        }
    }

    private UnitOfWorkImpl begin() {
        JdbcAccess.begin(unitOfWork);
        RepeatableWriteUnitOfWork begun = new RepeatableWriteUnitOfWork(unitOfWork.getParent(), ReferenceMode.HARD);
        begun.setFlushClearCache(unitOfWork.getFlushClearCache());
        begun.setWasTransactionBegunPrematurely(true);
        isolated = begun;
        return begun;
    }
}
