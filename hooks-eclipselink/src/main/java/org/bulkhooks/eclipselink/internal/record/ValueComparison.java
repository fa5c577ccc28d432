package org.bulkhooks.eclipselink.internal.record;

import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares one attribute of two records, or of two embeddables, either of which may be null. EclipseLink's mappings
 * compare basic values, not {@link org.bulkhooks.spi.value.ValueEquality}: what a flush of EclipseLink would write is a
 * change. An attribute that no update writes ({@code updatable = false}) is the same whatever it has in memory, unless
 * it is asked for explicitly.
 */
final class ValueComparison {

    private ValueComparison() {}

    static boolean differs(
            DatabaseMapping mapping, @Nullable Object left, @Nullable Object right, AbstractSession session) {
        return differs(mapping, left, right, session, false);
    }

    /**
     * Compares an attribute.
     *
     * @param inserted whether to compare also what only an insert writes
     */
    static boolean differs(
            DatabaseMapping mapping,
            @Nullable Object left,
            @Nullable Object right,
            AbstractSession session,
            boolean inserted) {
        if (left == right
                || mapping.isReadOnly()
                || !(inserted || isUpdated(mapping, Objects.requireNonNull(left == null ? right : left), session))
                || !isLoaded(mapping, left)
                || !isLoaded(mapping, right)) {
            return false;
        }
        if (mapping instanceof AggregateObjectMapping embedded) {
            return embeddedDiffers(embedded, left, right, session, inserted);
        }
        if (mapping instanceof AbstractDirectMapping basic) {
            return basicDiffers(basic, left, right, session);
        }
        if (mapping instanceof ObjectReferenceMapping reference) {
            return ReferenceKeys.differ(reference, left, right, session);
        }
        if (mapping instanceof CollectionMapping collection) {
            return CollectionComparison.differ(collection, left, right, session);
        }
        return left == null || right == null || !mapping.compareObjects(left, right, session);
    }

    private static boolean isUpdated(DatabaseMapping mapping, Object owner, AbstractSession session) {
        if (mapping instanceof AbstractDirectMapping basic) {
            return basic.getField() == null || basic.getField().isUpdatable() || writesColumns(mapping, owner, session);
        }
        return !(mapping instanceof OneToOneMapping reference)
                || !reference.isForeignKeyRelationship()
                || isAnyUpdatable(DescriptorAccess.foreignKeyColumns(reference))
                || writesColumns(mapping, owner, session);
    }

    private static boolean isAnyUpdatable(List<DatabaseField> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isUpdatable()) {
                return true;
            }
        }
        return false;
    }

    /**
     * A column that another attribute reads only is marked as if it were never written; only the mapping itself knows
     * better.
     */
    private static boolean writesColumns(DatabaseMapping mapping, Object owner, AbstractSession session) {
        AbstractRecord row = new DatabaseRecord();
        mapping.writeFromObjectIntoRow(owner, row, session, DatabaseMapping.WriteType.UPDATE);
        return DescriptorAccess.columns(mapping).stream().anyMatch(row::containsKey);
    }

    /** Tells whether an attribute is there, which is so for all that are not lazy or left out by a fetch group. */
    private static boolean isLoaded(DatabaseMapping mapping, @Nullable Object owner) {
        ClassDescriptor descriptor = mapping.getDescriptor();
        return owner == null
                || !descriptor.hasFetchGroupManager()
                || descriptor.getFetchGroupManager().isAttributeFetched(owner, mapping.getAttributeName())
                || OwnAttributes.takeOver(owner, mapping.getAttributeName());
    }

    private static boolean embeddedDiffers(
            AggregateObjectMapping mapping,
            @Nullable Object left,
            @Nullable Object right,
            AbstractSession session,
            boolean inserted) {
        Object leftValue = EmbeddedValues.value(mapping, left);
        Object rightValue = EmbeddedValues.value(mapping, right);
        for (DatabaseMapping inner : DescriptorAccess.mappings(mapping.getReferenceDescriptor())) {
            if (inner.getAttributeName() != null && differs(inner, leftValue, rightValue, session, inserted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean basicDiffers(
            AbstractDirectMapping mapping, @Nullable Object left, @Nullable Object right, AbstractSession session) {
        if (left != null && right != null) {
            return !mapping.compareObjects(left, right, session);
        }
        Object owner =
                Objects.requireNonNull(left == null ? right : left); // a null embeddable writes null to all its columns
        return mapping.getFieldValue(mapping.getAttributeValueFromObject(owner), session) != null;
    }
}
