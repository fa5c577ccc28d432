package org.bulkhooks.eclipselink.internal.record;

import java.util.Collection;
import java.util.Set;
import org.bulkhooks.spi.RecordModel;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one entity class as EclipseLink's mappings do.
 *
 * @param <E> the entity class
 */
public final class MappedRecords<E> implements RecordModel<E> {

    private final ClassDescriptor descriptor;
    private final UnitOfWorkImpl uow;

    /**
     * Makes the model; cheap.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @param uow the unit of work of the operation
     */
    public MappedRecords(ClassDescriptor descriptor, UnitOfWorkImpl uow) {
        this.descriptor = descriptor;
        this.uow = uow;
    }

    @Override
    public Set<String> attributes() {
        return comparison().attributes();
    }

    @Override
    public boolean differs(E left, E right, String path) {
        return comparison().differs(left, right, path);
    }

    @Override
    public Set<String> differences(E left, E right) {
        return comparison().differences(left, right);
    }

    @Override
    public @Nullable Object value(E record, String path) {
        @Nullable Object owner = record;
        @Nullable ClassDescriptor ofOwner = descriptor;
        for (String name : path.split("\\.", -1)) {
            if (owner == null) {
                return null;
            }
            ClassDescriptor known = ofOwner == null ? uow.getDescriptor(owner) : ofOwner;
            DatabaseMapping mapping =
                    known == null ? null : known.getObjectBuilder().getMappingForAttributeName(name);
            if (mapping == null) {
                throw new IllegalArgumentException("no attribute '" + path + "' in "
                        + descriptor.getJavaClass().getSimpleName() + "; attributes: "
                        + String.join(", ", attributes().stream().sorted().toList()));
            }
            owner = mapping.getRealAttributeValueFromObject(owner, uow);
            // an embeddable has a descriptor for each mapping, and the one of its class has no mappings of its own
            ofOwner = mapping instanceof AggregateObjectMapping embedded ? embedded.getReferenceDescriptor() : null;
        }
        return owner;
    }

    @Override
    public boolean hasValue(E record, String path, @Nullable Object value) {
        return java.util.Objects.equals(value(record, path), value);
    }

    @Override
    public void load(Collection<? extends E> records, String path, boolean target) {
        value(records.iterator().next(), path);
    }

    @Override
    public Object snapshot(E record) {
        return new RecordCopy(uow).of(record, descriptor);
    }

    @Override
    @SuppressWarnings("unchecked") // a snapshot is a copy of the record
    public Set<String> changesSince(Object snapshot, E record) {
        return differences((E) snapshot, record);
    }

    private AttributeComparison comparison() {
        return AttributeComparison.of(descriptor, uow);
    }
}
