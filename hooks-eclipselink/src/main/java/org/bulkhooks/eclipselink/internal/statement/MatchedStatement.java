package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.assignment.AssignedColumn;
import org.bulkhooks.eclipselink.internal.assignment.ComputedColumns;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.IdQuery;
import org.bulkhooks.eclipselink.internal.read.IdSelection;
import org.bulkhooks.eclipselink.internal.read.WriterSupport;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.StaleRecords;
import org.bulkhooks.eclipselink.internal.row.Versions;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a statement: it finds, locks and reads the rows that the statement matches, and executes it for
 * them. Not thread-safe.
 */
final class MatchedStatement {

    private final ChangeType type;
    private final ModifyAllQuery statement;
    private final AbstractRecord arguments;
    private final OperationContext context;
    private final UnitOfWorkImpl reader;
    private final ClassDescriptor descriptor;
    private final @Nullable RowChunk chunk;
    private final int writesBefore;
    private @Nullable WholeRows whole;

    /**
     * Makes it before the rows are found.
     *
     * @param arguments the values of the parameters
     * @param reader the unit of work that the records are to belong to
     * @param chunk the rows that it is executed for, or null for all that it matches
     */
    MatchedStatement(
            ChangeType type,
            ModifyAllQuery statement,
            AbstractRecord arguments,
            OperationContext context,
            UnitOfWorkImpl reader,
            @Nullable RowChunk chunk) {
        this.type = type;
        this.statement = statement;
        this.arguments = arguments;
        this.context = context;
        this.reader = reader;
        this.chunk = chunk;
        this.descriptor = context.unitOfWork().getDescriptor(statement.getReferenceClass());
        this.writesBefore = context.transaction().writes();
    }

    OperationContext context() {
        return context;
    }

    ModifyAllQuery statement() {
        return statement;
    }

    AbstractRecord arguments() {
        return arguments;
    }

    /** Returns the descriptor of the model that the statement names. */
    ClassDescriptor descriptor() {
        return descriptor;
    }

    /** Returns the unit of work that the records belong to. */
    UnitOfWorkImpl reader() {
        return reader;
    }

    /**
     * Reads the rows that the statement matches, and locks them where the database can.
     *
     * @param copy a copy of the statement
     * @param computed the columns to be computed for each row
     * @param before the columns to be read as they are yet
     * @throws IllegalStateException if it matches more rows than a statement may
     */
    List<MatchedRow> match(StatementCopy copy, List<AssignedColumn> computed, List<AssignedColumn> before) {
        if (!context.dialect().locksPlainSelectsOnly()) {
            return match(copy, computed, before, chunk, true);
        }
        List<Object> locked = lockFirst();
        return locked.isEmpty()
                ? List.of()
                : match(copy, computed, before, new RowChunk(new IdOrder(descriptor, reader), locked, 0), false);
    }

    /** Finds rows, and locks them by their ids; they may not match any more when that is done. */
    private List<Object> lockFirst() {
        List<Object> found = chunk == null
                ? RowLimit.of(context)
                        .require(
                                IdSelection.read(
                                        descriptor, StatementCopy.of(statement).report(), arguments, reader),
                                type,
                                descriptor)
                : chunk.ids();
        return List.copyOf(IdSelection.lock(context.plan(descriptor), found, context));
    }

    private List<MatchedRow> match(
            StatementCopy copy,
            List<AssignedColumn> computed,
            List<AssignedColumn> before,
            @Nullable RowChunk part,
            boolean locking) {
        if (!copy.matchesRowsTwice() && WholeRows.suit(descriptor, reader, isSeenDeleted())) {
            return matchWhole(copy, new ComputedColumns(computed), before, part, locking);
        }
        RowQuery query =
                new RowQuery(descriptor, part == null ? copy.report() : copy.report(part.criteria(copy.builder())));
        for (AssignedColumn column : computed) {
            if (column.computed() != null) {
                query.add(column.field(), column.computed());
            }
        }
        before.forEach(column -> query.addBefore(column.field()));
        if (descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy) {
            query.addVersion(policy.getWriteLockField());
        }
        if (locking) {
            query.lock();
        }
        if (part != null) {
            return query.read(reader, arguments).stream().filter(part::has).toList();
        }
        RowLimit limit = RowLimit.of(context);
        limit.apply(query, copy, descriptor);
        return limit.require(query.read(reader, arguments), type, descriptor);
    }

    private List<MatchedRow> matchWhole(
            StatementCopy copy,
            ComputedColumns computed,
            List<AssignedColumn> before,
            @Nullable RowChunk part,
            boolean locking) {
        ReadAllQuery query = copy.records(part == null ? null : part.criteria(copy.builder()), locking);
        for (DatabaseField key : DescriptorAccess.idColumns(descriptor)) {
            query.addOrdering(copy.builder().getField(key).ascending());
        }
        WholeRows rows = new WholeRows(descriptor, reader, computed, before);
        whole = rows;
        if (part != null) {
            return rows.read(query, arguments).stream().filter(part::has).toList();
        }
        RowLimit limit = RowLimit.of(context);
        limit.apply(query);
        return limit.require(rows.read(query, arguments), type, descriptor);
    }

    /**
     * Reads the records of rows.
     *
     * @param rows rows of the statement, in their order
     * @return a record for each row, which belongs to the reader and is yet as its row is
     */
    List<BulkRecord> read(List<MatchedRow> rows) {
        EntityPlan model = context.plan(descriptor);
        Map<Object, Object> byId = whole != null ? whole.records() : readById(model, rows);
        List<BulkRecord> records = new ArrayList<>(rows.size());
        Map<EntityPlan, Optional<Versions>> ofClasses = new HashMap<>();
        for (MatchedRow row : rows) {
            Object instance = byId.get(row.id());
            if (instance == null) {
                throw StaleRecords.vanished(model, row.id());
            }
            EntityPlan plan = context.planOf(instance);
            ofClasses
                    .computeIfAbsent(plan, each -> Optional.ofNullable(Versions.of(each, context.unitOfWork())))
                    .ifPresent(versions -> requireVersion(versions, plan, row, instance));
            int position = chunk == null ? records.size() : chunk.position(row);
            BulkRecord each = new BulkRecord(position, instance, plan);
            each.id(row.id());
            records.add(each);
        }
        return records;
    }

    private Map<Object, Object> readById(EntityPlan model, List<MatchedRow> rows) {
        List<Object> ids = rows.stream().map(MatchedRow::id).toList();
        boolean locked = context.dialect().readsSnapshots();
        List<?> instances = isSeenDeleted()
                ? IdQuery.readWithCollections(model, ids, reader, locked)
                : IdQuery.read(model, ids, reader, locked);
        Map<Object, Object> byId = new HashMap<>();
        for (Object instance : instances) {
            byId.put(context.planOf(instance).idOfRow(instance), instance);
        }
        return byId;
    }

    /** Tells whether after hooks see deleted records, of which nothing more can be read. */
    private boolean isSeenDeleted() {
        return type == ChangeType.DELETE
                && ConcernedClasses.of(descriptor.getJavaClass(), reader).stream()
                        .anyMatch(each -> context.plan(each).hooks().after(ChangeType.DELETE));
    }

    /** Executes the statement for the rows of records as they were read, and for no others. */
    void execute(List<BulkRecord> records) {
        if (context.transaction().writes() != writesBefore) {
            OperationContext.byClass(records).forEach(this::requireVersions);
        }
        int others = StatementCopy.of(statement).parameters();
        for (List<BulkRecord> some :
                IdCriteria.parts(records, ReadRows.width(descriptor), others, context.unitOfWork())) {
            ModifyAllQuery query =
                    StatementCopy.of(statement).of(new ReadRows(descriptor, some, reader), context.unitOfWork());
            Integer rows = (Integer) context.unitOfWork().executeQuery(query, arguments);
            if (rows == null || (rows != some.size() && !isWritten(some))) {
                throw StaleRecords.vanished(some);
            }
        }
    }

    /**
     * Rows are locked against others, but hooks of this transaction can have changed them since their records were
     * read.
     */
    private void requireVersions(EntityPlan plan, List<BulkRecord> records) {
        Versions versions = Versions.of(plan, context.unitOfWork());
        if (versions == null) {
            return;
        }
        for (List<BulkRecord> some : IdCriteria.parts(records, plan.descriptor(), context.unitOfWork())) {
            RowQuery query = RowQuery.of(
                    plan.descriptor(), some.stream().map(BulkRecord::id).toList(), reader);
            query.addVersion(versions.field());
            if (context.dialect().readsSnapshots()) {
                query.lock();
            }
            Map<Object, MatchedRow> byId = new HashMap<>();
            query.read(reader, new DatabaseRecord()).forEach(row -> byId.put(row.id(), row));
            for (BulkRecord each : some) {
                requireVersion(versions, each.plan(), byId.get(each.id()), each.old());
            }
        }
    }

    private static void requireVersion(Versions versions, EntityPlan plan, @Nullable MatchedRow row, Object record) {
        Object id = plan.idOfRow(record);
        Object version = row == null ? null : row.version();
        Object read = versions.current(record, id);
        if (version == null || read == null || !versions.same(read, version)) {
            throw StaleRecords.changed(plan, id);
        }
    }

    /**
     * Tells whether rows were written that the statement has not counted: where they are in several databases,
     * EclipseLink tells the count of one of them. They are locked, so that they are there as before, or deleted by the
     * statement.
     */
    private boolean isWritten(List<BulkRecord> some) {
        if (!WriterSupport.isPartitioned(descriptor, context.unitOfWork())) {
            return false;
        }
        RowQuery query =
                RowQuery.of(descriptor, some.stream().map(BulkRecord::id).toList(), reader);
        int there = query.read(reader, new DatabaseRecord()).size();
        return there == (type == ChangeType.DELETE ? 0 : some.size());
    }
}
