package org.bulkhooks.eclipselink.internal.row;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns records whose rows are gone, or were changed by others, into the exception that names them. */
public final class StaleRecords {

    private static final int NAMED = 20;

    private StaleRecords() {}

    /** Requires that the old record of each record was found, in the version that the record has. */
    public static void requireCurrent(EntityPlan plan, List<BulkRecord> records, Versions versions) {
        List<BulkRecord> stale = new ArrayList<>();
        for (BulkRecord each : records) {
            Object old = each.oldOrNull();
            Object version = versions.current(each.instance(), each.id());
            Object oldVersion = old == null ? null : versions.current(old, each.id());
            if (version == null || oldVersion == null || !versions.same(version, oldVersion)) {
                stale.add(each);
            }
        }
        throwIfAny(plan, stale, true);
    }

    /** Requires that the old record of each record was found. */
    public static void requirePresent(EntityPlan plan, List<BulkRecord> records) {
        throwIfAny(
                plan, records.stream().filter(each -> each.oldOrNull() == null).toList(), false);
    }

    /** Says that the row of a record is gone. */
    public static void throwGone(BulkRecord record) {
        throwIfAny(record.plan(), List.of(record), record.plan().versionPolicy() != null);
    }

    /** Returns what says that a row is not there any more that a statement has just found. */
    public static OptimisticLockException vanished(EntityPlan plan, Object id) {
        return vanished(plan.entityName() + " " + id);
    }

    /** Returns what says that a row is not as it was when a statement found it. */
    public static OptimisticLockException changed(EntityPlan plan, Object id) {
        return new OptimisticLockException(plan.entityName() + " " + id
                + ": the row was changed or deleted while the statement was executed, by another transaction or by a hook; change"
                + " the new record in a Before hook, not its row, or repeat the transaction");
    }

    /** Returns what says that one or more of some rows are not there any more that a statement has just found. */
    public static OptimisticLockException vanished(List<BulkRecord> records) {
        return vanished("one or more of "
                + records.stream().limit(NAMED).map(BulkRecord::toString).collect(Collectors.joining(", "))
                + (records.size() > NAMED ? " and " + (records.size() - NAMED) + " more" : ""));
    }

    private static OptimisticLockException vanished(String names) {
        return new OptimisticLockException(names
                + ": the row was changed or deleted while the statement was executed, by another transaction or by a hook;"
                + " change the new record in a Before hook, not its row, or repeat the transaction");
    }

    /**
     * Says which rows were not found.
     *
     * @param stale the records whose rows are gone, or have another version; with none, nothing happens
     * @param versioned whether the version was asked for too
     */
    static void throwIfAny(EntityPlan plan, List<BulkRecord> stale, boolean versioned) {
        if (stale.isEmpty()) {
            return;
        }
        String names = stale.stream().limit(NAMED).map(BulkRecord::toString).collect(Collectors.joining(", "))
                + (stale.size() > NAMED ? " and " + (stale.size() - NAMED) + " more" : "");
        if (versioned) {
            throw new OptimisticLockException(
                    names
                            + ": the row was changed or deleted since the record was read, or the record has no version; read "
                            + plan.entityName() + " again and repeat the change",
                    null,
                    stale.get(0).instance());
        }
        throw new EntityNotFoundException(names + ": there is no such row");
    }
}
