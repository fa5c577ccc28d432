package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * The rows of some records, as they were read: with the versions that they had then, where the model has a version.
 * They are locked against other transactions, but a hook can have changed them with SQL of its own.
 */
final class ReadRows {

    private final ClassDescriptor descriptor;
    private final Map<Object, List<Object>> idsByVersion = new LinkedHashMap<>();

    /**
     * Makes it.
     *
     * @param descriptor the descriptor of the model of the statement
     * @param records records with their ids, whose old ones have their versions; at least one
     */
    ReadRows(ClassDescriptor descriptor, List<BulkRecord> records, AbstractSession session) {
        this.descriptor = descriptor;
        for (BulkRecord each : records) {
            Object version = descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy
                    ? Objects.requireNonNull(policy.<Object>getWriteLockValue(each.old(), each.id(), session))
                    : descriptor;
            idsByVersion.computeIfAbsent(version, same -> new ArrayList<>()).add(each.id());
        }
    }

    /** Returns how many parameters it takes to select a row, where each has another version. */
    static int width(ClassDescriptor descriptor) {
        return IdCriteria.width(descriptor)
                + (descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy ? 1 : 0);
    }

    /** Returns what selects them: ids, and for all that had the same version that version once. */
    Expression criteria(ExpressionBuilder builder, AbstractSession session) {
        return anyOf(List.copyOf(idsByVersion.entrySet()), builder, session);
    }

    /** Halves the list again and again: a chain of many ORs would overflow the stack. */
    private Expression anyOf(
            List<Map.Entry<Object, List<Object>>> some, ExpressionBuilder builder, AbstractSession session) {
        if (some.size() > 1) {
            int half = some.size() / 2;
            return anyOf(some.subList(0, half), builder, session)
                    .or(anyOf(some.subList(half, some.size()), builder, session));
        }
        Expression ids = IdCriteria.of(descriptor, some.get(0).getValue(), builder, session);
        return descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy
                ? ids.and(builder.getField(policy.getWriteLockField())
                        .equal(some.get(0).getKey()))
                : ids;
    }
}
