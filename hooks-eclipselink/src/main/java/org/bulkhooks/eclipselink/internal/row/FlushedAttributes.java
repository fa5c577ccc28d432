package org.bulkhooks.eclipselink.internal.row;

import java.util.HashSet;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * The attributes of a managed record that its persistence context has written in this transaction. A call that gets the
 * record has nothing to write of them, also where the row differs, because the database rounds: the next flush writes
 * what changes in them again.
 */
public final class FlushedAttributes {

    private FlushedAttributes() {}

    /** Returns the names of the attributes; none of a record that is not managed. */
    public static Set<String> of(Object instance, UnitOfWorkImpl unitOfWork) {
        if (!unitOfWork.hasCloneMapping() || !unitOfWork.getCloneMapping().containsKey(instance)) {
            return Set.of();
        }
        UnitOfWorkChangeSet written =
                unitOfWork instanceof RepeatableWriteUnitOfWork flushing ? flushing.getCumulativeUOWChangeSet() : null;
        return written != null && written.getObjectChangeSetForClone(instance) instanceof ObjectChangeSet ofRecord
                ? new HashSet<>(ofRecord.getChangedAttributeNames())
                : Set.of();
    }

    /** Returns the columns of the attributes. */
    static Set<DatabaseField> columns(EntityPlan plan, Object instance, UnitOfWorkImpl unitOfWork) {
        Set<String> attributes = of(instance, unitOfWork);
        if (attributes.isEmpty()) {
            return Set.of();
        }
        Set<DatabaseField> columns = new HashSet<>();
        for (String attribute : attributes) {
            DatabaseMapping mapping = plan.builder().getMappingForAttributeName(attribute);
            if (mapping != null) {
                columns.addAll(DescriptorAccess.columns(mapping));
            }
        }
        return columns;
    }
}
