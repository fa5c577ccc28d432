package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.IdQuery;
import org.bulkhooks.eclipselink.internal.read.IdSelection;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.eclipse.persistence.internal.descriptors.PersistenceEntity;

/** Locks and reads records by their ids, apart from the persistence context, and has the caller change them. */
final class ChangedByCaller {

    private final Class<?> entityClass;
    private final Consumer<Object> change;

    ChangedByCaller(Class<?> entityClass, Consumer<Object> change) {
        this.entityClass = entityClass;
        this.change = change;
    }

    /**
     * Returns the changed records with what they were before; those whose rows are gone are missing.
     *
     * @param ids the ids of some rows, in order
     * @param first the position of the first one
     */
    List<BulkRecord> read(
            InputCheck check, Collection<?> ids, int first, OldRecords oldRecords, OperationContext context) {
        context.flush(); // or what it writes would be missing in what is read
        EntityPlan model = context.plan(context.unitOfWork().getDescriptor(entityClass));
        Set<Object> there = IdSelection.lock(model, List.copyOf(ids), context);
        Map<Object, Object> byId = new HashMap<>();
        for (Object instance : IdQuery.read(
                model, there, oldRecords.unitOfWork(), context.dialect().readsSnapshots())) {
            byId.put(model.idOfRow(instance), instance);
        }
        RecordCopy copies = new RecordCopy(oldRecords.unitOfWork());
        List<BulkRecord> records = new ArrayList<>(ids.size());
        int position = first;
        for (Object id : ids) {
            Object instance = byId.get(id);
            if (instance != null) {
                records.add(changed(check, position, id, instance, copies));
            }
            position++;
        }
        return records;
    }

    private BulkRecord changed(InputCheck check, int position, Object id, Object instance, RecordCopy copies) {
        EntityPlan plan = check.plan(position, instance);
        BulkRecord each = new BulkRecord(position, instance, plan);
        each.old(copies.of(instance, plan.descriptor()));
        OldCollections.keep(instance, each.old(), plan.descriptor());
        RecordCopy.detach(instance, plan.descriptor());
        change.accept(instance);
        OldCollections.loadChanged(instance, plan.descriptor());
        if (instance instanceof PersistenceEntity woven) {
            woven._persistence_setId(null); // it remembers the id that it was read with
        }
        if (!id.equals(plan.givenId(instance))) {
            throw new InvalidRecordException(
                    position, "the change gave this " + plan.entityName() + " another id; an id never changes");
        }
        return each;
    }
}
