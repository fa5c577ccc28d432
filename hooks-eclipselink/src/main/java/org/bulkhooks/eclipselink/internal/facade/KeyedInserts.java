package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.steps.RecordClass;
import org.bulkhooks.eclipselink.internal.upsert.ConflictKey;
import org.bulkhooks.eclipselink.internal.upsert.ExistingRows;
import org.bulkhooks.eclipselink.internal.upsert.KeyedInserter;
import org.bulkhooks.eclipselink.internal.upsert.RefusedKeys;

/**
 * Inserts the records of an upsert that had no row when the call began. What has got one in the meantime is left to an
 * update: rows of other transactions, and rows whose keys hooks have put into a record. Not thread-safe.
 */
final class KeyedInserts implements Creates.Inserts {

    private static final int ATTEMPTS = 3;

    private final OperationContext context;
    private final ExistingRows rows;
    private final Map<EntityPlan, ConflictKey> keys;
    private final OldRecords reader;
    private final Map<EntityPlan, KeyedInserter> inserters = new HashMap<>();
    private final List<BulkRecord> conflicting = new ArrayList<>();

    KeyedInserts(OperationContext context, ExistingRows rows, Map<EntityPlan, ConflictKey> keys, OldRecords reader) {
        this.context = context;
        this.rows = rows;
        this.keys = keys;
        this.reader = reader;
    }

    /**
     * Returns the records that have a row after all, with its id, its version and the old record; none before the
     * write.
     */
    List<BulkRecord> conflicting() {
        return conflicting;
    }

    @Override
    public List<BulkRecord> insert(JdbcAccess access, RecordClass ofClass, List<BulkRecord> batch) {
        KeyedInserter inserter = inserters.computeIfAbsent(
                ofClass.plan(), plan -> new KeyedInserter(Objects.requireNonNull(keys.get(plan)), context));
        List<BulkRecord> written = new ArrayList<>();
        List<BulkRecord> left = batch;
        for (int attempt = 1; !left.isEmpty() && attempt <= ATTEMPTS; attempt++) {
            List<BulkRecord> inserted = inserter.insert(access, left);
            inserted.forEach(rows::requireOnlyHolder);
            written.addAll(inserted);
            left = without(left, inserted);
            Set<BulkRecord> found = rows.findTaken(access, reader, left);
            conflicting.addAll(found);
            // those that are not found were deleted again, and get their row at the next attempt
            left = without(left, found);
        }
        if (!left.isEmpty()) {
            // the key is not what stands in the way, or not for long enough to be seen: let the database say what it is
            written.addAll(Creates.Inserts.super.insert(access, ofClass, left));
        }
        return written;
    }

    private static List<BulkRecord> without(List<BulkRecord> records, Collection<BulkRecord> others) {
        Set<BulkRecord> out = new HashSet<>(others);
        return records.stream().filter(each -> !out.contains(each)).toList();
    }

    /** EclipseLink has no insert that steps back when the key is there. */
    @Override
    public void persist(List<BulkRecord> records, Runnable write) {
        try {
            write.run();
        } catch (PersistenceException thrown) {
            throw RefusedKeys.explained(
                    thrown,
                    records.get(0).plan(),
                    context.dialect(),
                    "records that bring rows of other tables along are persisted");
        }
    }
}
