package org.bulkhooks.internal.changes;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordModel;

/**
 * The net changes of one type to records of one entity class in a transaction. It grows until it is handed to a hook.
 */
public final class NetRecords<E> implements RecordChanges<E> {

    private final Class<E> entityClass;
    private final ChangeType type;
    private final RecordModel<E> model;
    private final List<NetRecord<E>> records = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();

    NetRecords(Class<E> entityClass, ChangeType type, RecordModel<E> model) {
        this.entityClass = entityClass;
        this.type = type;
        this.model = model;
    }

    void add(NetRecord<E> net, int position) {
        records.add(net);
        positions.add(position);
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
        return records.size();
    }

    @Override
    public List<E> newRecords() {
        return type == ChangeType.DELETE ? List.of() : view(NetRecord::last);
    }

    @Override
    public List<E> oldRecords() {
        return type == ChangeType.CREATE ? List.of() : view(NetRecord::first);
    }

    @Override
    public int position(int index) {
        return positions.get(index);
    }

    @Override
    public Object identity(int index) {
        return records.get(index).identity();
    }

    @Override
    public Object instance(int index) {
        return type == ChangeType.DELETE
                ? oldRecords().get(index)
                : newRecords().get(index);
    }

    @Override
    public RecordModel<E> model() {
        return model;
    }

    @Override
    public boolean writes(int index, String path) {
        return type != ChangeType.UPDATE || records.get(index).writes(path);
    }

    private List<E> view(Function<NetRecord<E>, E> state) {
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                return state.apply(records.get(index));
            }

            @Override
            public int size() {
                return records.size();
            }
        };
    }
}
