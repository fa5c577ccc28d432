package org.bulkhooks.eclipselink.internal.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEventManager;
import org.eclipse.persistence.internal.indirection.BasicIndirectionPolicy;
import org.eclipse.persistence.internal.indirection.WeavedObjectBasicIndirectionPolicy;
import org.eclipse.persistence.internal.queries.MappedKeyMapContainerPolicy;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.ManyToOneMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;

/**
 * Tells which entity classes are so plain that their records can be built without an identity: no relation of any class
 * leads to one, so that a hook cannot come to the record of a row in a second way; their attributes are basic ones and
 * lazy references; and nothing of the application or of EclipseLink takes part in building them.
 */
final class PlainClass {

    private static final StateKey<Map<ClassDescriptor, Boolean>> KNOWN = new StateKey<>("plain classes");

    private PlainClass() {}

    static boolean is(ClassDescriptor descriptor, UnitOfWorkImpl unitOfWork) {
        Map<ClassDescriptor, Boolean> known = SessionState.of(unitOfWork).getOrPut(KNOWN, ConcurrentHashMap::new);
        Boolean plain = known.get(descriptor);
        if (plain == null) {
            plain = isPlain(descriptor, unitOfWork);
            known.put(descriptor, plain);
        }
        return plain;
    }

    private static boolean isPlain(ClassDescriptor descriptor, UnitOfWorkImpl unitOfWork) {
        return !descriptor.hasInheritance()
                && WriterSupport.reason(descriptor, ChangeType.UPDATE, unitOfWork)
                        .isEmpty()
                && !unitOfWork.isClassReadOnly(descriptor.getJavaClass(), descriptor)
                && !descriptor.getCachePolicy().shouldUseSessionCacheInUnitOfWorkEarlyTransaction()
                && !hasCallbacks(descriptor.getEventManager())
                && !(descriptor.hasFetchGroupManager()
                        && descriptor.getFetchGroupManager().getDefaultFetchGroup() != null)
                && DescriptorAccess.mappings(descriptor).stream().allMatch(PlainClass::isPlain)
                && unitOfWork.getDescriptors().values().stream()
                        .filter(each -> !each.isDescriptorTypeAggregate()) // each is looked at where it is embedded
                        .noneMatch(each -> leadsTo(each, descriptor));
    }

    /** Listeners of EclipseLink and of this library do not hear of a record that is built. */
    private static boolean hasCallbacks(DescriptorEventManager events) {
        return events.getEntityEventListener() != null
                || !events.getEntityListenerEventListeners().isEmpty()
                || !events.getDefaultEventListeners().isEmpty()
                || events.getPostBuildSelector() != null
                || events.getPostRefreshSelector() != null
                || events.getPostCloneSelector() != null;
    }

    private static boolean isPlain(DatabaseMapping mapping) {
        return mapping.getClass() == DirectToFieldMapping.class
                || ((mapping.getClass() == ManyToOneMapping.class || mapping.getClass() == OneToOneMapping.class)
                        && isPlain((OneToOneMapping) mapping));
    }

    private static boolean isPlain(OneToOneMapping reference) {
        Class<?> indirection = reference.getIndirectionPolicy().getClass();
        return reference.isForeignKeyRelationship()
                && reference.isLazy()
                && !reference.isJoinFetched()
                && (indirection == BasicIndirectionPolicy.class
                        || indirection == WeavedObjectBasicIndirectionPolicy.class);
    }

    private static boolean leadsTo(ClassDescriptor owner, ClassDescriptor target) {
        return DescriptorAccess.mappings(owner).stream().anyMatch(mapping -> leadsTo(mapping, target));
    }

    /** What is not known may lead anywhere. */
    private static boolean leadsTo(DatabaseMapping mapping, ClassDescriptor target) {
        if (mapping instanceof AggregateMapping embedded) {
            ClassDescriptor embeddable = embedded.getReferenceDescriptor();
            return embeddable == null || leadsTo(embeddable, target);
        }
        if (mapping instanceof CollectionMapping collection
                && collection.getContainerPolicy() instanceof MappedKeyMapContainerPolicy map
                && (!(map.getKeyMapping() instanceof DatabaseMapping key) || leadsTo(key, target))) {
            return true;
        }
        if (!(mapping instanceof ForeignReferenceMapping relation) || mapping instanceof DirectCollectionMapping) {
            return false;
        }
        Class<?> related = relation.getReferenceClass();
        return related == null
                || related.isAssignableFrom(target.getJavaClass())
                || target.getJavaClass().isAssignableFrom(related)
                || (mapping.isAggregateCollectionMapping() && leadsTo(relation.getReferenceDescriptor(), target));
    }
}
