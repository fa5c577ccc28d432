package org.bulkhooks.eclipselink.internal.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.WriteListener;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordWatch;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * The states in which some records were written, to find out what after hooks change in them. What a hook has written
 * by an operation of its own, with the same instance, is a new state of it. Not thread-safe.
 */
final class WrittenStates implements WriteListener, RecordWatch<Written> {

    private final OperationContext context;
    private final UnitOfWorkImpl unitOfWork;
    private final RecordCopy copies;
    private final List<Written> written;
    private final Set<Object> instances = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Object, State> states;
    private final Map<EntityPlan, OfClass> classes = new HashMap<>();

    /** A record, a copy of it as it was written, and what it brought along, or null where its class brings nothing. */
    private record State(
            BulkRecord record,
            OfClass ofClass,
            Object written,
            @Nullable BroughtStates brought) {}

    /**
     * What is the same for all records of a class.
     *
     * @param bringsAlong whether the records can bring others along
     * @param ownRows the relations that have rows of their own
     */
    private record OfClass(
            AttributeComparison comparison, boolean bringsAlong, List<ForeignReferenceMapping> ownRows) {}

    /** Remembers records as they are, which is as they were written. */
    WrittenStates(OperationContext context, List<Written> written) {
        this.context = context;
        this.unitOfWork = context.unitOfWork();
        this.copies = new RecordCopy(unitOfWork);
        this.written = written;
        this.states = new IdentityHashMap<>(
                written.stream().mapToInt(each -> each.records().size()).sum());
        for (Written each : written) {
            for (BulkRecord record : each.records()) {
                if (ofClass(record.plan()).bringsAlong()) {
                    instances.add(record.instance());
                }
            }
            each.records().forEach(this::take);
        }
        context.transaction().listen(this);
    }

    @Override
    public List<AffectedRecords<Written>> further() {
        if (written.stream().noneMatch(each -> isAnyChanged(each.records()))) {
            return List.of();
        }
        context.flush();
        List<AffectedRecords<Written>> further = new ArrayList<>();
        for (Written each : written) {
            List<BulkRecord> changed = changed(each.records());
            if (!changed.isEmpty()) {
                further.add(each.further().apply(changed));
            }
        }
        return further;
    }

    @Override
    public void close() {
        context.transaction().ignore(this);
    }

    private void take(BulkRecord record) {
        if (unitOfWork.getCloneMapping().containsKey(record.instance())) {
            return; // the persistence context knows what it has written
        }
        OfClass ofClass = ofClass(record.plan());
        Object written = copies.of(record.instance(), record.plan().descriptor());
        OldCollections.keep(record.instance(), written, record.plan().descriptor());
        BroughtStates brought = ofClass.bringsAlong() ? new BroughtStates(context, record, written, instances) : null;
        states.put(record.instance(), new State(record, ofClass, written, brought));
    }

    private OfClass ofClass(EntityPlan plan) {
        OfClass known = classes.get(plan);
        if (known == null) {
            known = findOut(plan);
            classes.put(plan, known);
        }
        return known;
    }

    private OfClass findOut(EntityPlan plan) {
        List<ForeignReferenceMapping> ownRows = new ArrayList<>();
        for (DatabaseMapping mapping : DescriptorAccess.mappings(plan.descriptor())) {
            if (mapping instanceof ForeignReferenceMapping reference && RelatedRows.ownsRows(mapping)) {
                ownRows.add(reference);
            }
        }
        return new OfClass(
                AttributeComparison.ofMany(plan.descriptor(), unitOfWork),
                BroughtStates.canBeOf(plan.descriptor()),
                ownRows);
    }

    @Override
    public void wrote(ChangeType type, Object instance) {
        State known = states.get(instance);
        if (known == null) {
            return;
        }
        if (type == ChangeType.DELETE) {
            states.remove(instance);
        } else {
            take(known.record());
        }
    }

    private boolean isAnyChanged(List<BulkRecord> records) {
        return records.stream().anyMatch(each -> isChanged(each) || bringsChanged(each));
    }

    /**
     * Returns those of some records that are not as they were written, or bring along what is not, as records of an
     * update, each with its old record. What the persistence context writes or has written is none of them.
     */
    private List<BulkRecord> changed(List<BulkRecord> records) {
        List<BulkRecord> changed = new ArrayList<>();
        for (BulkRecord each : records) {
            State state = states.get(each.instance());
            if (state != null
                    && ((isChanged(each) && !ManagedTwins.hasWritten(unitOfWork, each)) || bringsChanged(each))) {
                changed.add(each.update(each.instance(), state.written()));
            }
        }
        return changed;
    }

    private boolean isChanged(BulkRecord record) {
        State state = states.get(record.instance());
        if (state == null || unitOfWork.getCloneMapping().containsKey(record.instance())) {
            return false;
        }
        loadRelated(state);
        return state.ofClass().comparison().differsBesidesVersion(record.instance(), state.written());
    }

    private boolean bringsChanged(BulkRecord record) {
        State state = states.get(record.instance());
        return state != null
                && state.brought() != null
                && !unitOfWork.getCloneMapping().containsKey(record.instance())
                && state.brought().isAnyChanged();
    }

    /** A hook that changes a lazy collection has loaded it. */
    private void loadRelated(State state) {
        for (ForeignReferenceMapping reference : state.ofClass().ownRows()) {
            if (reference.isAttributeValueFromObjectInstantiated(state.record().instance())) {
                reference.instantiateAttribute(state.written(), unitOfWork);
            }
        }
    }
}
