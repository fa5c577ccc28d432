package org.bulkhooks.internal.dispatch;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.OperationCompleted;

/**
 * What a hook at the end of an operation is told.
 *
 * @param entityClasses the entity classes that records were written of
 * @param created how many records were created
 * @param updated how many records were updated
 * @param deleted how many records were deleted
 * @param isDryRun whether nothing of the operation stays
 */
record CompletedOperation<E>(
        Set<Class<? extends E>> entityClasses, int created, int updated, int deleted, boolean isDryRun)
        implements OperationCompleted<E> {

    @SuppressWarnings("unchecked") // the classes are those that the hook's model is assignable from
    static CompletedOperation<Object> of(OperationTally tally, Set<Class<?>> entityClasses, boolean isDryRun) {
        Set<Class<?>> classes = Collections.unmodifiableSet(new LinkedHashSet<>(entityClasses));
        return new CompletedOperation<>(
                (Set<Class<? extends Object>>) (Set<?>) classes,
                tally.count(entityClasses, ChangeType.CREATE),
                tally.count(entityClasses, ChangeType.UPDATE),
                tally.count(entityClasses, ChangeType.DELETE),
                isDryRun);
    }

    int records() {
        return created + updated + deleted;
    }
}
