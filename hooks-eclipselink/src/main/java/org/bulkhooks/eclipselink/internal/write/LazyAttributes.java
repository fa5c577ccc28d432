package org.bulkhooks.eclipselink.internal.write;

import java.util.HashSet;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;

/** The columns of attributes that a detached record never loaded: what it holds there is not its value. */
final class LazyAttributes {

    private LazyAttributes() {}

    static Set<DatabaseField> missing(EntityPlan plan, Object instance) {
        if (!plan.descriptor().hasFetchGroupManager()
                || !plan.descriptor().getFetchGroupManager().isPartialObject(instance)) {
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
}
