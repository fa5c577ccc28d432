package org.bulkhooks.eclipselink.internal.row;

import java.util.Objects;
import org.eclipse.persistence.descriptors.TimestampLockingPolicy;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.InsertObjectQuery;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;
import org.eclipse.persistence.queries.UpdateObjectQuery;
import org.jspecify.annotations.Nullable;

/** The version attribute of one entity class during one call. Not thread-safe. */
public final class Versions {

    private final EntityPlan plan;
    private final VersionLockingPolicy policy;
    private final UnitOfWorkImpl unitOfWork;
    private final InsertObjectQuery insert = new InsertObjectQuery();
    private final UpdateObjectQuery update = new UpdateObjectQuery();
    private final boolean given;
    private @Nullable Object time;

    private Versions(EntityPlan plan, VersionLockingPolicy policy, UnitOfWorkImpl unitOfWork, boolean given) {
        this.given = given;
        this.plan = plan;
        this.policy = policy;
        this.unitOfWork = unitOfWork;
        prepare(insert);
        prepare(update);
    }

    /** Returns the versions of an entity class, or null if it has no version attribute. */
    public static @Nullable Versions of(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        VersionLockingPolicy policy = plan.versionPolicy();
        return policy == null ? null : new Versions(plan, policy, unitOfWork, false);
    }

    /**
     * Returns the same for records that have their next versions already; those of their rows are in the old records.
     */
    Versions given() {
        return new Versions(plan, policy, unitOfWork, true);
    }

    public DatabaseField field() {
        return policy.getWriteLockField();
    }

    /** Returns the version that a record has, or null. */
    @Nullable
    public Object current(Object instance, Object id) {
        return policy.getWriteLockValue(instance, id, unitOfWork);
    }

    /** Returns the version that the row of a record is to have, or null. */
    @Nullable
    Object checked(BulkRecord record) {
        return current(given ? record.old() : record.instance(), record.id());
    }

    /** Returns the version that the row of a record gets; null only where the record was given none. */
    @Nullable
    Object next(BulkRecord record) {
        return given ? current(record.instance(), record.id()) : next(record.instance());
    }

    /** Tells whether records have their next versions already, whatever the versions of their rows. */
    boolean areGiven() {
        return given;
    }

    /** Tells whether two versions are the same one. */
    public boolean same(Object left, Object right) {
        return policy.compareWriteLockValues(left, right) == 0;
    }

    /** Tells whether the next version is always one more, so that the database can count it up itself. */
    boolean areCounted() {
        return !given && policy.getClass() == VersionLockingPolicy.class;
    }

    /** Puts the first version into a new record and its row. */
    public void initial(Object instance, AbstractRecord row) {
        insert.setObject(instance);
        insert.setModifyRow(row);
        if (policy instanceof TimestampLockingPolicy) {
            Object now = now();
            row.put(field(), now);
            policy.updateObjectWithWriteValue(insert, now);
        } else {
            policy.setupWriteFieldsForInsert(insert);
        }
    }

    /** Returns the version that follows the one of a record. */
    public Object next(Object instance) {
        if (policy instanceof TimestampLockingPolicy) {
            return now();
        }
        update.setObject(instance);
        return policy.getNewLockValue(update);
    }

    /** Sets the version of a record whose row has it now. */
    public void set(Object instance, Object version) {
        update.setObject(instance);
        policy.updateObjectWithWriteValue(update, version);
    }

    /** The time of the database can cost a query: one for each call, not one for each record. */
    private Object now() {
        Object known = time;
        if (known == null) {
            known = Objects.requireNonNull(policy.<Object>getNewLockValue(update));
            time = known;
        }
        return known;
    }

    private void prepare(ObjectLevelModifyQuery query) {
        query.setSession(unitOfWork);
        query.setDescriptor(plan.descriptor());
    }
}
