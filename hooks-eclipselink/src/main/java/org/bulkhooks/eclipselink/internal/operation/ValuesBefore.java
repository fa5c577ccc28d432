package org.bulkhooks.eclipselink.internal.operation;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.RecordStates;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.bulkhooks.eclipselink.internal.state.UnitOfWorkState;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * What a call writes into the caller's records for its own purposes, as it was before: versions, and ids of new
 * instances that records bring along. If the rows do not stay, the records get it back, so that they can be written
 * again. Records are held weakly; those of a dry run, with all that is noted of them, until it is over. Not
 * thread-safe.
 */
public final class ValuesBefore {

    private static final StateKey<ValuesBefore> KEY = new StateKey<>("values before");

    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private final Set<Value> values = new LinkedHashSet<>();
    private final Extent extent;
    private @Nullable RecordStates states;

    /** What is noted of records. */
    private enum Extent {
        VERSIONS,
        IDS_AND_VERSIONS,
        ALL
    }

    /** Makes it for a call that begins. */
    public ValuesBefore() {
        this(Extent.VERSIONS);
    }

    private ValuesBefore(Extent extent) {
        this.extent = extent;
    }

    /**
     * Makes it for a dry run that begins, which notes ids too.
     *
     * @param ofAll whether to note all attributes, and to hold the records by that
     */
    public static ValuesBefore ofDryRun(boolean ofAll) {
        return new ValuesBefore(ofAll ? Extent.ALL : Extent.IDS_AND_VERSIONS);
    }

    /** Notes all attributes of what a unit of work manages: a rollback detaches it. */
    public void noteManaged(UnitOfWorkImpl unitOfWork) {
        if (unitOfWork.hasCloneMapping()) {
            for (Object managed : unitOfWork.getCloneMapping().keySet()) {
                states(unitOfWork).note(managed);
            }
        }
    }

    private RecordStates states(UnitOfWorkImpl unitOfWork) {
        RecordStates known = states;
        if (known == null) {
            known = new RecordStates(unitOfWork);
            states = known;
        }
        return known;
    }

    /** The value of a column of an instance that may be gone by now; equal to itself only. */
    private static final class Value extends WeakReference<Object> {

        private final ObjectBuilder builder;
        private final DatabaseField field;
        private final @Nullable Object value;

        Value(
                Object instance,
                ObjectBuilder builder,
                DatabaseField field,
                @Nullable Object value,
                ReferenceQueue<Object> gone) {
            super(instance, gone);
            this.builder = builder;
            this.field = field;
            this.value = value;
        }

        void restore() {
            Object instance = get();
            if (instance != null) {
                builder.getBaseMappingForField(field)
                        .setAttributeValueInObject(builder.getParentObjectForField(field, instance), value);
                builder.clearPrimaryKey(instance); // woven, an instance remembers its id
            }
        }
    }

    /**
     * Notes the versions of records, but for managed ones, which are the persistence context's; in a dry run, what it
     * notes of any.
     */
    public void note(Iterable<BulkRecord> records, UnitOfWorkImpl unitOfWork) {
        for (BulkRecord each : records) {
            if (extent == Extent.ALL) {
                states(unitOfWork).note(each.instance());
            } else if (extent == Extent.IDS_AND_VERSIONS) {
                noteVersion(each.instance(), each.plan());
                DescriptorAccess.idColumns(each.plan().descriptor())
                        .forEach(column -> note(each.instance(), each.plan().builder(), column));
            } else if (!unitOfWork.hasCloneMapping()
                    || !unitOfWork.getCloneMapping().containsKey(each.instance())) {
                noteVersion(each.instance(), each.plan());
            }
        }
    }

    /** Notes the version and the id of a new instance that a record brings along. */
    public void noteBrought(Object instance, EntityPlan plan) {
        noteVersion(instance, plan);
        if (plan.descriptor().usesSequenceNumbers()) {
            note(instance, plan.builder(), plan.descriptor().getSequenceNumberField());
        }
    }

    private void noteVersion(Object instance, EntityPlan plan) {
        VersionLockingPolicy version = plan.versionPolicy();
        if (version != null && version.getVersionMapping() != null) {
            note(instance, plan.builder(), version.getVersionMapping().getField());
        }
    }

    private void note(Object instance, ObjectBuilder builder, DatabaseField field) {
        for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
            values.remove(each);
        }
        Object owner = builder.getParentObjectForField(field, instance);
        if (owner != null) {
            @Nullable Object value = builder.getBaseMappingForField(field).getAttributeValueFromObject(owner);
            values.add(new Value(instance, builder, field, value, gone));
        }
    }

    /** Gives the records back what they had. */
    public void restore() {
        Deque<Value> latestFirst = new ArrayDeque<>();
        values.forEach(latestFirst::push);
        latestFirst.forEach(Value::restore);
        values.clear();
        if (states != null) {
            states.restore();
            states = null;
        }
    }

    /** Gives some instances back what they had: they are not written after all. */
    public void restore(Set<Object> instances) {
        values.forEach(each -> {
            Object instance = each.get();
            if (instance != null && instances.contains(instance)) {
                each.restore();
            }
        });
    }

    /**
     * Has the records get it back if the transaction of a unit of work, in which the call went well, does not commit.
     */
    public void keepFor(UnitOfWorkImpl unitOfWork) {
        if (values.isEmpty()) {
            return;
        }
        UnitOfWorkState state = UnitOfWorkState.of(unitOfWork);
        ValuesBefore known = state.get(KEY);
        if (known != null) {
            known.addAll(values);
            return;
        }
        state.put(KEY, this);
        state.afterCompletion(committed -> {
            state.remove(KEY);
            if (!committed) {
                restore();
            }
        });
    }

    private void addAll(Set<Value> others) {
        for (Value each : others) {
            Object instance = each.get();
            if (instance != null) {
                values.add(new Value(instance, each.builder, each.field, each.value, gone));
            }
        }
    }
}
