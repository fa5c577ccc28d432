package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.spi.value.UnknownAttribute;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute with dots into embeddables and across to-one relations, checked against the mappings of an
 * entity class and of the subclasses of what it refers to. Immutable.
 */
final class AttributePath {

    private final List<String> names;
    private final boolean canEndAtReference;

    private AttributePath(List<String> names, boolean canEndAtReference) {
        this.names = names;
        this.canEndAtReference = canEndAtReference;
    }

    /**
     * Checks a path.
     *
     * @param root the descriptor of the class that it starts at
     * @throws IllegalArgumentException if there is no such attribute, or it leads through a relation of many
     */
    static AttributePath of(ClassDescriptor root, String path) {
        List<String> names = List.of(path.split("\\.", -1));
        List<ClassDescriptor> owners = List.of(root);
        boolean canEndAtReference = false;
        for (int step = 0; step < names.size(); step++) {
            DatabaseMapping mapping = mapping(owners, names.get(step));
            if (mapping == null) {
                throw new IllegalArgumentException(UnknownAttribute.message(
                        path, root.getJavaClass().getSimpleName(), known(owners, names.subList(0, step))));
            }
            boolean last = step == names.size() - 1;
            if (!last && mapping instanceof CollectionMapping) {
                throw new IllegalArgumentException("the attribute '" + path + "' of "
                        + root.getJavaClass().getSimpleName() + " is behind '"
                        + String.join(".", names.subList(0, step + 1))
                        + "', which has many values; a path follows embeddables and relations to one record only");
            }
            canEndAtReference = canBeReference(owners, names.get(step));
            owners = last ? owners : owners(mapping);
        }
        return new AttributePath(names, canEndAtReference);
    }

    int length() {
        return names.size();
    }

    /** Returns the name of a step, counted from 0. */
    String name(int step) {
        return names.get(step);
    }

    boolean isLast(int step) {
        return step == names.size() - 1;
    }

    /** Returns the names after a step. */
    List<String> after(int step) {
        return names.subList(step + 1, names.size());
    }

    /** Tells whether the last attribute is a relation to one record, at least in a subclass of what has it. */
    boolean canEndAtReference() {
        return canEndAtReference;
    }

    private static boolean canBeReference(List<ClassDescriptor> owners, String name) {
        return owners.stream()
                .anyMatch(owner ->
                        owner.getObjectBuilder().getMappingForAttributeName(name) instanceof ObjectReferenceMapping);
    }

    private static List<ClassDescriptor> owners(DatabaseMapping mapping) {
        if (mapping instanceof AggregateObjectMapping || mapping instanceof ObjectReferenceMapping) {
            ClassDescriptor target = mapping.getReferenceDescriptor();
            List<ClassDescriptor> owners = new ArrayList<>(List.of(target));
            if (target.hasInheritance()) {
                owners.addAll(target.getInheritancePolicy().getAllChildDescriptors());
            }
            return owners;
        }
        return List.of();
    }

    private static @Nullable DatabaseMapping mapping(List<ClassDescriptor> owners, String name) {
        for (ClassDescriptor owner : owners) {
            DatabaseMapping mapping = owner.getObjectBuilder().getMappingForAttributeName(name);
            if (mapping != null) {
                return mapping;
            }
        }
        return null;
    }

    /** Returns the paths of the attributes of classes that a path reaches with its first names. */
    private static Set<String> known(List<ClassDescriptor> owners, List<String> reached) {
        String prefix = reached.stream().map(name -> name + ".").collect(Collectors.joining());
        return owners.stream()
                .map(AttributeNames::of)
                .flatMap(Set::stream)
                .map(name -> prefix + name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
