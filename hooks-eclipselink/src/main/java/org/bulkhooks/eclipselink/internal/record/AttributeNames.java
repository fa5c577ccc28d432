package org.bulkhooks.eclipselink.internal.record;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/** The names of all attributes of a class; the attributes of an embeddable are there too, with a dot. */
final class AttributeNames {

    private AttributeNames() {}

    static Set<String> of(ClassDescriptor descriptor) {
        Set<String> names = new LinkedHashSet<>();
        collect(descriptor, "", names);
        return Collections.unmodifiableSet(names);
    }

    private static void collect(ClassDescriptor owner, String prefix, Set<String> names) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(owner)) {
            if (mapping.getAttributeName() == null) {
                continue;
            }
            String name = prefix + mapping.getAttributeName();
            names.add(name);
            if (mapping instanceof AggregateObjectMapping embedded) {
                collect(embedded.getReferenceDescriptor(), name + ".", names);
            }
        }
    }
}
