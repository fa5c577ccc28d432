package org.bulkhooks.eclipselink.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.collection.CollectionTracking;
import org.bulkhooks.eclipselink.internal.collection.SignalTracking;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.CMPPolicy;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEventListener;
import org.eclipse.persistence.descriptors.DescriptorQueryManager;
import org.eclipse.persistence.descriptors.InheritancePolicy;
import org.eclipse.persistence.descriptors.RelationalDescriptor;
import org.eclipse.persistence.descriptors.TimestampLockingPolicy;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.descriptors.changetracking.AttributeChangeTrackingPolicy;
import org.eclipse.persistence.descriptors.changetracking.DeferredChangeDetectionPolicy;
import org.eclipse.persistence.descriptors.changetracking.ObjectChangeTrackingPolicy;
import org.eclipse.persistence.descriptors.copying.CloneCopyPolicy;
import org.eclipse.persistence.descriptors.copying.InstantiationCopyPolicy;
import org.eclipse.persistence.descriptors.copying.PersistenceEntityCopyPolicy;
import org.eclipse.persistence.internal.descriptors.InstantiationPolicy;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.descriptors.PersistenceObjectInstantiationPolicy;
import org.eclipse.persistence.internal.jpa.CMP3Policy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectMapMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.ManyToOneMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.TransformationMapping;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.eclipse.persistence.mappings.VariableOneToOneMapping;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.DeleteObjectQuery;
import org.eclipse.persistence.queries.InsertObjectQuery;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether this library writes the rows of an entity class itself, whatever its records hold. It knows what a
 * descriptor can ask for, by the exact class of each policy and mapping: what is not on its lists, it leaves to
 * EclipseLink. So a policy of the application's own, or one that a later EclipseLink brings, is never passed by in
 * silence.
 */
public final class WriterSupport {

    private static final String OWN_PACKAGE = "org.bulkhooks.eclipselink.internal.";

    private static final Set<Class<?>> VERSIONS = Set.of(VersionLockingPolicy.class, TimestampLockingPolicy.class);

    private static final Set<Class<?>> TRACKING = Set.of(
            AttributeChangeTrackingPolicy.class,
            CollectionTracking.class,
            SignalTracking.class,
            DeferredChangeDetectionPolicy.class,
            ObjectChangeTrackingPolicy.class);

    private static final Set<Class<?>> COPYING =
            Set.of(CloneCopyPolicy.class, InstantiationCopyPolicy.class, PersistenceEntityCopyPolicy.class);

    private static final Set<Class<?>> INSTANTIATION =
            Set.of(InstantiationPolicy.class, PersistenceObjectInstantiationPolicy.class);

    private static final Set<Class<?>> MAPPINGS = Set.of(
            DirectToFieldMapping.class,
            AggregateObjectMapping.class,
            OneToOneMapping.class,
            ManyToOneMapping.class,
            OneToManyMapping.class,
            UnidirectionalOneToManyMapping.class,
            ManyToManyMapping.class,
            DirectCollectionMapping.class,
            DirectMapMapping.class,
            AggregateCollectionMapping.class);

    /**
     * They put several columns into a row, as they put them into EclipseLink's, but are not compared column by column.
     */
    private static final Set<Class<?>> MAPPINGS_OF_COLUMNS =
            Set.of(TransformationMapping.class, VariableOneToOneMapping.class);

    private WriterSupport() {}

    /**
     * Returns why EclipseLink itself has to write a class, in words, or empty if the bulk writer can.
     *
     * @param session the session that the records belong to
     */
    public static Optional<String> reason(ClassDescriptor descriptor, ChangeType type, AbstractSession session) {
        return joined(reasons(descriptor, type, session).stream());
    }

    /**
     * Returns why columns of rows that a statement has matched, and writes, cannot be written on top of it, in words,
     * or empty if they can. What EclipseLink's own statement does not look at need not be looked at here: it raises no
     * events of records, and checks no versions but those that are checked anyway.
     *
     * @param session the session that the records belong to
     */
    public static Optional<String> reasonOnTop(ClassDescriptor descriptor, AbstractSession session) {
        return joined(reasons(descriptor, ChangeType.UPDATE, session).stream().filter(Reason::ofRows));
    }

    /** Tells whether EclipseLink keeps rows of a class in several databases, or copies of them. */
    public static boolean isPartitioned(ClassDescriptor descriptor, AbstractSession session) {
        return descriptor.getPartitioningPolicy() != null || session.getPartitioningPolicy() != null;
    }

    /** Tells whether a native listener is none of ours. */
    public static boolean isOfApplication(DescriptorEventListener listener) {
        return !listener.getClass().getName().startsWith(OWN_PACKAGE);
    }

    private static Optional<String> joined(Stream<Reason> reasons) {
        List<String> texts = reasons.map(Reason::text).distinct().toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
    }

    private static List<Reason> reasons(ClassDescriptor descriptor, ChangeType type, AbstractSession session) {
        List<Reason> reasons = new ArrayList<>();
        addPolicies(reasons, descriptor, session);
        addQueries(reasons, descriptor, type);
        addMappings(reasons, descriptor, type);
        return reasons;
    }

    private static void addPolicies(List<Reason> reasons, ClassDescriptor descriptor, AbstractSession session) {
        addOfRecords(reasons, descriptor.hasMultitenantPolicy(), "multitenancy");
        addOfRecords(reasons, descriptor.hasTablePerClassPolicy(), "TABLE_PER_CLASS inheritance");
        addOfRecords(reasons, descriptor.hasDerivedId(), "an id that is derived from a relation");
        addOfRecords(reasons, hasListeners(descriptor), "descriptor event listeners");
        addOfRecords(reasons, !isVersionKnown(descriptor), "locking by other than a version");
        addOfRecords(reasons, descriptor.hasCascadeLockingPolicies(), "versions of others that are raised along");
        addOfRecords(reasons, !isKnown(descriptor.getObjectChangePolicy(), TRACKING), "change tracking of its own");
        addOfRecords(reasons, !isKnown(descriptor.getCopyPolicy(), COPYING), "a copy policy");
        addOfRecords(reasons, !isKnown(descriptor.getInstantiationPolicy(), INSTANTIATION), "an instantiation policy");
        addOfRecords(reasons, descriptor.hasWrapperPolicy(), "a wrapper policy");
        add(reasons, descriptor.getClass() != RelationalDescriptor.class, "a descriptor that is not relational");
        add(reasons, descriptor.getObjectBuilder().getClass() != ObjectBuilder.class, "an object builder of its own");
        add(reasons, descriptor.shouldBeReadOnly(), "@ReadOnly");
        add(reasons, isPartitioned(descriptor, session), "partitioning");
        add(reasons, descriptor.isNativeConnectionRequired(), "a native connection");
        add(reasons, descriptor.hasReturningPolicies(), "values that the database returns");
        add(reasons, descriptor.hasSerializedObjectPolicy(), "a serialized object policy");
        add(reasons, descriptor.getHistoryPolicy() != null, "a history policy");
        add(reasons, !isCmpPolicyKnown(descriptor.getCMPPolicy()), "a CMP policy");
        add(
                reasons,
                descriptor.hasInheritance() && descriptor.getInheritancePolicy().getClass() != InheritancePolicy.class,
                "an inheritance policy of its own");
    }

    private static boolean isKnown(@Nullable Object policy, Set<Class<?>> known) {
        return policy == null || known.contains(policy.getClass());
    }

    private static boolean isVersionKnown(ClassDescriptor descriptor) {
        return isKnown(descriptor.getOptimisticLockingPolicy(), VERSIONS)
                && !(descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy
                        && (policy.isStoredInCache() || policy.isCascaded()));
    }

    /** EclipseLink gives each entity class one, for its ids. */
    private static boolean isCmpPolicyKnown(@Nullable CMPPolicy policy) {
        return policy == null
                || (policy.getClass() == CMP3Policy.class
                        && !policy.hasPessimisticLockingPolicy()
                        && !policy.getForceUpdate()
                        && !policy.getUpdateAllFields());
    }

    /**
     * Native listeners can change rows; the callbacks of Jakarta Persistence are called by the facade and do not count.
     */
    private static boolean hasListeners(ClassDescriptor descriptor) {
        return DescriptorEventListener.class.isAssignableFrom(descriptor.getJavaClass())
                || descriptor.getEventManager().getEventListeners().stream().anyMatch(WriterSupport::isOfApplication);
    }

    private static void addQueries(List<Reason> reasons, ClassDescriptor descriptor, ChangeType type) {
        DescriptorQueryManager queries = descriptor.getQueryManager();
        boolean known =
                switch (type) {
                    case CREATE ->
                        isDefault(queries.getInsertQuery(), InsertObjectQuery.class)
                                && descriptor.getDefaultInsertObjectQueryRedirector() == null;
                    // EclipseLink makes one for each update, of the columns that have changed
                    case UPDATE ->
                        queries.getUpdateQuery() == null && descriptor.getDefaultUpdateObjectQueryRedirector() == null;
                    case DELETE ->
                        isDefault(queries.getDeleteQuery(), DeleteObjectQuery.class)
                                && descriptor.getDefaultDeleteObjectQueryRedirector() == null;
                };
        add(
                reasons,
                !known || descriptor.getDefaultQueryRedirector() != null,
                "SQL of its own for " + type.name().toLowerCase(Locale.ROOT));
        add(reasons, queries.hasCustomMultipleTableJoinExpression(), "a join of tables of its own");
    }

    /** EclipseLink's own default query is there too, made of expressions. */
    private static boolean isDefault(@Nullable DatabaseQuery query, Class<?> ofDefault) {
        return query == null
                || (query.getClass() == ofDefault
                        && (!query.hasQueryMechanism() || query.isExpressionQuery())
                        && query.getRedirector() == null
                        && query.getPartitioningPolicy() == null);
    }

    private static void addMappings(List<Reason> reasons, ClassDescriptor descriptor, ChangeType type) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            String attribute = mapping.getAttributeName();
            if (mapping instanceof AggregateObjectMapping embedded) {
                addMappings(reasons, embedded.getReferenceDescriptor(), type);
            } else if (type == ChangeType.DELETE && leavesRowsBehind(mapping)) {
                reasons.add(new Reason("rows of '" + attribute + "' to delete", true));
            }
            if (!MAPPINGS.contains(mapping.getClass())) {
                reasons.add(new Reason(
                        "the mapping of '" + attribute + "', a "
                                + mapping.getClass().getSimpleName(),
                        !MAPPINGS_OF_COLUMNS.contains(mapping.getClass())));
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

    private static void add(List<Reason> reasons, boolean applies, String text) {
        if (applies) {
            reasons.add(new Reason(text, true));
        }
    }

    private static void addOfRecords(List<Reason> reasons, boolean applies, String text) {
        if (applies) {
            reasons.add(new Reason(text, false));
        }
    }

    /**
     * Why EclipseLink itself has to write.
     *
     * @param ofRows whether it is about how rows are written, rather than about how records are
     */
    private record Reason(String text, boolean ofRows) {}
}
