package org.bulkhooks.internal.extension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.spi.PersistenceIntegration;
import org.jspecify.annotations.Nullable;

/**
 * Tells which class loader is the application's, where the library is in the application, beside it, or in the server.
 */
final class ApplicationClassLoader {

    private static final Class<?> LIBRARY = ApplicationClassLoader.class;

    private ApplicationClassLoader() {}

    /**
     * Returns the class loader of the application, which its persistence units have. It is the {@linkplain #current()
     * current} one, unless the server puts one of its own before it, as Open Liberty does: that one has no bean of its
     * own and sees the same persistence units.
     *
     * @param ofBeans the class loaders of the classes that are beans
     */
    static ClassLoader of(Set<ClassLoader> ofBeans) {
        ClassLoader current = current();
        if (ofBeans.contains(current)) {
            return current;
        }
        Set<String> seen = persistence(current);
        List<ClassLoader> behind = ofBeans.stream()
                .filter(ApplicationClassLoader::sees)
                .filter(loader -> !isAbove(current, loader)) // one below is that of a module
                .filter(loader -> persistence(loader).equals(seen))
                .toList();
        return behind.size() == 1 ? behind.get(0) : current;
    }

    /**
     * Returns the class loaders of the application: its own first, and those of other modules of an enterprise
     * application, where they see this very library. A module is known by its beans.
     *
     * @param ofBeans the class loaders of the classes that are beans
     */
    static List<ClassLoader> all(Set<ClassLoader> ofBeans) {
        Set<ClassLoader> all = new LinkedHashSet<>(List.of(of(ofBeans)));
        ofBeans.stream().filter(ApplicationClassLoader::sees).forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * Returns where a class loader finds persistence units and integrations with their providers, as texts: a URL may
     * ask the network to compare itself.
     */
    private static Set<String> persistence(ClassLoader loader) {
        return Stream.of("META-INF/persistence.xml", "META-INF/services/" + PersistenceIntegration.class.getName())
                .flatMap(name -> resources(loader, name).stream())
                .map(URL::toString)
                .collect(Collectors.toSet());
    }

    private static List<URL> resources(ClassLoader loader, String name) {
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns the context class loader, or that of this library where it is hidden from the former: in one of several
     * web modules.
     */
    static ClassLoader current() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null && sees(context) ? context : LIBRARY.getClassLoader();
    }

    /** Tells whether a class is of the same application as this library: one of the two can see the other. */
    static boolean reaches(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || sees(loader) || isAbove(loader, LIBRARY.getClassLoader());
    }

    private static boolean sees(ClassLoader loader) {
        try {
            return Class.forName(LIBRARY.getName(), false, loader) == LIBRARY;
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }

    private static boolean isAbove(ClassLoader above, @Nullable ClassLoader loader) {
        for (ClassLoader next = loader; next != null; next = next.getParent()) {
            if (next == above) {
                return true;
            }
        }
        return false;
    }
}
