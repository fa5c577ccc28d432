package org.bulkhooks.eclipselink.internal.callback;

import java.util.HashMap;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** The lifecycle callbacks of the records of one call. Not thread-safe. */
public final class RecordCallbacks {

    private final UnitOfWorkImpl unitOfWork;
    private final Map<EntityPlan, JpaCallbacks> byClass = new HashMap<>();

    public RecordCallbacks(UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Returns the callbacks of a record's class. */
    public JpaCallbacks of(BulkRecord each) {
        return byClass.computeIfAbsent(each.plan(), plan -> new JpaCallbacks(plan, unitOfWork));
    }
}
