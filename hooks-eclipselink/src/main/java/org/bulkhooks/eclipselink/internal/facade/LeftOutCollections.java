package org.bulkhooks.eclipselink.internal.facade;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.relation.FetchedValue;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * The collections that a limited update leaves out. A caller's record can hold anything in them, so that nobody knows
 * what would have to be written if a hook changes one: such a change is refused, or it would be lost without a word.
 */
final class LeftOutCollections {

    private final UnitOfWorkImpl unitOfWork;
    private final IdentityHashMap<BulkRecord, Noted> noted = new IdentityHashMap<>();

    LeftOutCollections(UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Notes what a record holds before its hooks are called. */
    void note(BulkRecord record, UpdateColumns columns) {
        ClassDescriptor descriptor = record.plan().descriptor();
        if (hasCollections(descriptor)) {
            Set<String> unloaded = new HashSet<>();
            addUnloaded(descriptor, record.instance(), "", unloaded);
            Object copy = new RecordCopy(unitOfWork).of(record.instance(), descriptor);
            noted.put(record, new Noted(columns, copy, unloaded));
        }
    }

    /**
     * Refuses a record whose hooks changed such a collection since it was noted.
     *
     * @throws IllegalStateException if they did
     */
    void requireUnchanged(BulkRecord record) {
        Noted before = noted.get(record);
        if (before != null) {
            requireUnchanged(record, before.columns(), before.record(), before.unloaded());
        }
    }

    /** Adds the paths of collections that are not loaded. A copy of such a one would tell what a hook made of it. */
    private static void addUnloaded(ClassDescriptor owner, Object record, String prefix, Set<String> unloaded) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(owner)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object part = embedded.getAttributeValueFromObject(record);
                if (part != null) {
                    String path = prefix + embedded.getAttributeName() + ".";
                    addUnloaded(embedded.getReferenceDescriptor(), part, path, unloaded);
                }
            } else if (mapping instanceof CollectionMapping collection && !RelatedRows.isLoaded(collection, record)) {
                unloaded.add(prefix + collection.getAttributeName());
            }
        }
    }

    /**
     * Refuses a record in which such a collection differs from what it was.
     *
     * @param before what the record was
     * @throws IllegalStateException if one differs
     */
    void requireUnchanged(BulkRecord record, UpdateColumns columns, Object before) {
        requireUnchanged(record, columns, before, Set.of());
    }

    private void requireUnchanged(BulkRecord record, UpdateColumns columns, Object before, Set<String> unloaded) {
        ClassDescriptor descriptor = record.plan().descriptor();
        new Comparison(record, columns, unloaded)
                .require(descriptor, "", before, record.oldOrNull(), record.instance());
    }

    private static boolean hasCollections(ClassDescriptor descriptor) {
        return DescriptorAccess.mappings(descriptor).stream()
                .anyMatch(mapping -> mapping instanceof CollectionMapping
                        || (mapping instanceof AggregateObjectMapping embedded
                                && hasCollections(embedded.getReferenceDescriptor())));
    }

    private record Noted(UpdateColumns columns, Object record, Set<String> unloaded) {}

    /** The comparison of one record, and of the embeddables in it. */
    private final class Comparison {

        private final BulkRecord record;
        private final UpdateColumns columns;
        private final Set<String> unloaded;

        Comparison(BulkRecord record, UpdateColumns columns, Set<String> unloaded) {
            this.record = record;
            this.columns = columns;
            this.unloaded = unloaded;
        }

        void require(ClassDescriptor owner, String prefix, Object before, @Nullable Object old, Object now) {
            for (DatabaseMapping mapping : DescriptorAccess.mappings(owner)) {
                String path = prefix + mapping.getAttributeName();
                if (mapping instanceof AggregateObjectMapping embedded) {
                    Object partBefore = embedded.getAttributeValueFromObject(before);
                    Object part = embedded.getAttributeValueFromObject(now);
                    if (partBefore != null && part != null) {
                        Object oldPart = old == null ? null : embedded.getAttributeValueFromObject(old);
                        require(embedded.getReferenceDescriptor(), path + ".", partBefore, oldPart, part);
                    }
                } else if (mapping instanceof CollectionMapping collection
                        && !columns.writes(record, path)
                        && RelatedRows.isLoaded(collection, now)
                        && isChanged(collection, unloaded.contains(path) ? null : before, old, now)) {
                    throw new IllegalStateException("a hook changed '" + path + "' of " + record
                            + ", whose rows are in another table and which the call leaves out: name it among the attributes of"
                            + " the call, or change the managed entity in an after hook");
                }
            }
        }

        /** What a hook has loaded itself is compared with the row: it can have changed it then. */
        private boolean isChanged(
                CollectionMapping mapping, @Nullable Object before, @Nullable Object old, Object now) {
            if (before != null && RelatedRows.isLoaded(mapping, before)) {
                return AttributeComparison.elementsDiffer(mapping, before, now, unitOfWork);
            }
            if (old == null || FetchedValue.isIn(mapping, now, unitOfWork)) {
                return false;
            }
            mapping.instantiateAttribute(old, unitOfWork);
            return AttributeComparison.elementsDiffer(mapping, old, now, unitOfWork);
        }
    }
}
