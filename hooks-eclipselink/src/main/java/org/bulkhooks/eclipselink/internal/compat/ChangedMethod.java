package org.bulkhooks.eclipselink.internal.compat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** Finds methods of EclipseLink that have other types in 4.0 than in 5.0. */
final class ChangedMethod {

    private static final Lookup LOOKUP = MethodHandles.publicLookup();

    private ChangedMethod() {}

    private interface Kind {
        MethodHandle find(Class<?> owner, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException;
    }

    /** Finds a method without parameters, as a handle that takes the object and returns the second of two types. */
    static MethodHandle getter(Class<?> owner, String name, Class<?> of40, Class<?> of50) {
        return find(LOOKUP::findVirtual, owner, name, MethodType.methodType(of40), MethodType.methodType(of50))
                .asType(MethodType.methodType(of50, owner));
    }

    /** Finds a static method, as a handle of the first of two types. */
    static MethodHandle ofClass(Class<?> owner, String name, MethodType of40, MethodType of50) {
        return find(LOOKUP::findStatic, owner, name, of40, of50).asType(of40);
    }

    private static MethodHandle find(Kind kind, Class<?> owner, String name, MethodType... types) {
        NoSuchMethodException missing = new NoSuchMethodException(name);
        for (MethodType type : types) {
            try {
                return kind.find(owner, name, type);
            } catch (NoSuchMethodException inOneVersion) {
                missing.addSuppressed(inOneVersion);
            } catch (IllegalAccessException inaccessible) {
                throw new IllegalStateException(inaccessible);
            }
        }
        throw new IllegalStateException(
                "this version of EclipseLink has no " + owner.getName() + "." + name + " as in 4.0 or 5.0: "
                        + Arrays.toString(types),
                missing);
    }
}
