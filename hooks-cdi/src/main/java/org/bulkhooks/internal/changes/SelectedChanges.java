package org.bulkhooks.internal.changes;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.jspecify.annotations.Nullable;

/** The records of a chunk that one hook is called with: new and old ones filtered in step. */
public final class SelectedChanges<E> {

    private final ChunkAttributes<E> attributes;
    private final RecordChanges<E> changes;
    private final int[] indices;
    private final OperationFacts facts;

    public SelectedChanges(ChunkAttributes<E> attributes, int[] indices, OperationFacts facts) {
        this.attributes = attributes;
        this.changes = attributes.changes();
        this.indices = indices;
        this.facts = facts;
    }

    Class<E> entityClass() {
        return changes.entityClass();
    }

    ChangeType type() {
        return changes.type();
    }

    int chunk() {
        return changes.chunk();
    }

    int depth() {
        return facts.depth();
    }

    boolean isDryRun() {
        return facts.isDryRun();
    }

    @Nullable
    Throwable failure() {
        return facts.failure();
    }

    int size() {
        return indices.length;
    }

    List<E> newRecords() {
        return select(changes.newRecords());
    }

    List<E> oldRecords() {
        return select(changes.oldRecords());
    }

    /** Loads a relation of these records, with the related records, even if the hook reads none of them. */
    public void load(String path) {
        List<E> records = new ArrayList<>(newRecords());
        records.addAll(oldRecords());
        changes.model().load(records, path, true);
    }

    List<Change<E>> asChanges() {
        return new AbstractList<>() {
            @Override
            public Change<E> get(int index) {
                return new RecordChange<>(attributes, indices[index], facts);
            }

            @Override
            public int size() {
                return indices.length;
            }
        };
    }

    private List<E> select(List<E> records) {
        if (indices.length == changes.size()) {
            return Collections.unmodifiableList(records);
        }
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                return records.get(indices[index]);
            }

            @Override
            public int size() {
                return indices.length;
            }
        };
    }
}
