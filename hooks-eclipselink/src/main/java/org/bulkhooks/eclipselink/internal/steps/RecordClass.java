package org.bulkhooks.eclipselink.internal.steps;

import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.callback.JpaCallbacks;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.record.MappedRecords;
import org.bulkhooks.eclipselink.internal.record.RecordFacts;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.RowDeleter;
import org.bulkhooks.eclipselink.internal.row.RowInserter;
import org.bulkhooks.eclipselink.internal.row.RowUpdater;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/**
 * All that one way of writing knows of one entity class: how its records are read and compared, which columns are
 * written, who is called back, and what writes the rows. What is not needed is not made. Not thread-safe.
 */
public final class RecordClass {

    private final OperationContext context;
    private final EntityPlan plan;
    private final Set<String> attributes;
    private final MappedRecords<Object> model;
    private @Nullable UpdateColumns columns;
    private @Nullable JpaCallbacks callbacks;
    private @Nullable RowInserter inserter;
    private @Nullable RowUpdater updater;
    private @Nullable RowDeleter deleter;

    /**
     * Makes it.
     *
     * @param attributes the attributes that an update is limited to, or none
     * @param facts what the records do not tell
     */
    RecordClass(OperationContext context, EntityPlan plan, Set<String> attributes, RecordFacts facts) {
        this.context = context;
        this.plan = plan;
        this.attributes = attributes;
        this.model = new MappedRecords<>(plan.descriptor(), context.unitOfWork(), facts);
    }

    public EntityPlan plan() {
        return plan;
    }

    /** Returns what hooks read and compare the records with. */
    public RecordModel<Object> model() {
        return model;
    }

    /** Returns the paths of the attributes that an update writes. */
    public Set<String> written(BulkRecord record) {
        return model.written(record.instance(), record.old());
    }

    /**
     * Returns the columns that an update writes.
     *
     * @throws IllegalArgumentException if the caller names an attribute that no update writes
     */
    public UpdateColumns columns() {
        if (columns == null) {
            columns = new UpdateColumns(plan, context.unitOfWork(), attributes);
        }
        return columns;
    }

    /** Sees to it that hooks can write to old records, and change nothing, if there are such hooks. */
    public void watchOld(BulkRecord record) {
        if (plan.hooks().before(ChangeType.UPDATE) || plan.hooks().validates(ChangeType.UPDATE)) {
            columns().watchOld(record);
        }
    }

    /** Returns what calls the methods and listeners of Jakarta Persistence. */
    public JpaCallbacks callbacks() {
        if (callbacks == null) {
            callbacks = new JpaCallbacks(plan, context.unitOfWork());
        }
        return callbacks;
    }

    public RowInserter inserter() {
        if (inserter == null) {
            inserter = new RowInserter(plan, context.unitOfWork(), context.dialect());
        }
        return inserter;
    }

    /** Returns what updates rows that have the versions of their records, and raises these. */
    public RowUpdater updater() {
        if (updater == null) {
            updater = RowUpdater.checkingVersions(plan, context.unitOfWork());
        }
        return updater;
    }

    public RowDeleter deleter() {
        if (deleter == null) {
            deleter = new RowDeleter(plan, context.unitOfWork());
        }
        return deleter;
    }
}
