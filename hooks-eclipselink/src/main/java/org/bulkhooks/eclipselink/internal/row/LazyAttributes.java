package org.bulkhooks.eclipselink.internal.row;

import java.util.HashSet;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.FetchGroupManager;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.queries.EntityFetchGroup;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/** Attributes that a record need not have: lazy basic ones, and what a fetch group leaves out. */
public final class LazyAttributes {

    private LazyAttributes() {}

    /** Tells whether a record or embeddable has an attribute at all. */
    public static boolean isThere(DatabaseMapping mapping, Object owner) {
        FetchGroupManager groups = mapping.getDescriptor().getFetchGroupManager();
        return groups == null || groups.isAttributeFetched(owner, mapping.getAttributeName());
    }

    /** Tells whether a record has all of its basic attributes. */
    public static boolean isWhole(EntityPlan plan, Object instance) {
        FetchGroupManager groups = plan.descriptor().getFetchGroupManager();
        return groups == null || !groups.isPartialObject(instance);
    }

    /** Returns the columns of attributes that a detached record never loaded: what it holds there is not its value. */
    static Set<DatabaseField> missing(EntityPlan plan, Object instance) {
        if (isWhole(plan, instance)) {
            return Set.of();
        }
        Set<DatabaseField> missing = new HashSet<>();
        for (DatabaseMapping mapping : DescriptorAccess.mappings(plan.descriptor())) {
            if (!plan.descriptor().getFetchGroupManager().isAttributeFetched(instance, mapping.getAttributeName())) {
                missing.addAll(DescriptorAccess.columns(mapping));
            }
        }
        return missing;
    }

    /**
     * Has an object of the shared cache count as one whose lazy attributes are not loaded: when EclipseLink reads an
     * invalid object again, it leaves those alone that were.
     */
    public static void forget(@Nullable Object cached, AbstractSession shared) {
        ClassDescriptor descriptor = cached == null ? null : shared.getDescriptor(cached);
        if (descriptor == null || !descriptor.hasFetchGroupManager()) {
            return;
        }
        FetchGroupManager groups = descriptor.getFetchGroupManager();
        EntityFetchGroup eager = groups.getDefaultEntityFetchGroup();
        if (eager != null) {
            EntityFetchGroup loaded = groups.getObjectEntityFetchGroup(cached);
            Set<String> kept = new HashSet<>(eager.getAttributeNames());
            if (loaded != null) {
                kept.retainAll(loaded.getAttributeNames());
            }
            groups.setObjectFetchGroup(cached, groups.getEntityFetchGroup(kept), shared);
        }
    }
}
