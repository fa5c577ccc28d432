package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.write.RelatedRows;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEventListener;
import org.eclipse.persistence.descriptors.DescriptorQueryManager;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.descriptors.OptimisticLockingPolicy;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.DatabaseQuery;

/**
 * Tells whether the bulk writer can write the rows of an entity class at all, whatever the records hold. What it cannot write
 * goes through EclipseLink.
 */
final class WriterSupport {

    private static final String OWN_PACKAGE = "org.bulkhooks.";

    private WriterSupport() {}

    /** Returns why EclipseLink itself has to write a class, in words, or empty if the bulk writer can. */
    static Optional<String> reason(ClassDescriptor descriptor, ChangeType type) {
        List<String> reasons = new ArrayList<>();
        addIf(reasons, descriptor.hasMultitenantPolicy(), "multitenancy");
        addIf(reasons, descriptor.getPartitioningPolicy() != null, "partitioning");
        addIf(reasons, descriptor.hasReturningPolicies(), "values that the database returns");
        addIf(reasons, descriptor.hasSerializedObjectPolicy(), "a serialized object policy");
        addIf(reasons, descriptor.getHistoryPolicy() != null, "a history policy");
        addIf(reasons, descriptor.hasTablePerClassPolicy(), "TABLE_PER_CLASS inheritance");
        addIf(reasons, descriptor.hasDerivedId(), "an id that is derived from a relation");
        addIf(
                reasons,
                hasOwnSql(descriptor, type),
                "SQL of its own for " + type.name().toLowerCase(Locale.ROOT));
        addIf(reasons, hasListeners(descriptor), "descriptor event listeners");
        addIf(reasons, !isVersionKnown(descriptor.getOptimisticLockingPolicy()), "locking by other than a version");
        addMappings(reasons, descriptor, type);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
    }

    private static void addMappings(List<String> reasons, ClassDescriptor descriptor, ChangeType type) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            String attribute = mapping.getAttributeName();
            if (mapping instanceof AggregateObjectMapping embedded) {
                addMappings(reasons, embedded.getReferenceDescriptor(), type);
            } else if (type == ChangeType.DELETE && leavesRowsBehind(mapping)) {
                reasons.add("rows of '" + attribute + "' to delete");
            } else if (!(mapping instanceof AbstractDirectMapping
                    || mapping instanceof OneToOneMapping
                    || mapping instanceof CollectionMapping)) {
                reasons.add("the mapping of '" + attribute + "', a "
                        + mapping.getClass().getSimpleName());
            }
        }
    }

    /** Tells whether rows of other tables have to go before the row of the record can. */
    private static boolean leavesRowsBehind(DatabaseMapping mapping) {
        if (mapping instanceof ForeignReferenceMapping reference
                && (reference.isCascadeRemove() || reference.isPrivateOwned())) {
            return true;
        }
        return RelatedRows.ownsRows(mapping);
    }

    private static boolean hasOwnSql(ClassDescriptor descriptor, ChangeType type) {
        DescriptorQueryManager queries = descriptor.getQueryManager();
        DatabaseQuery query =
                switch (type) {
                    case CREATE -> queries.getInsertQuery();
                    case UPDATE -> queries.getUpdateQuery();
                    case DELETE -> queries.getDeleteQuery();
                };
        // EclipseLink's own default query is there too, made of expressions
        return query != null && query.hasQueryMechanism() && !query.isExpressionQuery();
    }

    /** Native listeners can change rows; the callbacks of Jakarta Persistence are called by the facade and do not count. */
    private static boolean hasListeners(ClassDescriptor descriptor) {
        return DescriptorEventListener.class.isAssignableFrom(descriptor.getJavaClass())
                || descriptor.getEventManager().getEventListeners().stream().anyMatch(WriterSupport::isOfApplication);
    }

    /** Tells whether a native listener is none of ours. */
    static boolean isOfApplication(DescriptorEventListener listener) {
        return !listener.getClass().getName().startsWith(OWN_PACKAGE);
    }

    private static boolean isVersionKnown(OptimisticLockingPolicy policy) {
        return policy == null
                || (policy instanceof VersionLockingPolicy && !policy.isStoredInCache() && !policy.isCascaded());
    }

    private static void addIf(List<String> reasons, boolean applies, String reason) {
        if (applies) {
            reasons.add(reason);
        }
    }
}
