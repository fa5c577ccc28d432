package org.bulkhooks.internal.extension;

import org.jspecify.annotations.Nullable;

/**
 * Tells which class loader is the application's, where the library is in the application, beside it, or in the server.
 */
final class ApplicationClassLoader {

    private static final Class<?> LIBRARY = ApplicationClassLoader.class;

    private ApplicationClassLoader() {}

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
