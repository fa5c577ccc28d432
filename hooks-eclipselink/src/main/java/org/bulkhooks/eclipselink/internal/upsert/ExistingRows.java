package org.bulkhooks.eclipselink.internal.upsert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.IdSelection;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;

/**
 * Finds out which records of an upsert have a row, locks those rows, and reads them as old records, one query each for
 * as many records as a list has keys. Each such record takes over the id and the version of its row.
 */
public final class ExistingRows {

    private final OperationContext context;
    private final Map<EntityPlan, ConflictKey> keys;
    private final Map<Object, BulkRecord> holders = new HashMap<>();

    /**
     * Makes it for one call.
     *
     * @param keys the key of each entity class
     */
    public ExistingRows(OperationContext context, Map<EntityPlan, ConflictKey> keys) {
        this.context = context;
        this.keys = keys;
    }

    /**
     * Returns the records that have a row. Where a lock of what is not there would keep other transactions from
     * inserting, the rows are found without one and locked by their ids: such a transaction can miss rows that others
     * have inserted since it began.
     *
     * @param oldRecords reads the rows, as old records
     * @param records records of one or several entity classes
     * @throws InvalidRecordException if two records have the same row, a record has several or one of another class
     */
    public Set<BulkRecord> find(JdbcAccess access, OldRecords oldRecords, List<BulkRecord> records) {
        return find(access, oldRecords, records, !context.dialect().locksGaps() && locksByKey());
    }

    /**
     * Returns those of the records, which could not be inserted, that have a row now; the parameters are those of
     * {@link #find}.
     */
    public Set<BulkRecord> findTaken(JdbcAccess access, OldRecords oldRecords, List<BulkRecord> records) {
        return find(access, oldRecords, records, locksByKey());
    }

    /** Tells whether the query that finds rows by their keys, in the order of ids, can lock them. */
    private boolean locksByKey() {
        return !context.dialect().locksPlainSelectsOnly();
    }

    private Set<BulkRecord> find(
            JdbcAccess access, OldRecords oldRecords, List<BulkRecord> records, boolean lockedByKey) {
        Set<BulkRecord> found = new LinkedHashSet<>();
        for (List<BulkRecord> ofKey : byKey(records)) {
            found.addAll(findOfKey(access, oldRecords, ofKey, lockedByKey));
        }
        return found;
    }

    private List<List<BulkRecord>> byKey(List<BulkRecord> records) {
        Map<ConflictKey, List<BulkRecord>> byKey = new LinkedHashMap<>();
        OperationContext.byClass(records).forEach((plan, ofClass) -> {
            ConflictKey key = key(ofClass.get(0));
            ConflictKey same =
                    byKey.keySet().stream().filter(key::isSameAs).findFirst().orElse(key);
            byKey.computeIfAbsent(same, first -> new ArrayList<>()).addAll(ofClass);
        });
        return List.copyOf(byKey.values());
    }

    private Set<BulkRecord> findOfKey(
            JdbcAccess access, OldRecords oldRecords, List<BulkRecord> records, boolean lockedByKey) {
        Map<KeyValues, BulkRecord> wanted = new LinkedHashMap<>();
        for (BulkRecord each : records) {
            KeyValues values = key(each).values(each.instance());
            BulkRecord other = values == null ? null : wanted.putIfAbsent(values, each);
            if (other != null) {
                throw sameKey(each, other);
            }
        }
        if (wanted.isEmpty()) {
            return Set.of();
        }
        ConflictKey key = key(records.get(0));
        KeyLookup lookup = new KeyLookup(key, context);
        Set<BulkRecord> found = new LinkedHashSet<>();
        boolean strange = false;
        for (Object row : read(oldRecords, key, lookup.find(access, List.copyOf(wanted.keySet()), lockedByKey))) {
            KeyValues values = key.valuesOfAny(row);
            BulkRecord each = values == null ? null : wanted.get(values);
            if (each == null) {
                strange = true;
            } else {
                take(each, row, found);
            }
        }
        if (strange) {
            // the database calls keys equal that Java does not: upper and lower case, spaces at the end, fractions of a
            // second; or the row has got another key before it was locked
            findOneByOne(access, oldRecords, lookup, wanted, found, lockedByKey);
        }
        return found;
    }

    private void findOneByOne(
            JdbcAccess access,
            OldRecords oldRecords,
            KeyLookup lookup,
            Map<KeyValues, BulkRecord> wanted,
            Set<BulkRecord> found,
            boolean lockedByKey) {
        wanted.forEach((values, each) -> {
            if (!found.contains(each)) {
                for (Object row : read(oldRecords, key(each), lookup.find(access, List.of(values), lockedByKey))) {
                    if (lockedByKey || lookup.has(access, each.plan().idOfRow(row), values)) {
                        take(each, row, found);
                    }
                }
            }
        });
    }

    private List<Object> read(OldRecords oldRecords, ConflictKey key, List<Object> ids) {
        List<Object> there =
                ids.isEmpty() || locksByKey() ? ids : List.copyOf(IdSelection.lock(key.owner(), ids, context));
        return there.isEmpty() ? List.of() : oldRecords.read(key.owner(), there);
    }

    private void take(BulkRecord each, Object row, Set<BulkRecord> found) {
        if (row.getClass() != each.plan().entityClass()) {
            throw new InvalidRecordException(
                    each.position(),
                    "its key belongs to a row of " + row.getClass().getSimpleName() + ", which this "
                            + each.plan().entityName() + " cannot replace; hand over a record of that class");
        }
        if (!found.add(each)) {
            throw new InvalidRecordException(
                    each.position(),
                    "several rows have its key in " + key(each)
                            + "; add a unique constraint on these columns, or name attributes that are unique");
        }
        TakenRow.give(each, row, context.unitOfWork());
        requireOnlyHolder(each);
    }

    /**
     * Notes that a record has its row.
     *
     * @throws InvalidRecordException if another record of the call has the same row
     */
    public void requireOnlyHolder(BulkRecord record) {
        BulkRecord other = holders.putIfAbsent(List.of(record.plan().rootClass(), record.id()), record);
        if (other != null && other != record) {
            throw sameKey(record, other);
        }
    }

    private static InvalidRecordException sameKey(BulkRecord one, BulkRecord other) {
        BulkRecord first = one.position() < other.position() ? one : other;
        BulkRecord second = first == one ? other : one;
        return new InvalidRecordException(
                second.position(),
                "the " + second.plan().entityName() + " at position " + first.position()
                        + " has the same key; hand over one record for each row");
    }

    private ConflictKey key(BulkRecord record) {
        ConflictKey key = keys.get(record.plan());
        if (key == null) {
            throw new IllegalStateException("no key of " + record.plan().entityName());
        }
        return key;
    }
}
