package org.bulkhooks.eclipselink.internal.upsert;

import jakarta.persistence.PersistenceException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.JdbcBatch;
import org.bulkhooks.eclipselink.internal.row.RowDeleter;
import org.bulkhooks.eclipselink.internal.row.RowInserter;
import org.bulkhooks.eclipselink.internal.row.dialect.KeyedInsert;
import org.bulkhooks.eclipselink.internal.row.dialect.KeyedInsert.Answer;
import org.bulkhooks.eclipselink.internal.row.dialect.TakenList;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the rows of new records of one entity class unless their keys are there, in the database's own words. Whether
 * a row was inserted is never guessed: the database has to tell.
 */
public final class KeyedInserter {

    private static final DatabaseField NUMBER = new DatabaseField("NUMBER");

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
            try {
                inserter.insert(access, records);
            } catch (PersistenceException thrown) {
                throw RefusedKeys.explained(
                        thrown,
                        key.plan(),
                        context.dialect(),
                        "this database does not tell which of such rows are there");
            }
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

    /** A list of rows that were not inserted cannot be matched with ids that the driver returns for the others. */
    private boolean isSure(KeyedInsert statement) {
        return statement.answer() != Answer.LIST_OF_TAKEN || !makesIds();
    }

    private boolean makesIds() {
        return key.plan().idComesWithInsert()
                && key.table().equals(key.plan().tables().get(0));
    }

    private boolean[] insertUnlessThere(
            JdbcAccess access,
            KeyedInsert statement,
            List<DatabaseField> columns,
            List<BulkRecord> records,
            List<AbstractRecord> rows) {
        boolean generated = makesIds();
        if (generated && !context.dialect().tellsIdsOfBatches()) { // drivers tell the id of a single insert
            return inserter.insertUnlessRefused(access, key.table(), columns, records, rows);
        }
        List<Integer> taken = generated || key.idColumns().size() != 1
                ? null
                : inserter.insertUnlessThere(
                        access,
                        key.table(),
                        columns,
                        key.columns(),
                        key.idColumns().get(0),
                        rows);
        if (taken != null) {
            boolean[] inserted = new boolean[rows.size()];
            Arrays.fill(inserted, true);
            taken.forEach(index -> inserted[index] = false);
            return inserted;
        }
        List<String> returned = generated || statement.answer() == Answer.COUNTS_WITH_KEYS
                ? List.of(context.dialect()
                        .returnedColumn(key.idColumns().get(0), key.plan().platform()))
                : List.of();
        List<List<@Nullable Object>> ids = new ArrayList<>();
        try (JdbcBatch batch = new JdbcBatch(access, statement.sql(), returned)) {
            if (statement.answer() == Answer.LIST_OF_TAKEN) {
                add(batch, statement, columns, rows, 0);
                return listed(access, batch, rows.size());
            }
            boolean[] inserted = counted(batch, statement, columns, rows, ids);
            if (generated) {
                assign(records, rows, inserted, ids);
            }
            return inserted;
        }
    }

    private static void add(
            JdbcBatch batch, KeyedInsert statement, List<DatabaseField> columns, List<AbstractRecord> rows, int from) {
        for (int i = from; i < rows.size(); i++) {
            for (int column : statement.parameters()) {
                batch.bind(rows.get(i).get(columns.get(column)), columns.get(column));
            }
            if (statement.answer() == Answer.LIST_OF_TAKEN) {
                batch.bind(i, NUMBER);
            }
            batch.addRow();
        }
    }

    /**
     * Sends the rows, in several parts where a driver stops at a row that was refused.
     *
     * @param ids gets the ids that the inserts made, if they make any
     * @return whether each was inserted
     */
    private boolean[] counted(
            JdbcBatch batch,
            KeyedInsert statement,
            List<DatabaseField> columns,
            List<AbstractRecord> rows,
            List<List<@Nullable Object>> ids) {
        boolean[] inserted = new boolean[rows.size()];
        int from = 0;
        while (from < inserted.length) {
            add(batch, statement, columns, rows, from);
            boolean[] some = counted(
                    statement.answer() == Answer.COUNTS_AND_REFUSALS
                            ? batch.executeDespiteDuplicates()
                            : batch.execute());
            System.arraycopy(some, 0, inserted, from, some.length);
            if (makesIds()) {
                ids.addAll(batch.returned());
            }
            from += some.length;
        }
        return inserted;
    }

    private void assign(
            List<BulkRecord> records, List<AbstractRecord> rows, boolean[] inserted, List<List<@Nullable Object>> ids) {
        List<BulkRecord> written = new ArrayList<>();
        List<AbstractRecord> writtenRows = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i]) {
                written.add(records.get(i));
                writtenRows.add(rows.get(i));
            }
        }
        inserter.assign(written, writtenRows, ids);
    }

    private boolean[] counted(int[] counts) {
        boolean[] inserted = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.SUCCESS_NO_INFO) {
                throw new PersistenceException("the JDBC driver does not tell which rows of "
                        + key.plan().entityName()
                        + " a batch has inserted; switch off the rewriting of batches by the driver");
            }
            inserted[i] = counts[i] == 1;
        }
        return inserted;
    }

    private static boolean[] listed(JdbcAccess access, JdbcBatch batch, int rows) {
        try (JdbcBatch clear = new JdbcBatch(access, TakenList.CLEAR, List.of())) {
            clear.executeOnce();
        }
        batch.execute();
        boolean[] inserted = new boolean[rows];
        Arrays.fill(inserted, true);
        try (JdbcBatch query = new JdbcBatch(access, TakenList.QUERY, List.of())) {
            String taken = query.queryText();
            if (!taken.isEmpty()) {
                for (String number : taken.split(",", -1)) {
                    inserted[Integer.parseInt(number)] = false;
                }
            }
        }
        return inserted;
    }
}
