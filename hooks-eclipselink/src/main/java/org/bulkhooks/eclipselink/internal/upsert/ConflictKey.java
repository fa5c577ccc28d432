package org.bulkhooks.eclipselink.internal.upsert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.RowPart;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.jspecify.annotations.Nullable;

/** What tells whether a record of one entity class has a row: some columns of one table, unique together. */
public final class ConflictKey {

    private final EntityPlan plan;
    private final EntityPlan owner;
    private final UnitOfWorkImpl unitOfWork;
    private final List<DatabaseField> columns;
    private final Map<ClassDescriptor, Optional<RowPart>> parts = new HashMap<>();

    private ConflictKey(EntityPlan plan, EntityPlan owner, UnitOfWorkImpl unitOfWork, List<DatabaseField> columns) {
        this.plan = plan;
        this.owner = owner;
        this.unitOfWork = unitOfWork;
        this.columns = columns;
    }

    /**
     * Makes the key of an entity class.
     *
     * @param attributes the attributes that the caller names, or none for the id
     * @throws IllegalArgumentException if they cannot tell records apart
     */
    public static ConflictKey of(EntityPlan plan, UnitOfWorkImpl unitOfWork, Set<String> attributes) {
        ClassDescriptor descriptor = plan.descriptor();
        if (attributes.isEmpty() && descriptor.usesSequenceNumbers()) {
            throw new IllegalArgumentException("ids of " + plan.entityName()
                    + " are generated, so that they do not tell whether a record has a row; name the attributes that do with"
                    + " conflictOn(..)");
        }
        List<DatabaseField> columns = attributes.isEmpty()
                ? DescriptorAccess.idColumns(descriptor)
                : new KeyColumns(plan, unitOfWork).of(attributes);
        if (plan.idComesWithInsert() && columns.contains(descriptor.getSequenceNumberField())) {
            throw new IllegalArgumentException("the database makes the ids of " + plan.entityName()
                    + " while rows are inserted, so that they do not tell whether a record has a row; name other attributes"
                    + " with conflictOn(..)");
        }
        EntityPlan owner = new EntityPlan(topmost(descriptor, attributes, columns), plan.hooks(), unitOfWork);
        return new ConflictKey(plan, owner, unitOfWork, columns);
    }

    /** Returns the topmost entity class with the attributes: within it their values are unique. */
    private static ClassDescriptor topmost(
            ClassDescriptor descriptor, Set<String> attributes, List<DatabaseField> columns) {
        ClassDescriptor top = descriptor;
        while (!top.hasTablePerClassPolicy() && top.isChildDescriptor()) {
            ClassDescriptor parent = top.getInheritancePolicy().getParentDescriptor();
            boolean has = attributes.stream().allMatch(attribute -> KeyColumns.mapping(parent, attribute)
                    .filter(mapping -> columns.containsAll(DescriptorAccess.columns(mapping)))
                    .isPresent());
            if (!has) {
                break;
            }
            top = parent;
        }
        return top;
    }

    /** Returns the class of the records. */
    public EntityPlan plan() {
        return plan;
    }

    /** Returns the topmost class whose rows have the columns. */
    EntityPlan owner() {
        return owner;
    }

    /** Tells whether rows with both keys are kept apart by the same constraint. */
    boolean isSameAs(ConflictKey other) {
        return owner.entityClass() == other.owner.entityClass() && columns.equals(other.columns);
    }

    DatabaseTable table() {
        return columns.get(0).getTable();
    }

    List<DatabaseField> columns() {
        return columns;
    }

    List<String> columnNames() {
        return names(columns);
    }

    /** Returns columns of the table that hold the id, in the order of the parts of the id. */
    List<DatabaseField> idColumns() {
        List<DatabaseField> ofTable = new ArrayList<>();
        for (DatabaseField primary : DescriptorAccess.idColumns(plan.descriptor())) {
            ofTable.add(primary.getTable().equals(table()) ? primary : joined(primary));
        }
        return ofTable;
    }

    private DatabaseField joined(DatabaseField primary) {
        Map<DatabaseField, DatabaseField> joins =
                plan.descriptor().getAdditionalTablePrimaryKeyFields().getOrDefault(table(), Map.of());
        for (Map.Entry<DatabaseField, DatabaseField> join : joins.entrySet()) {
            if (join.getKey().equals(primary)) {
                return join.getValue();
            }
            if (join.getValue().equals(primary)) {
                return join.getKey();
            }
        }
        throw new IllegalArgumentException("the table " + table().getName() + " of " + plan.entityName()
                + " does not hold its id; name conflict attributes of another table");
    }

    List<String> names(List<DatabaseField> fields) {
        return fields.stream()
                .map(field -> field.getNameDelimited(plan.platform()))
                .toList();
    }

    /** Returns the id of the same table as a key. */
    ConflictKey ofIds() {
        return new ConflictKey(plan, owner, unitOfWork, idColumns());
    }

    /** Returns the values of a record of the class, or null if one of them is null: then it conflicts with nothing. */
    public @Nullable KeyValues values(Object instance) {
        return values(row(plan.descriptor(), instance));
    }

    /** Returns the values of any record of the class that the key is of. */
    @Nullable
    KeyValues valuesOfAny(Object instance) {
        return values(row(Objects.requireNonNull(unitOfWork.getDescriptor(instance)), instance));
    }

    private AbstractRecord row(ClassDescriptor descriptor, Object instance) {
        return parts.computeIfAbsent(descriptor, any -> RowPart.of(descriptor, columns, unitOfWork, WriteType.INSERT))
                .map(part -> part.row(instance))
                .orElseGet(() -> descriptor.getObjectBuilder().buildRow(instance, unitOfWork, WriteType.INSERT));
    }

    private @Nullable KeyValues values(AbstractRecord row) {
        List<Object> values = new ArrayList<>(columns.size());
        for (DatabaseField column : columns) {
            Object value = row.get(column);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new KeyValues(List.copyOf(values));
    }

    /** Names the key in messages. */
    @Override
    public String toString() {
        return plan.tableName(table()) + " (" + String.join(", ", columnNames()) + ")";
    }
}
