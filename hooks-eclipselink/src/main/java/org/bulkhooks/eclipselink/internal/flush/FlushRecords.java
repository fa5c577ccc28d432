package org.bulkhooks.eclipselink.internal.flush;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.record.MappedRecords;
import org.bulkhooks.eclipselink.internal.record.PartialRecords;
import org.bulkhooks.eclipselink.internal.record.RecordIdentity;
import org.bulkhooks.spi.RecordChanges;
import org.bulkhooks.spi.RecordModel;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** One chunk of the records of one class that a flush creates, changes or deletes. */
final class FlushRecords<E> implements RecordChanges<E> {

    private final ClassDescriptor descriptor;
    private final UnitOfWorkImpl session;
    private final ChangeType type;
    private final int chunk;
    private final List<Integer> positions;
    private final List<E> newRecords;
    private final List<E> oldRecords;
    private final List<E> managed;
    private final MappedRecords<E> model;

    @SuppressWarnings("unchecked") // the records are instances of the descriptor's class
    FlushRecords(List<ChangedRecord> records, int chunk, List<Integer> positions, UnitOfWorkImpl session) {
        ChangedRecord first = records.get(0);
        this.descriptor = first.descriptor();
        this.type = first.type();
        this.chunk = chunk;
        this.positions = List.copyOf(positions);
        this.session = session;
        this.model = new MappedRecords<>(descriptor, session);
        this.managed = records.stream().map(record -> (E) record.managed()).toList();
        this.newRecords = type == ChangeType.DELETE ? List.of() : managed;
        this.oldRecords = type == ChangeType.CREATE
                ? List.of()
                : records.stream()
                        .map(record -> (E) Objects.requireNonNull(record.old()))
                        .toList();
        PartialRecords.ofCopies(descriptor, oldRecords, managed, session);
    }

    ClassDescriptor descriptor() {
        return descriptor;
    }

    @Override
    @SuppressWarnings("unchecked") // see the constructor
    public Class<E> entityClass() {
        return (Class<E>) descriptor.getJavaClass();
    }

    @Override
    public ChangeType type() {
        return type;
    }

    @Override
    public int chunk() {
        return chunk;
    }

    @Override
    public int size() {
        return managed.size();
    }

    @Override
    public List<E> newRecords() {
        return newRecords;
    }

    @Override
    public List<E> oldRecords() {
        return oldRecords;
    }

    @Override
    public int position(int index) {
        return positions.get(index);
    }

    /** Returns the managed instance at a position of the flush. */
    E managedAt(int position) {
        return managed.get(positions.indexOf(position));
    }

    @Override
    public Object identity(int index) {
        return RecordIdentity.of(descriptor, managed.get(index), session);
    }

    @Override
    public RecordModel<E> model() {
        return model;
    }

    @Override
    public boolean changed(int index, String path) {
        model.requireAttribute(path);
        return switch (type) {
            case CREATE -> true;
            case UPDATE -> model.differs(oldRecords.get(index), managed.get(index), path);
            case DELETE -> false;
        };
    }

    @Override
    public Set<String> changedAttributes(int index) {
        return switch (type) {
            case CREATE -> model.attributes();
            case UPDATE -> model.differences(oldRecords.get(index), managed.get(index));
            case DELETE -> Set.of();
        };
    }
}
