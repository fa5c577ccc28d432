package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.ExactAttributes;
import org.bulkhooks.eclipselink.internal.record.MutableValues;
import org.bulkhooks.eclipselink.internal.record.RowComparison;
import org.bulkhooks.spi.value.UnknownAttribute;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/** Finds the columns that an update of one entity class writes. */
public final class UpdateColumns {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;
    private final RowBuilder rows;
    private final Set<DatabaseField> fixed = new HashSet<>();
    private final Set<String> attributes;
    private final Set<DatabaseField> named = new HashSet<>();
    private final @Nullable Set<DatabaseField> given;
    private final boolean tellsOfWrites;
    private final Map<String, Set<DatabaseField>> byAttribute = new HashMap<>();
    private final Map<String, Optional<RowPart>> parts = new HashMap<>();
    private @Nullable Set<String> namedRelations;
    private DatabaseField[] columns = {};
    private boolean[] fixedPlaces = {};
    private @Nullable ExactAttributes exact;
    private @Nullable RowComparison comparison;

    /**
     * Makes it for one call.
     *
     * @param attributes the attributes that the caller names, or none if the columns that differ from the old row are
     *     written
     * @throws IllegalArgumentException if there is no such attribute, or it is the id or the version; one that is not
     *     updatable is not written
     */
    public UpdateColumns(EntityPlan plan, UnitOfWorkImpl unitOfWork, Set<String> attributes) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
        this.rows = new RowBuilder(plan, unitOfWork, WriteType.UPDATE);
        ClassDescriptor descriptor = plan.descriptor();
        this.tellsOfWrites = OldRowKeeper.tellsOfWrites(descriptor);
        fixed.addAll(DescriptorAccess.idColumns(descriptor));
        descriptor.getAdditionalTablePrimaryKeyFields().values().forEach(keys -> {
            fixed.addAll(keys.keySet());
            fixed.addAll(keys.values());
        });
        if (plan.versionPolicy() != null) {
            fixed.add(plan.versionPolicy().getWriteLockField());
        }
        if (descriptor.hasInheritance() && descriptor.getInheritancePolicy().getClassIndicatorField() != null) {
            fixed.add(descriptor.getInheritancePolicy().getClassIndicatorField());
        }
        this.attributes = attributes;
        this.given = attributes.isEmpty() ? null : new HashSet<>();
        for (String attribute : attributes) {
            Set<DatabaseField> fields = updatable(attribute);
            byAttribute.put(attribute, fields);
            named.addAll(fields);
        }
        if (given != null) {
            given.addAll(named);
            addDerived();
        }
    }

    /** Adds what is calculated: it must not stay as it was because the caller knew the value before. */
    private void addDerived() {
        for (String attribute : plan.hooks().derived()) {
            if (AttributeComparison.of(plan.descriptor(), unitOfWork)
                    .attributes()
                    .contains(attribute)) {
                Set<DatabaseField> fields = fields(attribute);
                fields.removeIf(fixed::contains);
                given().addAll(fields);
            }
        }
    }

    /** Tells whether the caller leaves an attribute out that could be written. */
    public boolean leavesOut(DatabaseMapping mapping) {
        return given != null
                && DescriptorAccess.columns(mapping).stream()
                        .noneMatch(field -> named.contains(field) || fixed.contains(field));
    }

    /** Tells whether the caller named the attributes to write. */
    public boolean areGiven() {
        return given != null;
    }

    /** Builds the row of a record as an update would write it. */
    public AbstractRecord row(Object instance) {
        return rows.row(instance);
    }

    /**
     * Returns the row that a record had before the operation, or null if the old record was not read: whatever hooks
     * did to that, if it was {@linkplain #watchOld watched}.
     */
    public @Nullable AbstractRecord oldRow(BulkRecord record) {
        Object old = record.oldOrNull();
        AbstractRecord asRead = record.rowAsRead();
        return old == null || asRead != null ? asRead : row(old);
    }

    /**
     * Tells whether the old record of a record, which is {@linkplain #watchOld watched}, surely has what its row had.
     */
    public boolean isOldAsRead(BulkRecord record) {
        return record.oldOrNull() != null && record.rowAsRead() == null;
    }

    /** Sees to it that hooks can write to the old record of a record, and change nothing. */
    public void watchOld(BulkRecord record) {
        OldRowKeeper.watch(record, this, tellsOfWrites);
    }

    /** Builds the row of a record, to be kept: what is changed in place in the record later is not changed in it. */
    @SuppressWarnings("unchecked") // values of columns
    public AbstractRecord keptRow(Object instance) {
        AbstractRecord row = row(instance);
        ((List<@Nullable Object>) row.getValues()).replaceAll(MutableValues::copy);
        return row;
    }

    /**
     * Returns the columns to write.
     *
     * @param now the row of the record
     * @param old the old row, or null if it was not read; then all columns that the caller named are written
     * @param beforeHooks the row of the record before the before hooks, or null if there are none
     */
    public List<DatabaseField> changed(
            BulkRecord record, AbstractRecord now, @Nullable AbstractRecord old, @Nullable AbstractRecord beforeHooks) {
        Set<DatabaseField> missing = LazyAttributes.missing(plan, record.instance());
        Set<DatabaseField> flushed = FlushedAttributes.columns(plan, record.instance(), unitOfWork);
        List<DatabaseField> fields = now.getFields();
        learn(fields);
        List<DatabaseField> changed = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            DatabaseField field = fields.get(i);
            if (isFixed(i, field) || missing.contains(field) || flushed.contains(field)) {
                continue;
            }
            Object value = value(now, i, field);
            boolean wanted = given == null
                    || given.contains(field)
                    || (beforeHooks != null && !ColumnValues.same(value, value(beforeHooks, i, field)));
            if (wanted && (old == null || !ColumnValues.same(value, value(old, i, field)))) {
                changed.add(field);
            }
        }
        return changed;
    }

    /**
     * Tells without building rows that an update has something to write.
     *
     * @return false also where that is not known
     */
    public boolean areSurelyChanged(BulkRecord record) {
        Object old = record.oldOrNull();
        return given == null
                && old != null
                && record.rowAsRead() == null
                && exact != null
                && FlushedAttributes.of(record.instance(), unitOfWork).isEmpty()
                && exact.surelyDiffer(record.instance(), old);
    }

    /**
     * Finds out what an update writes of a record as it is now.
     *
     * @param record a record; if its old one was not read, all columns that the caller named are written
     */
    public PendingUpdate pending(BulkRecord record) {
        Object instance = record.instance();
        Object old = record.oldOrNull();
        if (old != null && record.rowAsRead() == null) {
            if (exact == null) {
                learn(row(instance).getFields());
            }
            if (comparison != null
                    && FlushedAttributes.of(instance, unitOfWork).isEmpty()
                    && comparison.compare(instance, old)) {
                AbstractRecord row = comparison.row();
                return new PendingUpdate(record, row, wanted(comparison.columns(), row, record.rowBeforeHooks()));
            }
        }
        AbstractRecord row = row(instance);
        return new PendingUpdate(record, row, changed(record, row, oldRow(record), record.rowBeforeHooks()));
    }

    /** Returns those of the columns that differ which the caller named, or hooks have changed on top. */
    private List<DatabaseField> wanted(
            List<DatabaseField> changed, AbstractRecord now, @Nullable AbstractRecord beforeHooks) {
        if (given == null || given.containsAll(changed)) {
            return changed;
        }
        List<DatabaseField> wanted = new ArrayList<>(changed);
        wanted.removeIf(column -> !given.contains(column)
                && (beforeHooks == null || ColumnValues.same(now.get(column), beforeHooks.get(column))));
        return wanted;
    }

    /** Keeps the columns of the first row: those of all others are mostly the same objects in the same places. */
    private void learn(List<DatabaseField> fields) {
        if (exact == null) {
            columns = fields.toArray(DatabaseField[]::new);
            fixedPlaces = new boolean[columns.length];
            for (int i = 0; i < columns.length; i++) {
                fixedPlaces[i] = fixed.contains(columns[i]);
            }
            Set<DatabaseField> compared = new HashSet<>(fields);
            compared.removeAll(fixed);
            exact = ExactAttributes.of(plan.descriptor(), unitOfWork, compared::contains);
            comparison = RowComparison.of(plan.descriptor(), unitOfWork, List.of(columns), fixed, ColumnValues::same);
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal columns are found too, but slowly
    private boolean isFixed(int place, DatabaseField field) {
        return (place < columns.length && columns[place] == field) ? fixedPlaces[place] : fixed.contains(field);
    }

    /** Returns the value of a column, which is mostly in the place that it has in other rows. */
    @SuppressWarnings("ReferenceEquality") // equal columns are found too, but slowly
    private static @Nullable Object value(AbstractRecord row, int place, DatabaseField field) {
        List<DatabaseField> fields = row.getFields();
        return (place < fields.size() && fields.get(place) == field)
                ? row.getValues().get(place)
                : row.get(field);
    }

    /** Tells whether an update that is limited to given attributes writes this one, or a hook has changed it on top. */
    public boolean writes(BulkRecord record, String attribute) {
        if (given == null || isNamed(attribute)) {
            return true;
        }
        Set<DatabaseField> fields = byAttribute.computeIfAbsent(attribute, this::fields);
        if (fields.stream().anyMatch(given()::contains)) {
            return true;
        }
        AbstractRecord before = record.rowBeforeHooks();
        if (before == null || fields.isEmpty()) {
            return false;
        }
        AbstractRecord now = parts.computeIfAbsent(
                        attribute, any -> RowPart.of(plan.descriptor(), fields, unitOfWork, WriteType.UPDATE))
                .map(part -> part.row(record.instance()))
                .orElseGet(() -> row(record.instance()));
        return fields.stream().anyMatch(field -> !ColumnValues.same(now.get(field), before.get(field)));
    }

    /** Tells whether the caller named an attribute, or an embeddable that it is in. */
    private boolean isNamed(String attribute) {
        return attributes.contains(attribute)
                || attributes.stream().anyMatch(named -> attribute.startsWith(named + "."));
    }

    /**
     * Returns the paths of the named relations, those of named embeddables too: what they cascade to is written,
     * whatever they refer to.
     */
    public Set<String> namedRelations() {
        Set<String> known = namedRelations;
        if (known == null) {
            known = AttributeComparison.of(plan.descriptor(), unitOfWork).attributes().stream()
                    .filter(this::isNamed)
                    .filter(attribute -> mapping(attribute) instanceof ForeignReferenceMapping)
                    .collect(Collectors.toUnmodifiableSet());
            namedRelations = known;
        }
        return known;
    }

    private Set<DatabaseField> given() {
        return Objects.requireNonNull(given);
    }

    private Set<DatabaseField> updatable(String attribute) {
        Set<String> names =
                AttributeComparison.of(plan.descriptor(), unitOfWork).attributes();
        if (!names.contains(attribute)) {
            throw new IllegalArgumentException(UnknownAttribute.message(attribute, plan.entityName(), names));
        }
        Set<DatabaseField> fields = fields(attribute);
        if (fields.stream().anyMatch(fixed::contains)) {
            throw new IllegalArgumentException("the attribute '" + attribute + "' of " + plan.entityName()
                    + " is the id or the version, which an update never sets; leave it out");
        }
        return fields;
    }

    /** Returns the columns that an attribute writes; for a path across a relation, those of the relation. */
    private Set<DatabaseField> fields(String attribute) {
        Set<DatabaseField> fields = new HashSet<>();
        addWritten(mapping(attribute), fields);
        return fields;
    }

    private DatabaseMapping mapping(String attribute) {
        ClassDescriptor owner = plan.descriptor();
        DatabaseMapping mapping = null;
        for (String name : attribute.split("\\.", -1)) {
            mapping = owner.getObjectBuilder().getMappingForAttributeName(name);
            if (!(mapping instanceof AggregateObjectMapping embedded)) {
                break;
            }
            owner = embedded.getReferenceDescriptor();
        }
        return Objects.requireNonNull(mapping, attribute);
    }

    /** A column tells nothing itself: it is marked as read only as soon as one of its attributes only reads it. */
    private static void addWritten(DatabaseMapping mapping, Set<DatabaseField> fields) {
        if (mapping instanceof AggregateObjectMapping embedded) {
            DescriptorAccess.mappings(embedded.getReferenceDescriptor()).forEach(inner -> addWritten(inner, fields));
        } else if (!mapping.isReadOnly()) {
            fields.addAll(DescriptorAccess.columns(mapping));
        }
    }
}
