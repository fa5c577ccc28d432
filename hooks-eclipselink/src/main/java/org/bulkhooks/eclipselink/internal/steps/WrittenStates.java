package org.bulkhooks.eclipselink.internal.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
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
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.WriteListener;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordWatch;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

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
    private final IdentityHashMap<Object, State> states = new IdentityHashMap<>();

    /** A record, a copy of it as it was written, and what it brought along. */
    private record State(BulkRecord record, Object written, BroughtStates brought) {}

    /** Remembers records as they are, which is as they were written. */
    WrittenStates(OperationContext context, List<Written> written) {
        this.context = context;
        this.unitOfWork = context.unitOfWork();
        this.copies = new RecordCopy(unitOfWork);
        this.written = written;
        for (Written each : written) {
            each.records().forEach(record -> instances.add(record.instance()));
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
        Object written = copies.of(record.instance(), record.plan().descriptor());
        OldCollections.keep(record.instance(), written, record.plan().descriptor());
        states.put(
                record.instance(), new State(record, written, new BroughtStates(context, record, written, instances)));
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
        loadRelated(record, state.written());
        return !AttributeComparison.of(record.plan().descriptor(), unitOfWork)
                .differences(record.instance(), state.written())
                .isEmpty();
    }

    private boolean bringsChanged(BulkRecord record) {
        State state = states.get(record.instance());
        return state != null
                && !unitOfWork.getCloneMapping().containsKey(record.instance())
                && state.brought().isAnyChanged();
    }

    /** A hook that changes a lazy collection has loaded it. */
    private void loadRelated(BulkRecord record, Object written) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(record.plan().descriptor())) {
            if (mapping instanceof ForeignReferenceMapping reference
                    && RelatedRows.ownsRows(mapping)
                    && reference.isAttributeValueFromObjectInstantiated(record.instance())) {
                reference.instantiateAttribute(written, unitOfWork);
            }
        }
    }
}
