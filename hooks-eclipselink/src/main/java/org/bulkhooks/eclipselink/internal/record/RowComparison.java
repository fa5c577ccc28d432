package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns in which the rows of two states of a record differ, and builds no rows for that: attributes are
 * compared in the states, and converted where they are not the same. What is not a basic attribute is written by its
 * mapping, as into a row. Not thread-safe.
 */
public final class RowComparison {

    private final AbstractSession session;
    private final BasicStep first;
    private final DatabaseMapping[] mappings;
    private final @Nullable BasicStep[] basic;
    private final @Nullable ReferenceStep[] references;
    private final Set<DatabaseField> fixed;
    private final BiPredicate<@Nullable Object, @Nullable Object> same;

    private final List<DatabaseField> fields = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<DatabaseField> changed = new ArrayList<>();
    private List<DatabaseField> columns = List.of();

    private RowComparison(
            AbstractSession session,
            BasicStep first,
            List<DatabaseMapping> mappings,
            List<@Nullable DirectPath> steps,
            Set<DatabaseField> fixed,
            BiPredicate<@Nullable Object, @Nullable Object> same) {
        this.session = session;
        this.first = first;
        this.mappings = mappings.toArray(DatabaseMapping[]::new);
        this.basic = new BasicStep[steps.size()];
        this.references = new ReferenceStep[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            basic[i] = steps.get(i) instanceof BasicStep attribute ? attribute : null;
            references[i] = steps.get(i) instanceof ReferenceStep reference ? reference : null;
        }
        this.fixed = fixed;
        this.same = same;
    }

    /**
     * Makes it for the records of one class.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @param row the columns of the row of an update
     * @param fixed the columns that are not compared
     * @param same tells whether two values are the same to a database
     * @return null if rows have to be built to compare them
     */
    public static @Nullable RowComparison of(
            ClassDescriptor descriptor,
            AbstractSession session,
            List<DatabaseField> row,
            Set<DatabaseField> fixed,
            BiPredicate<@Nullable Object, @Nullable Object> same) {
        @Nullable BasicStep first = null;
        List<DatabaseMapping> mappings = new ArrayList<>();
        List<@Nullable DirectPath> steps = new ArrayList<>();
        Set<DatabaseField> missing = new HashSet<>(row);
        Predicate<DatabaseField> isCompared = column -> row.contains(column) && !fixed.contains(column);
        List<@Nullable DirectPath> all = DirectPaths.attributes(descriptor, session);
        for (int i = 0; i < all.size(); i++) {
            DatabaseMapping mapping = DescriptorAccess.mappings(descriptor).get(i);
            DirectPath step = all.get(i);
            List<DatabaseField> columns = DescriptorAccess.columns(mapping);
            if (step instanceof BasicStep ofColumn && first == null) {
                first = ofColumn;
            }
            // what a reference writes into other columns may be missing
            if (mapping.isReadOnly()
                    || columns.stream().noneMatch(step instanceof BasicStep ? isCompared : row::contains)) {
                continue;
            }
            for (DatabaseField column : columns) {
                if (isCompared.test(column) && !missing.remove(column)) {
                    return null; // two attributes write it
                }
            }
            mappings.add(mapping);
            steps.add(step);
        }
        missing.removeAll(fixed);
        return first == null || !missing.isEmpty()
                ? null
                : new RowComparison(session, first, mappings, steps, fixed, same);
    }

    /**
     * Compares two states of a record.
     *
     * @return whether it did, so that {@link #columns} and {@link #row} tell what it found; if not, rows do
     */
    public boolean compare(Object now, Object old) {
        if (!first.isWhole(now) || !first.isWhole(old)) {
            return false;
        }
        fields.clear();
        values.clear();
        changed.clear();
        for (int i = 0; i < mappings.length; i++) {
            BasicStep attribute = basic[i];
            ReferenceStep reference = references[i];
            if (attribute != null) {
                compare(attribute, mappings[i].getField(), now, old);
            } else if (reference == null || !reference.surelyHaveSameKey(now, old, session)) {
                compare(mappings[i], now, old);
            }
        }
        return true;
    }

    private void compare(BasicStep attribute, DatabaseField column, Object now, Object old) {
        if (!attribute.isSurelyStoredAlike(now, old)) {
            Object value = attribute.stored(now, session);
            if (!same.test(value, attribute.stored(old, session))) {
                changed(column, value);
            }
        }
    }

    /** A column without a value is in the row, changed or not: it tells of a reference to what has no row yet. */
    private void compare(DatabaseMapping mapping, Object now, Object old) {
        AbstractRecord written = written(mapping, now);
        AbstractRecord before = written(mapping, old);
        for (DatabaseField column : written.getFields()) {
            Object value = written.get(column);
            if (fixed.contains(column) || same.test(value, before.get(column))) {
                if (value == null) {
                    fields.add(column);
                    values.add(null);
                }
            } else {
                changed(column, value);
            }
        }
    }

    private AbstractRecord written(DatabaseMapping mapping, Object record) {
        AbstractRecord row = new DatabaseRecord(4);
        mapping.writeFromObjectIntoRow(record, row, session, WriteType.UPDATE);
        return row;
    }

    private void changed(DatabaseField column, @Nullable Object value) {
        fields.add(column);
        values.add(value);
        changed.add(column);
    }

    /**
     * Returns the columns that differ. The same list comes for records in which the same ones do, one after another.
     */
    public List<DatabaseField> columns() {
        if (!columns.equals(changed)) {
            columns = List.copyOf(changed);
        }
        return columns;
    }

    /** Returns a row of the columns that differ, and of those of references to nothing. */
    public AbstractRecord row() {
        AbstractRecord row = new DatabaseRecord(fields.size() + 1);
        for (int i = 0; i < fields.size(); i++) {
            row.add(fields.get(i), values.get(i));
        }
        return row;
    }
}
