package org.bulkhooks.eclipselink.internal.write;

import jakarta.persistence.PersistenceException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.write.dialect.KeyedInsert;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;

/**
 * Inserts the rows of new records of one entity class unless their keys are there, in the database's own words. Whether a row was inserted is
 * never guessed: where the driver does not tell, the ids that only these rows can have are read.
 */
public final class KeyedInserter {

    private final RowInserter inserter;
    private final ConflictKey key;
    private final OperationContext context;

    public KeyedInserter(ConflictKey key, OperationContext context) {
        this.key = key;
        this.context = context;
        this.inserter = new RowInserter(key.plan(), context.unitOfWork(), context.dialect());
    }

    /** Inserts the rows and returns the records that have got one; the keys of the others are there. */
    public List<BulkRecord> insert(JdbcAccess access, List<BulkRecord> records) {
        List<DatabaseField> columns = inserter.columns(key.table());
        KeyedInsert statement = context.dialect()
                .keyedInsert(
                        key.plan().tableName(key.table()),
                        key.names(columns),
                        key.columns().stream().map(columns::indexOf).toList())
                .filter(this::isSure)
                .orElse(null);
        if (statement == null || !columns.containsAll(key.columns())) {
            inserter.insert(access, records);
            return records;
        }
        List<AbstractRecord> rows = inserter.rows(records);
        List<DatabaseTable> tables = key.plan().tables();
        int keyTable = tables.indexOf(key.table());
        for (DatabaseTable before : tables.subList(0, keyTable)) {
            inserter.insert(access, before, records, rows);
        }
        boolean[] inserted = insertUnlessThere(access, statement, columns, records, rows);
        List<BulkRecord> written = new ArrayList<>();
        List<AbstractRecord> writtenRows = new ArrayList<>();
        List<BulkRecord> left = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i]) {
                written.add(records.get(i));
                writtenRows.add(rows.get(i));
            } else {
                left.add(records.get(i));
            }
        }
        if (!left.isEmpty()) {
            new RowDeleter(key.plan(), context.unitOfWork()).deleteFirst(access, left, keyTable);
        }
        if (!written.isEmpty()) {
            for (DatabaseTable after : tables.subList(keyTable + 1, tables.size())) {
                inserter.insert(access, after, written, writtenRows);
            }
        }
        return written;
    }

    /** Without update counts, only an id that nobody else can have tells whose row it is. */
    private boolean isSure(KeyedInsert statement) {
        return statement.tellsCounts() || hasOwnIds();
    }

    private boolean hasOwnIds() {
        return key.plan().descriptor().usesSequenceNumbers() && !key.plan().idComesWithInsert();
    }

    private boolean[] insertUnlessThere(
            JdbcAccess access,
            KeyedInsert statement,
            List<DatabaseField> columns,
            List<BulkRecord> records,
            List<AbstractRecord> rows) {
        boolean generated = key.plan().idComesWithInsert()
                && key.table().equals(key.plan().tables().get(0));
        List<String> returned = generated || statement.returnsKeys()
                ? List.of(context.dialect()
                        .returnedColumn(key.idColumns().get(0), key.plan().platform()))
                : List.of();
        try (JdbcBatch batch = new JdbcBatch(access, statement.sql(), returned)) {
            for (AbstractRecord row : rows) {
                for (int column : statement.parameters()) {
                    batch.bind(row.get(columns.get(column)), columns.get(column));
                }
                batch.addRow();
            }
            int[] counts = statement.survivesDuplicates() ? batch.executeDespiteDuplicates() : batch.execute();
            boolean[] inserted = statement.tellsCounts() && isTold(counts) ? told(counts) : read(access, records);
            if (generated) {
                assign(records, rows, inserted, batch);
            }
            return inserted;
        }
    }

    private void assign(List<BulkRecord> records, List<AbstractRecord> rows, boolean[] inserted, JdbcBatch batch) {
        List<BulkRecord> written = new ArrayList<>();
        List<AbstractRecord> writtenRows = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i]) {
                written.add(records.get(i));
                writtenRows.add(rows.get(i));
            }
        }
        inserter.assign(written, writtenRows, batch.returned());
    }

    private static boolean isTold(int[] counts) {
        for (int count : counts) {
            if (count == Statement.SUCCESS_NO_INFO) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] told(int[] counts) {
        boolean[] inserted = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            inserted[i] = counts[i] == 1;
        }
        return inserted;
    }

    private boolean[] read(JdbcAccess access, List<BulkRecord> records) {
        if (!hasOwnIds()) {
            throw new PersistenceException("the JDBC driver does not tell which rows of "
                    + key.plan().entityName() + " a batch has inserted, and the ids do not tell it either because the"
                    + " application assigns them; switch off the rewriting of batches by the driver");
        }
        Set<Object> there = new HashSet<>(new KeyLookup(key.ofIds(), context)
                .lock(access, records.stream().map(this::idValues).toList()));
        boolean[] inserted = new boolean[records.size()];
        for (int i = 0; i < inserted.length; i++) {
            inserted[i] = there.contains(records.get(i).id());
        }
        return inserted;
    }

    private KeyValues idValues(BulkRecord each) {
        AbstractRecord row = key.plan().builder().buildRowFromPrimaryKeyValues(each.id(), context.unitOfWork());
        List<Object> values = new ArrayList<>();
        for (DatabaseField field : DescriptorAccess.idColumns(key.plan().descriptor())) {
            values.add(row.get(field));
        }
        return new KeyValues(values);
    }
}
