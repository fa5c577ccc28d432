package org.bulkhooks.eclipselink.internal.statement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.WriterSupport;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.row.RowUpdater;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;

/** The records of an UPDATE. The statement itself writes what it sets; what hooks change on top is written after it. */
final class StatementUpdates implements AffectedRecords<Written> {

    private final MatchedStatement statement;
    private final OperationContext context;
    private final UpdateAssignment assignment;
    private final RecordValidation validation;
    private final AssignedRows rows;
    private final RecordClasses classes;

    /**
     * Makes it of the rows that the statement matches.
     *
     * @param validation what is checked besides the rejections of hooks
     */
    StatementUpdates(
            MatchedStatement statement,
            UpdateAssignment assignment,
            List<MatchedRow> matched,
            RecordValidation validation) {
        this.statement = statement;
        this.context = statement.context();
        this.assignment = assignment;
        this.validation = validation;
        this.rows = new AssignedRows(statement, assignment, matched);
        this.classes = rows.classes();
    }

    @Override
    public ChangeType type() {
        return ChangeType.UPDATE;
    }

    @Override
    public List<BulkRecord> records() {
        return rows.records();
    }

    /** Returns the records of all rows that the statement matches. */
    List<BulkRecord> matched() {
        return rows.matched();
    }

    @Override
    public RecordModel<Object> model(Class<?> entityClass) {
        return classes.model(entityClass);
    }

    @Override
    public SettledRecords<Written> settle() {
        rows.records().forEach(new RelatedChanges(statement.reader())::refuse);
        refuseOnTop();
        List<BulkRecord> changed =
                rows.records().stream().filter(rows::isChanged).toList();
        return new SettledRows(context, ChangeType.UPDATE, changed, validation, this::write);
    }

    /**
     * What EclipseLink does whenever it writes a row, and a statement does not, cannot be done for a part of the
     * columns.
     */
    private void refuseOnTop() {
        OperationContext.byClass(rows.records()).forEach((plan, ofClass) -> {
            String reason = WriterSupport.reasonOnTop(plan.descriptor(), context.unitOfWork())
                    .orElse(null);
            if (reason != null) {
                ofClass.forEach(each -> refuseOnTop(each, plan, reason));
            }
        });
    }

    private void refuseOnTop(BulkRecord record, EntityPlan plan, String reason) {
        UpdateColumns columns = classes.of(plan).columns();
        List<DatabaseField> changed = columns.changed(
                record, columns.row(record.instance()), rows.of(record).set(), null);
        if (!changed.isEmpty()) {
            throw new IllegalStateException("a before hook changed the column "
                    + changed.get(0).getName() + " of " + plan.entityName() + " " + record.id()
                    + ", which the statement does not set; it cannot be written on top of the statement, because "
                    + plan.entityName() + " has " + reason + ": set it in the statement too"
                    + (plan.descriptor().shouldBeReadOnly()
                            ? ""
                            : ", or write the records with bulk.update(query, change)"));
        }
    }

    private Written write(List<BulkRecord> accepted, IntConsumer told) {
        if (assignment.isWrittenFromRecords()) {
            writeDifferences(accepted, StatementRows::old, this::fromRecords);
        } else {
            statement.execute(accepted);
            boolean computesTheSame = assignment.computesTheSame();
            Set<BulkRecord> onTop = writeDifferences(
                    accepted, StatementRows::set, plan -> RowUpdater.onTopOfStatement(plan, context.unitOfWork()));
            new WrittenValues(statement.descriptor(), assignment.all(), statement.reader())
                    .take(
                            accepted,
                            each -> computesTheSame && rows.of(each).isHeld() && !onTop.contains(each),
                            context);
        }
        classes.wrotePast(ChangeType.UPDATE, accepted);
        told.accept(accepted.size());
        return Written.of(
                context,
                ChangeType.UPDATE,
                accepted,
                changed -> new FurtherUpdates(context, statement.reader(), validation, changed));
    }

    private RowUpdater fromRecords(EntityPlan plan) {
        return assignment.setsVersion()
                ? RowUpdater.settingVersions(plan, context.unitOfWork())
                : RowUpdater.checkingVersions(plan, context.unitOfWork());
    }

    /** Writes what records have and their rows have not, and returns the records of which something was written. */
    private Set<BulkRecord> writeDifferences(
            List<BulkRecord> accepted,
            Function<StatementRows, AbstractRecord> rowOf,
            Function<EntityPlan, RowUpdater> updater) {
        Map<BulkRecord, PendingUpdate> updates = new LinkedHashMap<>();
        for (BulkRecord each : accepted) {
            if (!assignment.isWrittenFromRecords() && rows.of(each).isSurelyAsSet()) {
                continue;
            }
            AbstractRecord now = rows.now(each);
            List<DatabaseField> changed =
                    classes.of(each).columns().changed(each, now, rowOf.apply(rows.of(each)), null);
            // where the statement names the version, that can be all that changes
            if (!changed.isEmpty() || (assignment.isWrittenFromRecords() && assignment.setsVersion())) {
                updates.put(each, new PendingUpdate(each, now, changed));
            }
        }
        if (updates.isEmpty()) {
            return Set.of();
        }
        Map<EntityPlan, RowUpdater> updaters = new HashMap<>();
        classes.write(
                classes.order().byClass(List.copyOf(updates.keySet())),
                (access, ofClass, batch) -> updaters.computeIfAbsent(ofClass.plan(), updater)
                        .update(
                                access,
                                batch.stream()
                                        .map(each -> Objects.requireNonNull(updates.get(each)))
                                        .toList()));
        return updates.keySet();
    }
}
