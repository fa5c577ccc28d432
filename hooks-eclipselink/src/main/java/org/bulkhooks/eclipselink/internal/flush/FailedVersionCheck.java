package org.bulkhooks.eclipselink.internal.flush;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/**
 * Names the records of a failed version check. EclipseLink names one where it sent its statement alone; of a batch the
 * database tells only that some row was not there, so that all that may be meant are named.
 */
final class FailedVersionCheck {

    /** How many records are named. */
    private static final int NAMED = 20;

    private FailedVersionCheck() {}

    static jakarta.persistence.OptimisticLockException exception(
            OptimisticLockException thrown, List<ChangedRecord> records, AbstractSession session) {
        List<ChangedRecord> candidates = records.stream()
                .filter(record -> record.type() != ChangeType.CREATE)
                .filter(record -> record.descriptor().usesOptimisticLocking())
                .toList();
        @Nullable Object known = thrown.getQuery() == null ? null : thrown.getObject();
        Stream<String> names = known == null || session.getDescriptor(known) == null
                ? candidates.stream()
                        .map(record -> name(record.entityClass(), record.order().id()))
                : Stream.of(name(known.getClass(), session.getId(known)));
        String message = "changed or deleted by another transaction since it was read: "
                + names.limit(NAMED).collect(Collectors.joining(", or "))
                + (known == null && candidates.size() > NAMED
                        ? ", or another of " + candidates.size() + " records"
                        : "");
        return new jakarta.persistence.OptimisticLockException(message, thrown, known);
    }

    private static String name(Class<?> entityClass, @Nullable Object id) {
        return entityClass.getSimpleName() + " " + id;
    }
}
