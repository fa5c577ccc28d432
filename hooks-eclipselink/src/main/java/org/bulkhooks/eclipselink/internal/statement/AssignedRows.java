package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.assignment.AssignedColumn;
import org.bulkhooks.eclipselink.internal.assignment.AssignedParts;
import org.bulkhooks.eclipselink.internal.assignment.AssignedValues;
import org.bulkhooks.eclipselink.internal.assignment.Assignment;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.record.RecordFacts;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ColumnValues;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.LazyAttributes;
import org.bulkhooks.eclipselink.internal.steps.RecordClass;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** The records of an UPDATE with the values that it sets, and their rows, which tell more. Not thread-safe. */
final class AssignedRows implements RecordFacts {

    private final UpdateAssignment assignment;
    private final UnitOfWorkImpl reader;
    private final RecordClasses classes;
    private final Map<BulkRecord, StatementRows> rows = new HashMap<>();
    private final IdentityHashMap<Object, BulkRecord> byInstance = new IdentityHashMap<>();
    private final List<BulkRecord> matched;
    private final List<BulkRecord> changed;

    /**
     * Gives records their new values.
     *
     * @param found the rows that the statement matches
     */
    AssignedRows(MatchedStatement statement, UpdateAssignment assignment, List<MatchedRow> found) {
        this.assignment = assignment;
        this.reader = statement.reader();
        this.classes = new RecordClasses(statement.context(), Set.of(), this);
        this.matched = statement.read(found);
        this.changed = assign(matched, found);
    }

    RecordClasses classes() {
        return classes;
    }

    /** Returns the records that have other values than before. */
    List<BulkRecord> records() {
        return changed;
    }

    /** Returns the records of all rows. */
    List<BulkRecord> matched() {
        return matched;
    }

    private List<BulkRecord> assign(List<BulkRecord> records, List<MatchedRow> found) {
        AssignedValues values = new AssignedValues(assignment.all(), reader);
        RecordCopy copies = new RecordCopy(reader);
        Map<EntityPlan, Optional<AssignedParts>> parts = new HashMap<>();
        List<BulkRecord> affected = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            BulkRecord each = records.get(index);
            MatchedRow row = found.get(index);
            RecordClass ofClass = classes.of(each);
            AssignedParts ofRecord = LazyAttributes.isWhole(each.plan(), each.instance())
                    ? parts.computeIfAbsent(each.plan(), this::parts).orElse(null)
                    : null;
            AbstractRecord whole = ofRecord == null ? ofClass.columns().keptRow(each.instance()) : null;
            each.old(copies.of(each.instance(), each.plan().descriptor()));
            OldCollections.keep(each.instance(), each.old(), each.plan().descriptor());
            RecordCopy.detach(each.instance(), each.plan().descriptor());
            values.set(each.instance(), row.values());
            boolean changed = ofRecord == null
                    ? takeWhole(each, Objects.requireNonNull(whole), row)
                    : takeParts(each, ofRecord, row);
            if (changed) {
                ofClass.watchOld(each);
                affected.add(each);
            }
        }
        return affected;
    }

    /** Returns what tells the parts of records that tell all of their rows themselves. */
    private Optional<AssignedParts> parts(EntityPlan plan) {
        return assignment.toldByRows().isEmpty() && !assignment.setsVersion()
                ? AssignedParts.of(plan.descriptor(), assignment.all(), reader)
                : Optional.empty();
    }

    private boolean takeParts(BulkRecord record, AssignedParts parts, MatchedRow row) {
        @Nullable Object[] assigned = parts.values(record.instance());
        if (!parts.differ(record.old(), assigned)) {
            return false;
        }
        rows.put(record, new PartlyBuiltRows(record, classes.of(record).columns(), parts, assigned, row.held()));
        return true;
    }

    private boolean takeWhole(BulkRecord record, AbstractRecord before, MatchedRow row) {
        ToldRows whole = new ToldRows(before, classes.of(record).columns().keptRow(record.instance()), row.held());
        tell(whole, row);
        if (!isChanged(record, whole.set(), whole.old())) {
            return false;
        }
        rows.put(record, whole);
        if (!assignment.toldByRows().isEmpty()) {
            byInstance.put(record.instance(), record);
            byInstance.put(record.old(), record);
        }
        return true;
    }

    private void tell(ToldRows ofRecord, MatchedRow row) {
        for (Assignment each : assignment.toldByRows()) {
            for (AssignedColumn column : each.columns()) {
                DatabaseField field = column.field();
                ofRecord.tell(
                        field,
                        each.stored(field, row.before().get(field), reader),
                        column.isComputed() ? each.stored(field, row.values().get(field), reader) : column.constant());
            }
        }
    }

    /** Returns the row of a record as it is to be. */
    AbstractRecord now(BulkRecord record) {
        return of(record).now(classes.of(record).columns().row(record.instance()));
    }

    StatementRows of(BulkRecord record) {
        return Objects.requireNonNull(rows.get(record));
    }

    /** Tells whether a record still differs from its row as it was before the statement. */
    boolean isChanged(BulkRecord record) {
        StatementRows ofRecord = of(record);
        return ofRecord.isSurelyAsSet() || isChanged(record, now(record), ofRecord.old());
    }

    /** The version is no changed column, unless the statement itself names it. */
    private boolean isChanged(BulkRecord record, AbstractRecord now, AbstractRecord old) {
        RecordClass ofClass = classes.of(record);
        if (!ofClass.columns().changed(record, now, old, null).isEmpty()) {
            return true;
        }
        VersionLockingPolicy policy = record.plan().versionPolicy();
        return policy != null
                && assignment.setsVersion()
                && !Objects.equals(now.get(policy.getWriteLockField()), old.get(policy.getWriteLockField()));
    }

    @Override
    public Set<String> changed(Object record) {
        BulkRecord each = byInstance.get(record);
        if (each == null || record != each.instance()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        AbstractRecord now = now(each);
        AbstractRecord old = of(each).old();
        for (Assignment told : assignment.toldByRows()) {
            if (told.columns().stream()
                    .map(AssignedColumn::field)
                    .anyMatch(field -> !ColumnValues.same(now.get(field), old.get(field)))) {
                names.addAll(told.names());
            }
        }
        return names;
    }

    @Override
    public boolean isNull(Object record, String path) {
        BulkRecord each = byInstance.get(record);
        if (each == null) {
            return false;
        }
        for (Assignment told : assignment.toldByRows()) {
            List<String> names = told.names();
            if (told.isPrimitive() && names.get(names.size() - 1).equals(path)) {
                AbstractRecord row = record == each.instance() ? now(each) : of(each).old();
                return row.get(told.columns().get(0).field()) == null;
            }
        }
        return false;
    }
}
