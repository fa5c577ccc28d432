package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.WriteOrder;
import org.bulkhooks.eclipselink.internal.read.WriterSupport;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.ColumnValues;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.row.RowFacts;
import org.bulkhooks.eclipselink.internal.row.RowUpdater;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.bulkhooks.eclipselink.internal.steps.RecordPart;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.jspecify.annotations.Nullable;

/** The records of an UPDATE. The statement itself writes what it sets; what hooks change on top is written after it. */
final class UpdatePart extends StatementPart {

    private final Map<EntityPlan, UpdateColumns> columns = new HashMap<>();
    private final Map<BulkRecord, StatementRows> rows = new HashMap<>();
    private final List<Assignment> assignments;
    private final List<Assignment> toldByRows;
    private final IdentityHashMap<Object, BulkRecord> byInstance = new IdentityHashMap<>();
    private final StatementCopy copy;
    private final boolean writesValues;

    UpdatePart(
            ModifyAllQuery statement,
            AbstractRecord arguments,
            OperationContext context,
            UnitOfWorkImpl reader,
            RecordValidation validation) {
        super(ChangeType.UPDATE, statement, arguments, context, reader, validation);
        this.copy = StatementCopy.of(statement);
        Assignments set = new Assignments(descriptor(), arguments, context.unitOfWork());
        this.assignments = set.of(copy);
        this.toldByRows = assignments.stream()
                .filter(each -> each.isToldByRow() && !isVersion(each))
                .toList();
        this.writesValues = hasSubquery(statement)
                || set.convertsConstants()
                || (context.dialect().losesRowsWithoutTarget()
                        && columns(assignments).stream().anyMatch(UpdatePart::joins))
                || copy.clauses().stream()
                        .anyMatch(each -> each.value() instanceof Expression value
                                && RelationSearch.findsOneBeyondAnEmbeddable(value));
    }

    /** Tells whether a value is computed by a query, with which EclipseLink cannot execute the statement itself. */
    static boolean hasSubquery(ModifyAllQuery statement) {
        return StatementCopy.of(statement).clauses().stream().anyMatch(StatementCopy.Clause::hasSubquery);
    }

    @Override
    int find() {
        List<AssignedColumn> all = columns(assignments);
        List<MatchedRow> matched =
                match(copy, all.stream().filter(column -> !joins(column)).toList(), columns(toldByRows));
        for (int index = 0; index < all.size() && !matched.isEmpty(); index++) {
            if (joins(all.get(index))) {
                join(matched, index);
            }
        }
        if (!matched.isEmpty()) {
            affect(assign(read(matched), matched));
        }
        return matched.size();
    }

    private static List<AssignedColumn> columns(List<Assignment> ofAssignments) {
        return ofAssignments.stream().flatMap(each -> each.columns().stream()).toList();
    }

    private static boolean joins(AssignedColumn column) {
        Expression computed = column.computed();
        return computed != null && RelationSearch.finds(computed);
    }

    /**
     * Adds to rows the value of a column that leads across a relation. It is asked for alone: a row that refers to nothing is not found, and
     * is set to null as the statement itself sets it, with whatever functions around it.
     *
     * @param index the place of the column among all that the statement sets
     */
    private void join(List<MatchedRow> rows, int index) {
        for (List<MatchedRow> some : IdCriteria.parts(rows)) {
            StatementCopy of = StatementCopy.of(statement());
            AssignedColumn column = columns(
                            new Assignments(descriptor(), arguments(), context().unitOfWork()).of(of))
                    .get(index);
            RowQuery query = new RowQuery(
                    descriptor(),
                    of.report(descriptor(), some.stream().map(MatchedRow::id).toList(), reader()));
            query.add(column.field(), Objects.requireNonNull(column.computed()));
            Map<Object, AbstractRecord> values = new HashMap<>();
            query.read(reader(), arguments()).forEach(row -> values.put(row.id(), row.values()));
            for (MatchedRow row : some) {
                AbstractRecord found = values.get(row.id());
                @Nullable Object value = found == null ? null : found.get(column.field());
                row.values().put(column.field(), value);
            }
        }
    }

    /** Gives records their new values, and returns those that have others than before. */
    private List<BulkRecord> assign(List<BulkRecord> records, List<MatchedRow> matched) {
        AssignedValues values = new AssignedValues(assignments, reader());
        RecordCopy copies = new RecordCopy(reader());
        List<BulkRecord> affected = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            BulkRecord each = records.get(index);
            UpdateColumns ofClass = columns(each.plan());
            AbstractRecord old = ofClass.keptRow(each.instance());
            each.old(copies.of(each.instance(), each.plan().descriptor()));
            OldCollections.keep(each.instance(), each.old(), each.plan().descriptor());
            RecordCopy.detach(each.instance(), each.plan().descriptor());
            values.set(each.instance(), matched.get(index).values());
            StatementRows ofRecord = new StatementRows(old, ofClass.keptRow(each.instance()));
            tell(ofRecord, matched.get(index));
            if (isChanged(each, ofRecord.set(), ofRecord.old())) {
                add(each, ofRecord);
                affected.add(each);
            }
        }
        return affected;
    }

    private void tell(StatementRows ofRecord, MatchedRow row) {
        for (Assignment each : toldByRows) {
            for (AssignedColumn column : each.columns()) {
                DatabaseField field = column.field();
                ofRecord.tell(
                        field,
                        each.stored(field, row.before().get(field), reader()),
                        column.isComputed()
                                ? each.stored(field, row.values().get(field), reader())
                                : column.constant());
            }
        }
    }

    private void add(BulkRecord each, StatementRows ofRecord) {
        rows.put(each, ofRecord);
        if (!toldByRows.isEmpty()) {
            byInstance.put(each.instance(), each);
            byInstance.put(each.old(), each);
        }
    }

    @Override
    protected ChangedAttributes changes(EntityPlan plan) {
        return ChangedAttributes.of(
                plan, context().unitOfWork(), toldByRows.isEmpty() ? RowFacts.NONE : new SetColumns());
    }

    /** What the rows tell of the columns that the statement sets. */
    private final class SetColumns implements RowFacts {

        @Override
        public Set<String> changed(BulkRecord each) {
            Set<String> changed = new LinkedHashSet<>();
            AbstractRecord now = now(each);
            AbstractRecord old = rows(each).old();
            for (Assignment assignment : toldByRows) {
                if (assignment.columns().stream()
                        .map(AssignedColumn::field)
                        .anyMatch(field -> !ColumnValues.same(now.get(field), old.get(field)))) {
                    changed.addAll(assignment.names());
                }
            }
            return changed;
        }

        @Override
        public boolean isNull(Object record, String path) {
            BulkRecord each = byInstance.get(record);
            if (each == null) {
                return false;
            }
            for (Assignment assignment : toldByRows) {
                List<String> names = assignment.names();
                if (assignment.isPrimitive() && names.get(names.size() - 1).equals(path)) {
                    AbstractRecord row =
                            record == each.instance() ? now(each) : rows(each).old();
                    return row.get(assignment.columns().get(0).field()) == null;
                }
            }
            return false;
        }
    }

    @Override
    protected List<BulkRecord> settle(List<BulkRecord> records) {
        records.forEach(new RelatedChanges(reader())::refuse);
        refuseOnTop(records);
        return records.stream()
                .filter(each -> isChanged(each, now(each), rows(each).old()))
                .toList();
    }

    /** What EclipseLink does whenever it writes a row, and a statement does not, cannot be done for a part of the columns. */
    private void refuseOnTop(List<BulkRecord> records) {
        OperationContext.byClass(records).forEach((plan, ofClass) -> {
            String reason = WriterSupport.reasonOnTop(
                            plan.descriptor(), context().unitOfWork())
                    .orElse(null);
            if (reason == null) {
                return;
            }
            for (BulkRecord each : ofClass) {
                AbstractRecord now = columns(plan).row(each.instance());
                List<DatabaseField> changed =
                        columns(plan).changed(each, now, rows(each).set(), null);
                if (!changed.isEmpty()) {
                    throw new IllegalStateException("a before hook changed the column "
                            + changed.get(0).getName() + " of " + plan.entityName() + " " + each.id()
                            + ", which the statement does not set; it cannot be written on top of the statement, because "
                            + plan.entityName() + " has " + reason + ": set it in the statement too"
                            + (plan.descriptor().shouldBeReadOnly()
                                    ? ""
                                    : ", or write the records with bulk.update(query, change)"));
                }
            }
        });
    }

    /** The version is no changed column, unless the statement itself names it. */
    private boolean isChanged(BulkRecord each, AbstractRecord now, AbstractRecord old) {
        if (!columns(each.plan()).changed(each, now, old, null).isEmpty()) {
            return true;
        }
        VersionLockingPolicy policy = each.plan().versionPolicy();
        return policy != null
                && setsVersion()
                && !Objects.equals(now.get(policy.getWriteLockField()), old.get(policy.getWriteLockField()));
    }

    private boolean setsVersion() {
        return assignments.stream().anyMatch(this::isVersion);
    }

    private boolean isVersion(Assignment assignment) {
        return descriptor().getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy
                && assignment.sets(policy.getWriteLockField());
    }

    @Override
    protected RecordPart further(List<BulkRecord> changed) {
        return new FurtherUpdates(context(), reader(), validation()).of(changed);
    }

    @Override
    protected void write(List<BulkRecord> records) {
        if (writesValues) {
            write(
                    records,
                    StatementRows::old,
                    setsVersion() ? RowUpdater::settingVersions : RowUpdater::checkingVersions);
        } else {
            execute(records);
            write(records, StatementRows::set, RowUpdater::onTopOfStatement);
            new WrittenValues(descriptor(), assignments, reader()).take(records, context());
        }
        wrotePast(records);
    }

    /** Writes what records have and their rows have not. */
    private void write(
            List<BulkRecord> records,
            Function<StatementRows, AbstractRecord> rowOf,
            BiFunction<EntityPlan, UnitOfWorkImpl, RowUpdater> updater) {
        Map<BulkRecord, PendingUpdate> updates = new LinkedHashMap<>();
        for (BulkRecord each : records) {
            UpdateColumns ofClass = columns(each.plan());
            AbstractRecord now = now(each);
            List<DatabaseField> changed = ofClass.changed(each, now, rowOf.apply(rows(each)), null);
            // where the statement names the version, that can be all that changes
            if (!changed.isEmpty() || (writesValues && setsVersion())) {
                updates.put(each, new PendingUpdate(each, now, changed));
            }
        }
        if (updates.isEmpty()) {
            return;
        }
        Map<EntityPlan, RowUpdater> updaters = new HashMap<>();
        try (JdbcAccess access =
                JdbcAccess.open(context().unitOfWork(), context().runtime())) {
            for (List<BulkRecord> batch : WriteOrder.of(context()).byClass(List.copyOf(updates.keySet()))) {
                updaters.computeIfAbsent(
                                batch.get(0).plan(),
                                plan -> updater.apply(plan, context().unitOfWork()))
                        .update(
                                access,
                                batch.stream()
                                        .map(each -> Objects.requireNonNull(updates.get(each)))
                                        .toList());
            }
        }
    }

    private AbstractRecord now(BulkRecord each) {
        return rows(each).now(columns(each.plan()).row(each.instance()));
    }

    private StatementRows rows(BulkRecord each) {
        return Objects.requireNonNull(rows.get(each));
    }

    private UpdateColumns columns(EntityPlan plan) {
        return columns.computeIfAbsent(
                plan, ofClass -> new UpdateColumns(ofClass, context().unitOfWork(), Set.of()));
    }
}
