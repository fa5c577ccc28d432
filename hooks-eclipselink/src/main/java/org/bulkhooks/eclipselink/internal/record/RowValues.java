package org.bulkhooks.eclipselink.internal.record;

import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * Gives records the values that their rows have. Basic attributes and references are taken, embeddables attribute by
 * attribute; collections are left as they are. Values that can be changed in place are copied, so that old records stay
 * as they are.
 */
public final class RowValues {

    private final ClassDescriptor descriptor;
    private final MappedRecords<Object> model;
    private final UnitOfWorkImpl uow;
    private final Predicate<DatabaseMapping> wanted;

    /**
     * Makes it for the records of one entity class.
     *
     * @param descriptor the descriptor of the class
     * @param uow the unit of work of the operation, which related records belong to
     * @param wanted tells which attributes are taken; it is not asked about embeddables
     */
    public RowValues(ClassDescriptor descriptor, UnitOfWorkImpl uow, Predicate<DatabaseMapping> wanted) {
        this.descriptor = descriptor;
        this.uow = uow;
        this.model = new MappedRecords<>(descriptor, uow);
        this.wanted = wanted;
    }

    /**
     * Takes the values of an attribute. What has to be loaded for it is loaded for all records together.
     *
     * @param attribute the name of an attribute of the entity class itself; an embeddable stands for all that it
     *     contains
     * @param oldByRecord the old records by their records
     */
    public void take(String attribute, IdentityHashMap<Object, Object> oldByRecord) {
        DatabaseMapping mapping = descriptor.getObjectBuilder().getMappingForAttributeName(attribute);
        if (mapping != null) {
            take(mapping, attribute, oldByRecord);
        }
    }

    private void take(DatabaseMapping mapping, String path, IdentityHashMap<Object, Object> oldByRecord) {
        if (mapping instanceof AggregateObjectMapping embedded) {
            for (DatabaseMapping part : DescriptorAccess.mappings(embedded.getReferenceDescriptor())) {
                if (part.getAttributeName() != null) {
                    take(part, path + "." + part.getAttributeName(), oldByRecord);
                }
            }
        } else if ((mapping instanceof AbstractDirectMapping || mapping instanceof ObjectReferenceMapping)
                && wanted.test(mapping)) {
            model.load(oldByRecord.values(), path, true);
            oldByRecord.forEach((record, old) -> take(mapping, path, record, old));
        }
    }

    private void take(DatabaseMapping mapping, String path, Object record, Object old) {
        Object owner = owner(path, record, old);
        if (owner == null) {
            return;
        }
        Object value = model.value(old, path);
        if (mapping instanceof ObjectReferenceMapping reference) {
            reference.setRealAttributeValueInObject(owner, value);
        } else {
            mapping.setAttributeValueInObject(owner, MutableValues.copy(mapping, value, uow));
        }
    }

    /** Returns what has the attribute in a record. Embeddables on the way are made where the old record has them. */
    private @Nullable Object owner(String path, Object record, Object old) {
        ClassDescriptor ofOwner = descriptor;
        Object owner = record;
        Object there = old;
        String[] names = path.split("\\.", -1);
        for (int step = 0; step < names.length - 1; step++) {
            AggregateObjectMapping embedded =
                    (AggregateObjectMapping) ofOwner.getObjectBuilder().getMappingForAttributeName(names[step]);
            ofOwner = embedded.getReferenceDescriptor();
            there = EmbeddedValues.value(embedded, there);
            Object value = embedded.getAttributeValueFromObject(owner);
            if (value == null) {
                if (there == null) {
                    return null;
                }
                value = ofOwner.getObjectBuilder().buildNewInstance();
                embedded.setAttributeValueInObject(owner, value);
            }
            owner = value;
        }
        return owner;
    }
}
