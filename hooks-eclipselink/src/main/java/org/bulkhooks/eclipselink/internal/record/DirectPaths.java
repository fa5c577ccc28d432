package org.bulkhooks.eclipselink.internal.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/** What was found of the paths that a persistence unit was asked for, kept with its session. Thread-safe. */
final class DirectPaths {

    private static final StateKey<DirectPaths> KEY = new StateKey<>("direct paths");

    private final Map<ClassDescriptor, Map<String, Found>> found = new ConcurrentHashMap<>();

    private DirectPaths() {}

    /**
     * Finds a path.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @throws IllegalArgumentException if there is no such attribute
     */
    static Found find(ClassDescriptor descriptor, String path, AbstractSession session) {
        AbstractSession root = session;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        if (root.getDescriptors().get(descriptor.getJavaClass()) != descriptor) {
            return Found.of(descriptor, path); // a tenant with tables of its own has descriptors of its own
        }
        return SessionState.of(root)
                .getOrPut(KEY, DirectPaths::new)
                .found
                .computeIfAbsent(descriptor, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(path, name -> Found.of(descriptor, name));
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
