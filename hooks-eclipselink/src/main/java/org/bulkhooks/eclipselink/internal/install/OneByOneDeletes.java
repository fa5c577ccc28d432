package org.bulkhooks.eclipselink.internal.install;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.flush.HookedClasses;
import org.eclipse.persistence.annotations.DeleteAll;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * Has EclipseLink delete the records of owned collections one by one, with their events, where hooks are to hear of
 * them. It does so by itself for most targets, those with a version for example; else it sends one statement for a
 * whole collection, which it does not load for that, and tells nobody which records were in it.
 */
final class OneByOneDeletes {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final List<CollectionMapping> collections;

    private OneByOneDeletes(List<CollectionMapping> collections) {
        this.collections = collections;
    }

    /**
     * Finds the collections.
     *
     * @param descriptors the descriptors of a session that is connected
     * @param hooked its classes with hooks
     */
    static OneByOneDeletes of(Collection<ClassDescriptor> descriptors, HookedClasses hooked) {
        Set<CollectionMapping> found = Collections.newSetFromMap(new IdentityHashMap<>());
        descriptors.stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor()) // each owner of an embeddable has its own
                .flatMap(OneByOneDeletes::collections)
                .filter(collection -> !collection.mustDeleteReferenceObjectsOneByOne())
                .filter(hooked::hearOfDeletesThrough)
                .forEach(found::add);
        return new OneByOneDeletes(List.copyOf(found));
    }

    private static Stream<CollectionMapping> collections(ClassDescriptor descriptor) {
        return DescriptorAccess.mappings(descriptor).stream().flatMap(mapping -> {
            if (mapping instanceof AggregateObjectMapping embedded) {
                return collections(embedded.getReferenceDescriptor());
            }
            return mapping instanceof CollectionMapping collection ? Stream.of(collection) : Stream.empty();
        });
    }

    /** Has EclipseLink delete them one by one from now on. */
    void begin() {
        for (CollectionMapping collection : collections) {
            collection.setMustDeleteReferenceObjectsOneByOne(true);
            LOGGER.log(
                    isAnnotated(collection) ? Level.INFO : Level.FINE,
                    () -> "records of '" + collection.getAttributeName() + "' of "
                            + collection.getDescriptor().getJavaClass().getSimpleName()
                            + " are deleted one by one with their owner, because hooks are to hear of them"
                            + (isAnnotated(collection) ? "; @DeleteAll has no effect" : ""));
        }
    }

    /** Lets EclipseLink delete them by one statement again. */
    void end() {
        collections.forEach(collection -> collection.setMustDeleteReferenceObjectsOneByOne(false));
    }

    private static boolean isAnnotated(DatabaseMapping collection) {
        String attribute = collection.getAttributeName();
        String getter = "get" + attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        for (Class<?> owner = collection.getDescriptor().getJavaClass(); owner != null; owner = owner.getSuperclass()) {
            Stream<AnnotatedElement> members = Stream.concat(
                    Arrays.stream(owner.getDeclaredFields())
                            .filter(field -> field.getName().equals(attribute)),
                    Arrays.stream(owner.getDeclaredMethods())
                            .filter(method -> method.getName().equals(getter)));
            if (members.anyMatch(member -> member.isAnnotationPresent(DeleteAll.class))) {
                return true;
            }
        }
        return false;
    }
}
