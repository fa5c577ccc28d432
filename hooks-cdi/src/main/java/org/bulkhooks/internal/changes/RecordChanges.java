package org.bulkhooks.internal.changes;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordModel;

/**
 * The changes of one chunk to records of one concrete entity class, as an integration hands them to hooks. What changed
 * is asked at the moment it is needed, because hooks change records.
 *
 * @param <E> the entity class
 */
public interface RecordChanges<E> {

    /** Returns the concrete entity class of all records. */
    Class<E> entityClass();

    /** Returns what happens to all records. */
    ChangeType type();

    /** Returns the number of the chunk in its operation, counted from 0. */
    int chunk();

    /** Returns the number of records. */
    int size();

    /** Returns the new records, or an empty list for deletes. */
    List<E> newRecords();

    /** Returns the old records, paired with the new ones, or an empty list for creates. */
    List<E> oldRecords();

    /**
     * Returns one of the new records; there is none if this is about deletes.
     *
     * @param index an index into the records
     */
    default E newRecord(int index) {
        return newRecords().get(index);
    }

    /**
     * Returns one of the old records; there is none if this is about creates.
     *
     * @param index an index into the records
     */
    default E oldRecord(int index) {
        return oldRecords().get(index);
    }

    /**
     * Returns where a record stands in the operation.
     *
     * @param index an index into the records
     */
    int position(int index);

    /**
     * Returns what tells the row of a record from all others, whatever the instance: equal for equal rows, such as
     * entity class and id.
     *
     * @param index an index into the records
     */
    Object identity(int index);

    /**
     * Returns the instance by which a record is known in its operation: the same in each round, whatever happens to it
     * there.
     *
     * @param index an index into the records
     */
    Object instance(int index);

    /**
     * Tells whether that is an instance of a persistence context, which operations with another instance bring up to
     * date.
     *
     * @param index an index into the records
     */
    default boolean isManaged(int index) {
        return false;
    }

    /**
     * Makes the record that stays if a hook takes a delete back.
     *
     * @param index an index into the records
     */
    default Object keep(int index) {
        throw new IllegalStateException("only a delete can be taken back, and this is of type " + type());
    }

    /** Returns what reads and compares the attributes of the records. */
    RecordModel<E> model();

    /**
     * Tells whether the operation writes an attribute of a record if its value is another one than before. It does not
     * where the caller limits an update to other attributes.
     *
     * @param index an index into the records
     * @param path the name of an attribute, with dots into embeddables and across to-one relations; for the latter, the
     *     question is whether the relation is written
     */
    default boolean writes(int index, String path) {
        return true;
    }

    /**
     * Returns the names of the attributes of an updated record that the operation gives another value.
     *
     * @param index an index into the records
     */
    default Set<String> changedAttributes(int index) {
        return switch (type()) {
            case CREATE -> model().attributes();
            case UPDATE -> {
                Set<String> changed = new LinkedHashSet<>(model().differences(
                                newRecords().get(index), oldRecords().get(index)));
                changed.removeIf(name -> !writes(index, name));
                yield Collections.unmodifiableSet(changed);
            }
            case DELETE -> Set.of();
        };
    }
}
