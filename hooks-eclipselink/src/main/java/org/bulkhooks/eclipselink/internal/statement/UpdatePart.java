package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.record.IdCriteria;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.write.BulkRecord;
import org.bulkhooks.eclipselink.internal.write.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.write.EntityPlan;
import org.bulkhooks.eclipselink.internal.write.JdbcAccess;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.PendingUpdate;
import org.bulkhooks.eclipselink.internal.write.RecordPart;
import org.bulkhooks.eclipselink.internal.write.RowUpdater;
import org.bulkhooks.eclipselink.internal.write.UpdateColumns;
import org.bulkhooks.eclipselink.internal.write.WriteOrder;
import org.bulkhooks.eclipselink.internal.write.WriterSupport;
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
        this.assignments = new Assignments(descriptor(), arguments, context.unitOfWork()).of(copy);
        this.writesValues = hasSubquery(statement)
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
                match(copy, all.stream().filter(column -> !joins(column)).toList());
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
            AbstractRecord old = ofClass.row(each.instance());
            each.old(copies.of(each.instance(), each.plan().descriptor()));
            OldCollections.keep(each.instance(), each.old(), each.plan().descriptor());
            RecordCopy.detach(each.instance(), each.plan().descriptor());
            values.set(each.instance(), matched.get(index).values());
            AbstractRecord set = ofClass.row(each.instance());
            if (isChanged(each, set, old)) {
                rows.put(each, new StatementRows(old, set));
                affected.add(each);
            }
        }
        return affected;
    }

    @Override
    protected ChangedAttributes changes(EntityPlan plan) {
        return new ChangedAttributes(plan, context().unitOfWork(), null);
    }

    @Override
    protected List<BulkRecord> settle(List<BulkRecord> records) {
        records.forEach(new RelatedChanges(reader())::refuse);
        refuseOnTop(records);
        return records.stream()
                .filter(each -> isChanged(
                        each,
                        columns(each.plan()).row(each.instance()),
                        rows(each).old()))
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
                && assignments.stream().anyMatch(assignment -> assignment.sets(policy.getWriteLockField()))
                && !Objects.equals(now.get(policy.getWriteLockField()), old.get(policy.getWriteLockField()));
    }

    @Override
    protected RecordPart further(List<BulkRecord> changed) {
        return new FurtherUpdates(context(), reader(), validation()).of(changed);
    }

    @Override
    protected void write(List<BulkRecord> records) {
        if (writesValues) {
            write(records, StatementRows::old, RowUpdater::checkingVersions);
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
            AbstractRecord now = ofClass.row(each.instance());
            List<DatabaseField> changed = ofClass.changed(each, now, rowOf.apply(rows(each)), null);
            if (!changed.isEmpty()) {
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

    private StatementRows rows(BulkRecord each) {
        return Objects.requireNonNull(rows.get(each));
    }

    private UpdateColumns columns(EntityPlan plan) {
        return columns.computeIfAbsent(
                plan, ofClass -> new UpdateColumns(ofClass, context().unitOfWork(), Set.of()));
    }

    /**
     * The row of a record.
     *
     * @param old as it is in the database
     * @param set as the statement sets it
     */
    private record StatementRows(AbstractRecord old, AbstractRecord set) {}
}
