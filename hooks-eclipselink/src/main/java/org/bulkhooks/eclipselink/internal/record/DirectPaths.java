package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/** What was found of the paths that a persistence unit was asked for, kept with its session. Thread-safe. */
final class DirectPaths {

    private static final StateKey<DirectPaths> KEY = new StateKey<>("direct paths");

    private final Map<ClassDescriptor, Map<String, Found>> found = new ConcurrentHashMap<>();
    private final Map<ClassDescriptor, List<@Nullable DirectPath>> attributes = new ConcurrentHashMap<>();

    private DirectPaths() {}

    /**
     * Finds a path.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @throws IllegalArgumentException if there is no such attribute
     */
    static Found find(ClassDescriptor descriptor, String path, AbstractSession session) {
        DirectPaths kept = of(descriptor, session);
        return kept == null
                ? Found.of(descriptor, path)
                : kept.found
                        .computeIfAbsent(descriptor, any -> new ConcurrentHashMap<>())
                        .computeIfAbsent(path, name -> Found.of(descriptor, name));
    }

    /**
     * Returns what reads each attribute of an entity class, in the order of its mappings; null for those that are read
     * otherwise. Handles that were made for each operation would be compiled anew each time.
     *
     * @param descriptor the descriptor of the concrete entity class
     */
    static List<@Nullable DirectPath> attributes(ClassDescriptor descriptor, AbstractSession session) {
        DirectPaths kept = of(descriptor, session);
        return kept == null
                ? attributes(descriptor)
                : kept.attributes.computeIfAbsent(descriptor, DirectPaths::attributes);
    }

    private static List<@Nullable DirectPath> attributes(ClassDescriptor descriptor) {
        List<@Nullable DirectPath> attributes = new ArrayList<>();
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            attributes.add(mapping.getAttributeName() == null ? null : DirectPath.last(descriptor, mapping));
        }
        return Collections.unmodifiableList(attributes);
    }

    /**
     * Returns what is kept of a persistence unit, or null if it does not know the descriptor: a tenant with tables of
     * its own has descriptors of its own.
     */
    private static @Nullable DirectPaths of(ClassDescriptor descriptor, AbstractSession session) {
        AbstractSession root = session;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getDescriptors().get(descriptor.getJavaClass()) == descriptor
                ? SessionState.of(root).getOrPut(KEY, DirectPaths::new)
                : null;
    }

    /**
     * A path, and what reads it from records of one class.
     *
     * @param direct null if it is read step by step
     */
    record Found(AttributePath path, @Nullable DirectPath direct) {

        private static Found of(ClassDescriptor descriptor, String name) {
            AttributePath path = AttributePath.of(descriptor, name);
            return new Found(path, DirectPath.of(descriptor, path, 0));
        }
    }
}
