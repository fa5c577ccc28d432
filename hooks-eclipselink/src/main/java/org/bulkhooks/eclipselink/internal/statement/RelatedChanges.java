package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * What hooks change in attributes of a record whose rows are in other tables: elements of collections, rows of join
 * tables. A statement writes rows of its model, and would lose that without a word.
 */
final class RelatedChanges {

    private final UnitOfWorkImpl reader;

    /**
     * Makes it.
     *
     * @param reader the unit of work that the records belong to
     */
    RelatedChanges(UnitOfWorkImpl reader) {
        this.reader = reader;
    }

    /**
     * Refuses a record with such a change.
     *
     * @param record a record and its old one
     * @throws IllegalStateException if there is such a change
     */
    void refuse(BulkRecord record) {
        ClassDescriptor descriptor = record.plan().descriptor();
        List<String> owning = new ArrayList<>();
        load(record, record.instance(), record.old(), descriptor, "", owning);
        if (owning.isEmpty()) {
            return;
        }
        owning.retainAll(AttributeComparison.of(descriptor, reader).differences(record.instance(), record.old()));
        if (!owning.isEmpty()) {
            throw new IllegalStateException("a hook changed '" + owning.get(0) + "' of "
                    + record.plan().entityName() + " " + record.id()
                    + ", whose rows are in another table; a statement writes only rows of its model: leave the attribute as it is"
                    + " and change the managed entity in an after hook, or write the records with bulk.update(list)");
        }
    }

    /** The rows of the other side of a relation are those of other records, which a statement does not write at all. */
    private void refuseInverse(BulkRecord each, CollectionMapping mapping, String prefix, Object record, Object old) {
        mapping.instantiateAttribute(old, reader);
        if (AttributeComparison.elementsDiffer(mapping, record, old, reader)) {
            throw new IllegalStateException("a hook changed '" + prefix + mapping.getAttributeName() + "' of "
                    + each.plan().entityName() + " " + each.id()
                    + ", whose elements have rows of their own; a statement writes only rows of its model: persist or remove the"
                    + " elements themselves, or write the records with bulk.update(list)");
        }
    }

    /** Collects the attributes that have rows of their own and are loaded, and loads them in the old record, too. */
    private void load(
            BulkRecord of, Object record, Object old, ClassDescriptor descriptor, String prefix, List<String> owning) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(record);
                Object oldValue = embedded.getAttributeValueFromObject(old);
                if (value != null && oldValue != null) {
                    String path = prefix + embedded.getAttributeName() + ".";
                    load(of, value, oldValue, embedded.getReferenceDescriptor(), path, owning);
                }
            } else if (mapping instanceof CollectionMapping collection
                    && !collection.isReadOnly()
                    && !RelatedRows.ownsRows(collection)
                    && collection.isAttributeValueFromObjectInstantiated(record)) {
                refuseInverse(of, collection, prefix, record, old);
            } else if (mapping instanceof ForeignReferenceMapping reference
                    && RelatedRows.ownsRows(reference)
                    && reference.isAttributeValueFromObjectInstantiated(record)) {
                reference.instantiateAttribute(old, reader);
                owning.add(prefix + reference.getAttributeName());
            }
        }
    }
}
