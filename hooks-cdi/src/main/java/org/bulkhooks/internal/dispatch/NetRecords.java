package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordChanges;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/** The net changes of one type to records of one entity class in a transaction. It grows until it is handed to a hook. */
final class NetRecords<E> implements RecordChanges<E> {

    private final Class<E> entityClass;
    private final ChangeType type;
    private final RecordModel<E> model;
    private final List<E> newRecords = new ArrayList<>();
    private final List<E> oldRecords = new ArrayList<>();
    private final List<Object> identities = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();

    NetRecords(Class<E> entityClass, ChangeType type, RecordModel<E> model) {
        this.entityClass = entityClass;
        this.type = type;
        this.model = model;
    }

    void add(Object identity, int position, @Nullable E first, @Nullable E last) {
        identities.add(identity);
        positions.add(position);
        if (first != null && type != ChangeType.CREATE) {
            oldRecords.add(first);
        }
        if (last != null && type != ChangeType.DELETE) {
            newRecords.add(last);
        }
    }

    @Override
    public Class<E> entityClass() {
        return entityClass;
    }

    @Override
    public ChangeType type() {
        return type;
    }

    @Override
    public int chunk() {
        return 0;
    }

    @Override
    public int size() {
        return identities.size();
    }

    @Override
    public List<E> newRecords() {
        return Collections.unmodifiableList(newRecords);
    }

    @Override
    public List<E> oldRecords() {
        return Collections.unmodifiableList(oldRecords);
    }

    @Override
    public int position(int index) {
        return positions.get(index);
    }

    @Override
    public Object identity(int index) {
        return identities.get(index);
    }

    @Override
    public RecordModel<E> model() {
        return model;
    }

    @Override
    public boolean changed(int index, String path) {
        return switch (type) {
            case CREATE -> true;
            case UPDATE -> model.differs(oldRecords.get(index), newRecords.get(index), path);
            case DELETE -> false;
        };
    }

    @Override
    public Set<String> changedAttributes(int index) {
        return switch (type) {
            case CREATE -> model.attributes();
            case UPDATE -> model.differences(oldRecords.get(index), newRecords.get(index));
            case DELETE -> Set.of();
        };
    }
}
