package org.bulkhooks.spi;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a persistence provider knows of the attributes of one concrete entity class, in one operation. It reads
 * attributes as the mappings do, whatever the access type. Used by the thread of the operation only.
 *
 * <p>A <em>path</em> is the name of an attribute, with dots into embeddables and across to-one relations, such as
 * {@code customer.address.city}.
 *
 * @param <E> the entity class
 */
public interface RecordModel<E> {

    /** Returns the names of all persistent attributes; those of embeddables are there too, with a dot. */
    Set<String> attributes();

    /**
     * Checks that there is an attribute; causes no query.
     *
     * @param path a path
     * @throws IllegalArgumentException if there is no such attribute
     */
    void requireAttribute(String path);

    /**
     * Returns an attribute, to ask the records of a chunk for it. An integration that has to look for what a path names
     * does so here, once.
     *
     * @param path a path
     * @param chunk returns all records that may be asked, new and old ones, so that they are {@linkplain #load loaded}
     *     together
     * @throws IllegalArgumentException if there is no such attribute
     */
    default RecordAttribute<E> attribute(String path, Supplier<? extends Collection<E>> chunk) {
        requireAttribute(path);
        return new PathAttribute<>(this, path, chunk);
    }

    /**
     * Tells whether an attribute has different values in two records. It causes no query where the path stays in the
     * record, or was {@linkplain #load loaded} but for its last step.
     *
     * @param left a record
     * @param right another state of the record
     * @param path a path
     * @throws IllegalArgumentException if there is no such attribute
     */
    boolean differs(E left, E right, String path);

    /**
     * Returns the names of the attributes for which {@link #differs} holds, except for the version, which follows the
     * others.
     *
     * @param left a record
     * @param right another state of the record
     */
    Set<String> differences(E left, E right);

    /**
     * Reads an attribute. What a path needs of related records was {@linkplain #load loaded} before; else it is loaded
     * now, for this record alone.
     *
     * @param record a record
     * @param path a path
     * @return the value, or null, also if a relation or embeddable on the way is null
     * @throws IllegalArgumentException if there is no such attribute
     */
    @Nullable
    Object value(E record, String path);

    /**
     * Tells whether an attribute has a value that is the same to the database: numbers by value, arrays by content,
     * references by id. A reference at the end of the path is not loaded for it.
     *
     * @param record a record
     * @param path a path
     * @param value a value, or null
     * @throws IllegalArgumentException if there is no such attribute
     */
    boolean hasValue(E record, String path, @Nullable Object value);

    /**
     * Loads the relations on a path for many records, with one query for each relation that is not loaded in all of
     * them, so that reading the path in any of them causes no query. Ids of related records are known without loading
     * those.
     *
     * @param records records of the class, new and old ones
     * @param path a path
     * @param target whether the last step of the path is loaded too, if it is a relation, of one or of many
     * @throws IllegalArgumentException if there is no such attribute
     */
    void load(Collection<? extends E> records, String path, boolean target);

    /**
     * Keeps the state of a record, without its related records.
     *
     * @param record a record
     * @return returns, whenever it is asked, the names of the attributes that were written to since
     */
    Supplier<Set<String>> changesFromNow(E record);

    /**
     * Tells whether the operation writes an attribute of a record if its value is another one than before. It does not
     * where the caller limits an update to other attributes.
     *
     * @param record a new record
     * @param path a path; across a relation, the question is whether the relation is written
     */
    default boolean writes(E record, String path) {
        return true;
    }

    /**
     * Has relations of old records that are not loaded refuse to be read from now on: the rows are about to be deleted,
     * and a query would find nothing, whatever was there.
     *
     * @param records old records
     */
    default void close(Collection<? extends E> records) {}
}
