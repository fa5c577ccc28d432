package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.MutableValues;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.descriptors.copying.PersistenceEntityCopyPolicy;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.FetchGroupTracker;

/**
 * How woven records of one class, or embeddables, are copied: all fields at once, as woven code can do, and then those
 * attributes one by one that a copy must not share with its record. Immutable.
 */
final class CopyPlan {

    private final ClassDescriptor descriptor;
    private final boolean cloned;
    private final boolean collections;
    private final List<DatabaseMapping> shared;
    private final List<Embedded> embedded;

    private record Embedded(AggregateObjectMapping mapping, CopyPlan plan) {}

    private CopyPlan(ClassDescriptor descriptor) {
        this.descriptor = descriptor;
        this.cloned = descriptor.getCopyPolicy().getClass() == PersistenceEntityCopyPolicy.class;
        List<DatabaseMapping> others = new ArrayList<>();
        List<Embedded> inner = new ArrayList<>();
        boolean anyCollection = false;
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            anyCollection |= mapping instanceof CollectionMapping;
            if (mapping.getAttributeName() == null || isOfImmutables(mapping)) {
                continue;
            }
            // an embeddable with subclasses has a descriptor for each
            if (mapping instanceof AggregateObjectMapping embeddable
                    && !embeddable.getReferenceDescriptor().hasInheritance()) {
                CopyPlan plan = new CopyPlan(embeddable.getReferenceDescriptor());
                anyCollection |= plan.collections;
                inner.add(new Embedded(embeddable, plan));
            } else {
                anyCollection |= mapping instanceof AggregateObjectMapping;
                others.add(mapping);
            }
        }
        this.shared = List.copyOf(others);
        this.embedded = List.copyOf(inner);
        this.collections = anyCollection;
    }

    /** Makes the plan of a class. */
    static CopyPlan of(ClassDescriptor descriptor) {
        return new CopyPlan(descriptor);
    }

    private static boolean isOfImmutables(DatabaseMapping mapping) {
        if (!(mapping instanceof AbstractDirectMapping basic) || basic.isMutable() || basic.isLazy()) {
            return false;
        }
        Class<?> type = mapping.getAttributeAccessor().getAttributeClass();
        return type != null && MutableValues.areNoneOf(type);
    }

    /** Tells whether the class, or an embeddable in it, has collections. */
    boolean hasCollections() {
        return collections;
    }

    /** Copies a record, with all that is not its own left out, as {@link RecordCopy} does. */
    Object copy(Object record, RecordCopy copies, UnitOfWorkImpl uow) {
        if (!cloned || isPartial(record)) {
            return copies.of(record, descriptor);
        }
        Object copy = descriptor.getCopyPolicy().buildClone(record, uow);
        if (copy instanceof ChangeTracker tracker) {
            tracker._persistence_setPropertyChangeListener(null);
        }
        for (Embedded each : embedded) {
            Object value = each.mapping.getAttributeValueFromObject(record);
            if (value != null) {
                each.mapping.setAttributeValueInObject(copy, each.plan.copy(value, copies, uow));
            }
        }
        for (DatabaseMapping mapping : shared) {
            copies.attribute(mapping, record, copy);
        }
        return copy;
    }

    /** Tells whether a fetch group has left attributes out of a record. */
    static boolean isPartial(Object record) {
        return record instanceof FetchGroupTracker tracker && tracker._persistence_getFetchGroup() != null;
    }
}
