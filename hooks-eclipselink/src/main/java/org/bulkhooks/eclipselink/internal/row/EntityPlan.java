package org.bulkhooks.eclipselink.internal.row;

import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.spi.HookPlan;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * What a call knows about one entity class: that of its records, which is concrete, or the topmost one within which the
 * keys of an upsert are unique, which can be abstract.
 */
public final class EntityPlan {

    private final ClassDescriptor descriptor;
    private final HookPlan hooks;
    private final UnitOfWorkImpl unitOfWork;

    public EntityPlan(ClassDescriptor descriptor, HookPlan hooks, UnitOfWorkImpl unitOfWork) {
        this.descriptor = descriptor;
        this.hooks = hooks;
        this.unitOfWork = unitOfWork;
    }

    public ClassDescriptor descriptor() {
        return descriptor;
    }

    public HookPlan hooks() {
        return hooks;
    }

    public Class<?> entityClass() {
        return descriptor.getJavaClass();
    }

    /** Returns the name of the entity, for messages. */
    public String entityName() {
        return descriptor.getAlias() == null ? entityClass().getSimpleName() : descriptor.getAlias();
    }

    /** Returns the topmost entity class, within which ids are unique. */
    public Class<?> rootClass() {
        ClassDescriptor root = descriptor;
        while (root.isChildDescriptor()) {
            root = root.getInheritancePolicy().getParentDescriptor();
        }
        return root.getJavaClass();
    }

    /**
     * Tells whether queries may not find each row of the class, because there is a criterion that rows are to satisfy.
     * A subclass always has one: the criterion that its rows are not of another class.
     */
    public boolean hidesRows() {
        Expression criterion = descriptor.getQueryManager().getAdditionalJoinExpression();
        return criterion != null
                && !criterion.equals(descriptor.getQueryManager().getMultipleTableJoinExpression());
    }

    /** Tells whether the class maps columns that only the database writes: no attribute of it does. */
    public boolean hasColumnsOfDatabase() {
        return DescriptorAccess.mappings(descriptor).stream().anyMatch(this::isColumnOfDatabase);
    }

    /** Tells whether a mapping is of a column that only the database writes. */
    public boolean isColumnOfDatabase(DatabaseMapping mapping) {
        return mapping.isReadOnly()
                && mapping.isDirectToFieldMapping()
                && builder().getMappingForField(mapping.getField()) == null;
    }

    public ObjectBuilder builder() {
        return descriptor.getObjectBuilder();
    }

    /** Returns the tables that hold a row of the class, in the order of inserts. */
    public List<DatabaseTable> tables() {
        return DescriptorAccess.tablesInInsertOrder(descriptor);
    }

    public String tableName(DatabaseTable table) {
        return table.getQualifiedNameDelimited(platform());
    }

    public DatabasePlatform platform() {
        return unitOfWork.getPlatform();
    }

    /** Returns the policy of the version attribute, or null if there is none. */
    @Nullable
    public VersionLockingPolicy versionPolicy() {
        return descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy ? policy : null;
    }

    /** Returns the primary key of a record as EclipseLink writes it, or null if it is not complete. */
    @Nullable
    public Object id(Object instance) {
        return builder().extractPrimaryKeyFromObject(instance, unitOfWork, true);
    }

    /**
     * Returns the primary key of a record whose row is there. A row can have the id 0, which {@link #id} takes for
     * none, as EclipseLink does by default.
     */
    public Object idOfRow(Object instance) {
        return Objects.requireNonNull(builder().extractPrimaryKeyFromObject(instance, unitOfWork, false));
    }

    /**
     * Returns the primary key that a record was given, or null: 0 is one, unless a record has it that was given none
     * yet.
     */
    @Nullable
    public Object givenId(Object instance) {
        @Nullable Object id = id(instance);
        return id == null && isZeroGiven() ? builder().extractPrimaryKeyFromObject(instance, unitOfWork, false) : id;
    }

    /**
     * Tells whether an id of 0 is no mere default: of a generated id, a primitive attribute has it from the beginning.
     */
    private boolean isZeroGiven() {
        List<DatabaseField> columns = DescriptorAccess.idColumns(descriptor);
        if (columns.size() > 1) {
            return false;
        }
        DatabaseMapping mapping = builder().getMappingForField(columns.get(0));
        return !descriptor.usesSequenceNumbers()
                || !(mapping instanceof AbstractDirectMapping direct)
                || !direct.getAttributeClassification().isPrimitive();
    }

    /** Tells whether the database makes the id while a row is inserted. */
    public boolean idComesWithInsert() {
        return descriptor.usesSequenceNumbers() && descriptor.getSequence().shouldAcquireValueAfterInsert();
    }
}
