package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/** Compares to-one relations by the keys they store, without loading a lazy one. */
public final class ReferenceKeys {

    private ReferenceKeys() {}

    static boolean differ(
            ObjectReferenceMapping mapping, @Nullable Object left, @Nullable Object right, AbstractSession session) {
        if (mapping instanceof OneToOneMapping oneToOne && mapping.isForeignKeyRelationship()) {
            if (isLoaded(mapping, left)
                    && isLoaded(mapping, right)
                    && reference(mapping, left, session) == reference(mapping, right, session)) {
                return false;
            }
            return !foreignKey(oneToOne, left, session).equals(foreignKey(oneToOne, right, session));
        }
        boolean written = mapping instanceof OneToOneMapping oneToOne
                ? oneToOne.hasRelationTableMechanism()
                : mapping.isForeignKeyRelationship();
        if (!written || !isLoaded(mapping, left) || !isLoaded(mapping, right)) {
            return false;
        }
        return !Objects.equals(
                identity(reference(mapping, left, session), session),
                identity(reference(mapping, right, session), session));
    }

    /**
     * Returns what tells a referenced record from others, whatever class it is of: a variable one-to-one has no other
     * descriptor of its target than that of an interface, which knows no key.
     */
    static @Nullable Object identity(@Nullable Object reference, AbstractSession session) {
        if (reference == null) {
            return null;
        }
        ClassDescriptor descriptor = session.getDescriptor(reference);
        if (descriptor == null) {
            return new Instance(reference); // an object that is no record
        }
        ClassDescriptor root =
                descriptor.hasInheritance() ? descriptor.getInheritancePolicy().getRootParentDescriptor() : descriptor;
        return List.of(root.getJavaClass(), Objects.requireNonNull(identity(descriptor, reference, session)));
    }

    /**
     * Returns what tells a referenced record from others: its primary key, or, as long as it has none, the instance.
     *
     * @param target the descriptor of the relation's target
     */
    static @Nullable Object identity(ClassDescriptor target, @Nullable Object reference, AbstractSession session) {
        if (reference == null) {
            return null;
        }
        Object key = target.getObjectBuilder().extractPrimaryKeyFromObject(reference, session, true);
        return key != null ? key : new Instance(reference);
    }

    /** Returns a part of the key that a relation stores which is not loaded, as it is in the target's row. */
    static @Nullable Object part(OneToOneMapping mapping, Object owner, DatabaseField target, AbstractSession session) {
        AbstractRecord row = row(mapping, owner);
        DatabaseField source = mapping.getTargetToSourceKeyFields().get(target);
        return row == null
                ? targetValue(mapping, target, reference(mapping, owner, session), session)
                : session.getPlatform(mapping.getDescriptor().getJavaClass())
                        .convertObject(row.get(source), targetType(mapping, target));
    }

    /**
     * Tells whether a relation that is not loaded refers to the row of a record.
     *
     * @param value an entity, or null
     */
    static boolean refersTo(OneToOneMapping mapping, Object owner, @Nullable Object value, AbstractSession session) {
        List<@Nullable Object> expected = of(mapping, value, session);
        return (value == null || !expected.contains(null))
                && foreignKey(mapping, owner, session).equals(expected);
    }

    /** Returns the key that a relation stores to refer to a record; all parts are null for null. */
    public static List<@Nullable Object> of(OneToOneMapping mapping, @Nullable Object target, AbstractSession session) {
        List<@Nullable Object> key = new ArrayList<>();
        for (DatabaseField source : DescriptorAccess.foreignKeyColumns(mapping)) {
            DatabaseField column =
                    Objects.requireNonNull(mapping.getSourceToTargetKeyFields().get(source));
            key.add(targetValue(mapping, column, target, session));
        }
        return key;
    }

    /** Returns the key that a relation stores, equal to {@link #of} the record that it refers to. */
    public static List<@Nullable Object> foreignKey(
            OneToOneMapping mapping, @Nullable Object owner, AbstractSession session) {
        Map<DatabaseField, DatabaseField> sourceToTarget = mapping.getSourceToTargetKeyFields();
        AbstractRecord row = owner == null || isLoaded(mapping, owner) ? null : row(mapping, owner);
        Object reference = row == null ? reference(mapping, owner, session) : null;
        List<@Nullable Object> key = new ArrayList<>(sourceToTarget.size() + 1);
        boolean complete = true;
        for (DatabaseField source : DescriptorAccess.foreignKeyColumns(mapping)) {
            DatabaseField target = Objects.requireNonNull(sourceToTarget.get(source));
            Object value = row == null
                    ? targetValue(mapping, target, reference, session)
                    : session.getPlatform(mapping.getDescriptor().getJavaClass())
                            .convertObject(row.get(source), targetType(mapping, target));
            key.add(value);
            complete &= value != null;
        }
        if (reference != null && !complete) {
            key.add(new Instance(reference));
        }
        return key;
    }

    private static @Nullable Object targetValue(
            OneToOneMapping mapping, DatabaseField target, @Nullable Object reference, AbstractSession session) {
        return reference == null
                ? null
                : mapping.getReferenceDescriptor()
                        .getObjectBuilder()
                        .extractValueFromObjectForField(reference, target, session);
    }

    private static Class<?> targetType(OneToOneMapping mapping, DatabaseField target) {
        return mapping.getReferenceDescriptor().getObjectBuilder().getFieldClassification(target);
    }

    private static boolean isLoaded(ObjectReferenceMapping mapping, @Nullable Object owner) {
        return owner == null || mapping.isAttributeValueFromObjectInstantiated(owner);
    }

    private static @Nullable AbstractRecord row(OneToOneMapping mapping, Object owner) {
        return mapping.getIndirectionPolicy().extractReferenceRow(mapping.getAttributeValueFromObject(owner));
    }

    private static @Nullable Object reference(
            ObjectReferenceMapping mapping, @Nullable Object owner, AbstractSession session) {
        if (owner == null) {
            return null;
        }
        Object value = mapping.getAttributeValueFromObject(owner);
        Object reference = value instanceof ValueHolderInterface<?> holder ? holder.getValue() : value;
        return reference == null
                ? null
                : mapping.getReferenceDescriptor().getObjectBuilder().unwrapObject(reference, session);
    }

    /** An instance that is equal to itself only. */
    private record Instance(Object object) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Instance instance && instance.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
