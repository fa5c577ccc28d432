package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;

/**
 * Refuses a reference to a record that has no row yet: its foreign key would be written as null, and the reference be
 * lost.
 */
final class SavedReferences {

    private final UnitOfWorkImpl unitOfWork;
    private final List<DatabaseMapping> mappings;

    SavedReferences(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.mappings = relevant(plan.descriptor());
    }

    /**
     * Requires that each reference of a record has a foreign key in its row.
     *
     * @throws IllegalStateException if one has none, as a flush would (Jakarta Persistence 3.1, section 3.2.4)
     */
    void require(BulkRecord record, AbstractRecord row) {
        require(record, record.instance(), row, mappings);
    }

    private void require(BulkRecord record, Object owner, AbstractRecord row, List<DatabaseMapping> relevant) {
        for (DatabaseMapping mapping : relevant) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    require(record, value, row, relevant(embedded.getReferenceDescriptor()));
                }
            } else if (mapping instanceof OneToOneMapping reference && isUnsaved(reference, owner, row)) {
                throw new IllegalStateException(record + ": '" + reference.getAttributeName() + "' refers to a new "
                        + reference.getReferenceClass().getSimpleName()
                        + " that has no row yet; create it before, or in the same call");
            }
        }
    }

    private boolean isUnsaved(OneToOneMapping reference, Object owner, AbstractRecord row) {
        for (DatabaseField field : DescriptorAccess.foreignKeyColumns(reference)) {
            if (row.get(field) != null || !row.containsKey(field)) {
                return false;
            }
        }
        return reference.isAttributeValueFromObjectInstantiated(owner)
                && reference.getRealAttributeValueFromObject(owner, unitOfWork) != null;
    }

    private static List<DatabaseMapping> relevant(ClassDescriptor descriptor) {
        List<DatabaseMapping> relevant = new ArrayList<>();
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if ((mapping instanceof AggregateObjectMapping embedded
                            && !relevant(embedded.getReferenceDescriptor()).isEmpty())
                    || (mapping instanceof OneToOneMapping reference
                            && reference.isForeignKeyRelationship()
                            && !reference.isReadOnly())) {
                relevant.add(mapping);
            }
        }
        return relevant;
    }
}
