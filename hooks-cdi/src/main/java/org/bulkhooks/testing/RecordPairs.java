package org.bulkhooks.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.changes.KeptRecords;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.PersistentMembers;
import org.bulkhooks.internal.model.PersistentMembers.Member;
import org.bulkhooks.internal.model.ReflectiveRecords;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/**
 * New and old records of one class in step.
 *
 * @param positions where the records stand in the operation
 * @param written the attributes that are written, or null for all
 */
record RecordPairs<E>(
        Class<E> entityClass,
        ChangeType type,
        List<E> newRecords,
        List<E> oldRecords,
        RecordModel<E> model,
        List<Integer> positions,
        @Nullable Set<String> written)
        implements RecordChanges<E> {

    @SuppressWarnings("unchecked") // all records are of their class, which E stands for here
    static <E> RecordPairs<E> of(ChangeType type, List<? extends E> newRecords, List<? extends E> oldRecords) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        Stream.concat(newRecords.stream(), oldRecords.stream()).forEach(record -> classes.add(record.getClass()));
        if (classes.size() != 1) {
            throw new IllegalArgumentException(
                    classes.isEmpty()
                            ? "there are no records; a hook is called with at least one"
                            : "a change set has records of one class, and these are of " + classes
                                    + "; make changes for each");
        }
        if (type == ChangeType.UPDATE && newRecords.size() != oldRecords.size()) {
            throw new IllegalArgumentException("each record has an old and a new state, but there are "
                    + oldRecords.size() + " old and " + newRecords.size() + " new ones");
        }
        Class<E> entityClass = (Class<E>) classes.iterator().next();
        return new RecordPairs<>(
                entityClass,
                type,
                List.copyOf(newRecords),
                List.copyOf(oldRecords),
                new ReflectiveRecords<>(entityClass, new EntityClasses(Set.of(), false)),
                IntStream.range(0, Math.max(newRecords.size(), oldRecords.size()))
                        .boxed()
                        .toList(),
                null);
    }

    /** Returns the deletes that are left if some are taken back. */
    RecordPairs<E> without(KeptRecords kept) {
        int[] left = kept.without(IntStream.range(0, size()).toArray());
        return new RecordPairs<>(
                entityClass,
                type,
                newRecords,
                IntStream.of(left).mapToObj(oldRecords::get).toList(),
                model,
                IntStream.of(left).boxed().toList(),
                written);
    }

    RecordPairs<E> writing(Set<String> attributes) {
        return new RecordPairs<>(entityClass, type, newRecords, oldRecords, model, positions, attributes);
    }

    @Override
    public int chunk() {
        return 0;
    }

    @Override
    public int size() {
        return records().size();
    }

    private List<E> records() {
        return type == ChangeType.DELETE ? oldRecords : newRecords;
    }

    @Override
    public int position(int index) {
        return positions.get(index);
    }

    @Override
    public Object identity(int index) {
        E record = records().get(index);
        List<@Nullable Object> identity = new ArrayList<>(List.of(entityClass));
        for (Map.Entry<String, Member> member :
                PersistentMembers.of(entityClass).entrySet()) {
            if (member.getValue().isId()) {
                identity.add(member.getValue().value(record));
            }
        }
        return identity.size() == 1 || identity.contains(null) ? List.of(entityClass, index) : identity;
    }

    /** The record itself: a test has handed it over to be written to. */
    @Override
    public Object keep(int index) {
        return oldRecords.get(index);
    }

    @Override
    public Object instance(int index) {
        return records().get(index);
    }

    @Override
    public boolean writes(int index, String path) {
        return written == null || written.stream().anyMatch(name -> path.equals(name) || path.startsWith(name + "."));
    }
}
