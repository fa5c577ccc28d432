package org.bulkhooks.eclipselink.internal.facade;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.spi.value.UnknownAttribute;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.Helper;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/** The attributes of an entity class that an UPDATE can set: basic ones and references, also those in embeddables. */
final class SettableAttributes {

    private final ClassDescriptor descriptor;

    SettableAttributes(ClassDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * Returns the type of an attribute, never a primitive one.
     *
     * @throws IllegalArgumentException if there is no such attribute, or an UPDATE cannot set it
     */
    Class<?> type(String attribute) {
        ClassDescriptor owner = descriptor;
        String[] names = attribute.split("\\.", -1);
        for (int step = 0; ; step++) {
            DatabaseMapping mapping = owner.getObjectBuilder().getMappingForAttributeName(names[step]);
            if (mapping == null) {
                throw new IllegalArgumentException(
                        UnknownAttribute.message(attribute, descriptor.getAlias(), names(owner, names, step)));
            }
            if (step < names.length - 1 && mapping instanceof AggregateObjectMapping embedded) {
                owner = embedded.getReferenceDescriptor();
            } else if (step == names.length - 1 && isSettable(mapping)) {
                return type(mapping);
            } else {
                throw new IllegalArgumentException("the attribute '" + attribute + "' of " + descriptor.getAlias()
                        + " cannot be set by an UPDATE: it is an id, a collection, an embeddable as a whole, or beyond a"
                        + " relation; set a basic attribute, a reference, or an attribute of an embeddable");
            }
        }
    }

    /**
     * Requires that an attribute can be set to something.
     *
     * @param type the type of the value, or null if that is not known
     * @throws IllegalArgumentException if there is no such attribute, an UPDATE cannot set it, or it is of another type
     */
    void requireType(String attribute, @Nullable Class<?> type) {
        Class<?> own = type(attribute);
        if (type == null || type == Object.class) {
            return;
        }
        Class<?> given = Helper.getObjectClass(type);
        // the database makes one number of another
        if (!own.isAssignableFrom(given)
                && !(Number.class.isAssignableFrom(own) && Number.class.isAssignableFrom(given))) {
            throw new IllegalArgumentException("the attribute '" + attribute + "' of " + descriptor.getAlias()
                    + " is a " + own.getName() + ", and cannot be set to a " + given.getName());
        }
    }

    private static Class<?> type(DatabaseMapping mapping) {
        Class<?> type = mapping instanceof OneToOneMapping reference
                ? reference.getReferenceClass()
                : ((AbstractDirectMapping) mapping).getAttributeClassification();
        return Helper.getObjectClass(Objects.requireNonNull(type, mapping.getAttributeName()));
    }

    private static boolean isSettable(DatabaseMapping mapping) {
        return !mapping.isPrimaryKeyMapping()
                && !mapping.isReadOnly()
                && (mapping instanceof AbstractDirectMapping
                        || (mapping instanceof OneToOneMapping reference && reference.isForeignKeyRelationship()));
    }

    /** Returns the paths of the attributes of a class that a path reaches with its first names. */
    private static List<String> names(ClassDescriptor owner, String[] path, int step) {
        String prefix = Arrays.stream(path, 0, step).map(name -> name + ".").collect(Collectors.joining());
        return DescriptorAccess.mappings(owner).stream()
                .map(DatabaseMapping::getAttributeName)
                .filter(Objects::nonNull)
                .map(name -> prefix + name)
                .toList();
    }
}
