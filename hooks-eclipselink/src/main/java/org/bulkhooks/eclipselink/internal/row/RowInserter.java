package org.bulkhooks.eclipselink.internal.row;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.eclipse.persistence.queries.InsertObjectQuery;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of new records of one entity class: one batch for each table. */
public final class RowInserter {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;
    private final Dialect dialect;
    private final @Nullable Versions versions;
    private final RowBuilder builder;
    private final AbstractRecord template;
    private final SavedReferences references;
    private final @Nullable RowTableWriter tables;

    public RowInserter(EntityPlan plan, UnitOfWorkImpl unitOfWork, Dialect dialect) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
        this.dialect = dialect;
        this.versions = Versions.of(plan, unitOfWork);
        this.references = new SavedReferences(plan, unitOfWork);
        this.tables = RowTableWriter.of(plan, unitOfWork, new RowKeys(plan, unitOfWork), dialect);
        this.builder = new RowBuilder(plan, unitOfWork, WriteType.INSERT);
        this.template = plan.builder().buildTemplateInsertRow(unitOfWork);
    }

    public void insert(JdbcAccess access, List<BulkRecord> records) {
        List<AbstractRecord> rows = rows(records);
        for (DatabaseTable table : plan.tables()) {
            insert(access, table, records, rows);
        }
    }

    /** Builds the rows, with the first versions. */
    public List<AbstractRecord> rows(List<BulkRecord> records) {
        List<AbstractRecord> rows = new ArrayList<>(records.size());
        for (BulkRecord each : records) {
            AbstractRecord row = builder.row(each.instance());
            if (versions != null) {
                versions.initial(each.instance(), row);
            }
            references.require(each, row);
            rows.add(row);
        }
        return rows;
    }

    /** Inserts into one table, the first of which may give the ids. */
    public void insert(JdbcAccess access, DatabaseTable table, List<BulkRecord> records, List<AbstractRecord> rows) {
        boolean idIsGenerated =
                plan.idComesWithInsert() && table.equals(plan.tables().get(0));
        List<DatabaseField> columns = columns(table);
        if (!idIsGenerated && tables != null && tables.insert(access, table, columns, rows)) {
            return;
        }
        try (JdbcBatch batch = new JdbcBatch(access, sql(table, columns), idIsGenerated ? generatedId() : List.of())) {
            if (idIsGenerated && !dialect.tellsIdsOfBatches()) {
                assign(records, rows, insertOneByOne(batch, columns, rows));
                return;
            }
            for (AbstractRecord row : rows) {
                bind(batch, columns, row);
                batch.addRow();
            }
            batch.execute();
            if (idIsGenerated) {
                assign(records, rows, batch.returned());
            }
        }
    }

    private static void bind(JdbcBatch batch, List<DatabaseField> columns, AbstractRecord row) {
        for (DatabaseField column : columns) {
            batch.bind(row.get(column), column);
        }
    }

    private static List<List<@Nullable Object>> insertOneByOne(
            JdbcBatch batch, List<DatabaseField> columns, List<AbstractRecord> rows) {
        List<List<@Nullable Object>> ids = new ArrayList<>();
        for (AbstractRecord row : rows) {
            bind(batch, columns, row);
            batch.executeOnce();
            ids.addAll(batch.returned());
        }
        return ids;
    }

    /**
     * Inserts into the table that gives the ids, one row after the other, those rows that no unique constraint refuses.
     * Only for databases in which the transaction survives that.
     *
     * @param columns the columns of the table
     * @return whether each was inserted
     */
    public boolean[] insertUnlessRefused(
            JdbcAccess access,
            DatabaseTable table,
            List<DatabaseField> columns,
            List<BulkRecord> records,
            List<AbstractRecord> rows) {
        boolean[] inserted = new boolean[rows.size()];
        try (JdbcBatch batch = new JdbcBatch(access, sql(table, columns), generatedId())) {
            for (int i = 0; i < inserted.length; i++) {
                bind(batch, columns, rows.get(i));
                inserted[i] = batch.executeOnceUnlessDuplicate();
                if (inserted[i]) {
                    assign(records.subList(i, i + 1), rows.subList(i, i + 1), batch.returned());
                }
            }
        }
        return inserted;
    }

    private List<String> generatedId() {
        return List.of(dialect.returnedColumn(plan.descriptor().getSequenceNumberField(), plan.platform()));
    }

    /**
     * Inserts into one table the rows whose keys are not there, in one execution that tells which these are.
     *
     * @param columns the columns of the table
     * @param key the columns of the key
     * @param id the column that tells a row from all others, whose values are known
     * @return the indexes of the rows whose keys are there, or null if nothing was inserted because a batch has to
     */
    public @Nullable List<Integer> insertUnlessThere(
            JdbcAccess access,
            DatabaseTable table,
            List<DatabaseField> columns,
            List<DatabaseField> key,
            DatabaseField id,
            List<AbstractRecord> rows) {
        return tables == null ? null : tables.insertUnlessThere(access, table, columns, key, id, rows);
    }

    public void assign(List<BulkRecord> records, List<AbstractRecord> rows, List<List<@Nullable Object>> values) {
        if (values.size() != records.size()) {
            throw new PersistenceException("the JDBC driver returned " + values.size() + " generated ids for "
                    + records.size() + " inserted rows of " + plan.entityName()
                    + "; let ids come from a sequence or a table instead");
        }
        InsertObjectQuery query = new InsertObjectQuery();
        query.setSession(unitOfWork);
        query.setDescriptor(plan.descriptor());
        for (int i = 0; i < values.size(); i++) {
            BulkRecord each = records.get(i);
            query.setObject(each.instance());
            query.setModifyRow(rows.get(i));
            plan.builder().assignSequenceNumber(query, values.get(i).get(0));
            each.id(plan.id(each.instance()));
        }
    }

    public List<DatabaseField> columns(DatabaseTable table) {
        List<DatabaseField> columns = new ArrayList<>();
        for (DatabaseField field : template.getFields()) {
            if (field.getTable().equals(table)) {
                columns.add(field);
            }
        }
        return columns;
    }

    private String sql(DatabaseTable table, List<DatabaseField> columns) {
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (DatabaseField column : columns) {
            String separator = names.isEmpty() ? "" : ", ";
            names.append(separator).append(column.getNameDelimited(plan.platform()));
            values.append(separator).append('?');
        }
        return "INSERT INTO " + plan.tableName(table) + " (" + names + ") VALUES (" + values + ")";
    }
}
