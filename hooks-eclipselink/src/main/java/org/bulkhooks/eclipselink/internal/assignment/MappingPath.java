package org.bulkhooks.eclipselink.internal.assignment;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/** Finds the attribute that a column belongs to. */
public final class MappingPath {

    private MappingPath() {}

    /**
     * Returns the mapping of the attribute, after those of the embeddables that it is in; none if no attribute has the
     * column.
     */
    public static List<DatabaseMapping> of(ClassDescriptor descriptor, DatabaseField field) {
        List<DatabaseMapping> path = new ArrayList<>();
        ClassDescriptor owner = descriptor;
        while (true) {
            DatabaseMapping mapping = owner.getObjectBuilder().getMappingForField(field);
            if (mapping == null) {
                return List.of();
            }
            path.add(mapping);
            if (!(mapping instanceof AggregateObjectMapping embedded)) {
                return List.copyOf(path);
            }
            owner = embedded.getReferenceDescriptor();
        }
    }
}
