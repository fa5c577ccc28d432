package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.row.dialect.RowStatement;
import org.bulkhooks.eclipselink.internal.row.dialect.RowTables;
import org.bulkhooks.eclipselink.internal.row.dialect.SentColumn;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one entity class that are sent to the database as a table: one execution, which knows what it has not
 * found. What it cannot write so, it leaves alone.
 */
final class RowTableWriter {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;
    private final RowKeys keys;
    private final RowTables tables;

    private RowTableWriter(EntityPlan plan, UnitOfWorkImpl unitOfWork, RowKeys keys, RowTables tables) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
        this.keys = keys;
        this.tables = tables;
    }

    /** Returns a writer, or null if the database takes no rows as a table. */
    static @Nullable RowTableWriter of(EntityPlan plan, UnitOfWorkImpl unitOfWork, RowKeys keys, Dialect dialect) {
        return dialect.rowTables()
                .map(each -> new RowTableWriter(plan, unitOfWork, keys, each))
                .orElse(null);
    }

    /**
     * Inserts rows.
     *
     * @return whether it did
     */
    boolean insert(JdbcAccess access, DatabaseTable table, List<DatabaseField> columns, List<AbstractRecord> rows) {
        if (rows.size() == 1) {
            return false;
        }
        Sending sending = prepare(access, table, columns, rows, sent -> tables.insert(plan.tableName(table), sent));
        if (sending == null) {
            return false;
        }
        access.execute(sending.statement(), sending.rows(), tables);
        return true;
    }

    /**
     * Inserts rows unless their keys are there.
     *
     * @param key the columns of the key
     * @param id the column that tells a row from all others
     * @return the indexes of the rows whose keys are there, or null if nothing was inserted
     */
    @Nullable
    List<Integer> insertUnlessThere(
            JdbcAccess access,
            DatabaseTable table,
            List<DatabaseField> columns,
            List<DatabaseField> key,
            DatabaseField id,
            List<AbstractRecord> rows) {
        if (rows.size() == 1 || !columns.contains(id) || !tellsApart(id, rows)) {
            return null;
        }
        Sending sending = prepare(
                access,
                table,
                columns,
                rows,
                sent -> tables.insertUnlessThere(
                        plan.tableName(table),
                        sent,
                        key.stream().map(columns::indexOf).toList(),
                        columns.indexOf(id)));
        return sending == null
                ? null
                : access.queryNumbers(sending.statement(), sending.rows(), tables).stream()
                        .map(number -> Math.toIntExact(number) - 1)
                        .toList();
    }

    /** Tells whether no id is there twice: else a row whose key is there could pass for another that was inserted. */
    private static boolean tellsApart(DatabaseField id, List<AbstractRecord> rows) {
        Set<Object> ids = new HashSet<>();
        return rows.stream().map(row -> row.get(id)).allMatch(ids::add);
    }

    /**
     * Updates rows, in the order of ids as far as that is the database's: two transactions that update the same rows
     * wait for each other, and do not end in a deadlock because their callers had them in another order.
     *
     * @return the records whose rows were not found, or null if nothing was written
     */
    @Nullable
    List<BulkRecord> update(JdbcAccess access, UpdateGroup group) {
        if (group.updates().size() == 1) {
            return null;
        }
        DatabaseTable table = group.table();
        Versions checked = group.checked();
        List<PendingUpdate> updates = inOrderOfIds(group.updates());
        List<DatabaseField> found = found(table, checked);
        List<DatabaseField> sentTo = new ArrayList<>(found);
        sentTo.addAll(group.columns());
        List<BulkRecord> records = updates.stream().map(PendingUpdate::record).toList();
        SentRows.Source key = key(table, found, checked, records);
        Sending sending = prepare(
                access,
                table,
                sentTo,
                records.size(),
                (row, column) -> column < found.size()
                        ? key.value(row, column)
                        : updates.get(row).row().get(sentTo.get(column)),
                sent -> tables.update(
                        plan.tableName(table), sent.subList(0, found.size()), sent.subList(found.size(), sent.size())));
        return sending == null ? null : write(access, sending, records);
    }

    /**
     * Deletes rows.
     *
     * @param checked the version that a row must have, or null if none is checked
     * @return the records whose rows were not found, or null if nothing was deleted
     */
    @Nullable
    List<BulkRecord> delete(
            JdbcAccess access, DatabaseTable table, @Nullable Versions checked, List<BulkRecord> records) {
        if (records.size() == 1) {
            return null;
        }
        List<DatabaseField> found = found(table, checked);
        Sending sending = prepare(
                access,
                table,
                found,
                records.size(),
                key(table, found, checked, records),
                sent -> tables.delete(
                        plan.tableName(table), sent, checked != null && haveOneVersion(checked, records)));
        return sending == null ? null : write(access, sending, records);
    }

    private static boolean haveOneVersion(Versions checked, List<BulkRecord> records) {
        Object first = checked.checked(records.get(0));
        return first != null && records.stream().allMatch(each -> first.equals(checked.checked(each)));
    }

    private @Nullable Sending prepare(
            JdbcAccess access,
            DatabaseTable table,
            List<DatabaseField> columns,
            List<AbstractRecord> rows,
            Function<List<SentColumn>, Optional<RowStatement>> statement) {
        return prepare(
                access,
                table,
                columns,
                rows.size(),
                (row, column) -> rows.get(row).get(columns.get(column)),
                statement);
    }

    /** Asks for the statement first: values that no statement sends are not encoded. */
    private @Nullable Sending prepare(
            JdbcAccess access,
            DatabaseTable table,
            List<DatabaseField> fields,
            int size,
            SentRows.Source source,
            Function<List<SentColumn>, Optional<RowStatement>> statement) {
        List<SentColumn> columns =
                TableColumns.of(access, unitOfWork, tables, table).of(fields);
        RowStatement made = columns == null ? null : statement.apply(columns).orElse(null);
        if (columns == null || made == null) {
            return null;
        }
        SentRows rows = SentRows.of(access, columns, fields, size, source);
        return rows == null ? null : new Sending(made, rows);
    }

    /** A statement, and the rows that it sends. */
    private record Sending(RowStatement statement, SentRows rows) {}

    private static List<PendingUpdate> inOrderOfIds(List<PendingUpdate> updates) {
        Class<?> type = updates.get(0).record().id().getClass();
        if (!Comparable.class.isAssignableFrom(type)
                || updates.stream().anyMatch(each -> each.record().id().getClass() != type)) {
            return updates;
        }
        List<PendingUpdate> sorted = new ArrayList<>(updates);
        sorted.sort(Comparator.comparing(each -> comparable(each.record().id())));
        return sorted;
    }

    @SuppressWarnings("unchecked") // all ids have one class
    private static Comparable<Object> comparable(Object id) {
        return (Comparable<Object>) id;
    }

    private List<DatabaseField> found(DatabaseTable table, @Nullable Versions checked) {
        List<DatabaseField> found = new ArrayList<>(keys.columns(table));
        if (checked != null) {
            found.add(checked.field());
        }
        return found;
    }

    private SentRows.Source key(
            DatabaseTable table, List<DatabaseField> found, @Nullable Versions checked, List<BulkRecord> records) {
        return (row, column) -> checked != null && column == found.size() - 1
                ? checked.checked(records.get(row))
                : keys.value(table, column, records.get(row));
    }

    /** Where only a count tells that rows are missing, goes back: who writes them one by one finds out which. */
    private @Nullable List<BulkRecord> write(JdbcAccess access, Sending sending, List<BulkRecord> records) {
        if (sending.statement().tellsMissing()) {
            return access.queryNumbers(sending.statement(), sending.rows(), tables).stream()
                    .map(number -> records.get(Math.toIntExact(number) - 1))
                    .sorted(Comparator.comparingInt(BulkRecord::position))
                    .toList();
        }
        access.savepoint();
        if (access.execute(sending.statement(), sending.rows(), tables) == records.size()) {
            return List.of();
        }
        access.backToSavepoint();
        return null;
    }
}
