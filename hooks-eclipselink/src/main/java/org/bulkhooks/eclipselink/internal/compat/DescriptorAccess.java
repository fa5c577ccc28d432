package org.bulkhooks.eclipselink.internal.compat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Vector;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * Reads the lists of a descriptor, as copies. EclipseLink 4.0 declares some as {@link Vector} and 5.0 as {@link List}: a class file that calls
 * such a method runs on the version that it was compiled against only. And the lists of both can be iterated over, but not much else: a
 * {@code subList} of EclipseLink's own vector is empty, whatever was asked for.
 */
public final class DescriptorAccess {

    private static final MethodHandle MAPPINGS = listGetter("getMappings");
    private static final MethodHandle TABLES = listGetter("getTables");

    private DescriptorAccess() {}

    /** Returns the mappings of a descriptor, inherited ones included. */
    @SuppressWarnings("unchecked") // the declared element type in both versions
    public static List<DatabaseMapping> mappings(ClassDescriptor descriptor) {
        return List.copyOf((List<DatabaseMapping>) call(MAPPINGS, descriptor));
    }

    /** Returns the tables of a descriptor, secondary ones and those of its superclasses included. */
    @SuppressWarnings("unchecked") // the declared element type in both versions
    public static List<DatabaseTable> tables(ClassDescriptor descriptor) {
        return List.copyOf((List<DatabaseTable>) call(TABLES, descriptor));
    }

    /** Returns the tables of a descriptor in the order of inserts. */
    public static List<DatabaseTable> tablesInInsertOrder(ClassDescriptor descriptor) {
        return List.copyOf(descriptor.getMultipleTableInsertOrder());
    }

    /** Returns the columns of the id, in the order of its parts. */
    public static List<DatabaseField> idColumns(ClassDescriptor descriptor) {
        return List.copyOf(descriptor.getPrimaryKeyFields());
    }

    private static List<?> call(MethodHandle getter, ClassDescriptor descriptor) {
        try {
            return (List<?>) getter.invokeExact(descriptor);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException("a getter of " + ClassDescriptor.class.getName() + " failed", thrown);
        }
    }

    private static MethodHandle listGetter(String name) {
        try {
            return find(name, Vector.class);
        } catch (NoSuchMethodException of40) {
            try {
                return find(name, List.class);
            } catch (NoSuchMethodException of50) {
                of50.addSuppressed(of40);
                throw new IllegalStateException(
                        "this version of EclipseLink has no " + ClassDescriptor.class.getName() + "." + name
                                + "() as in 4.0 or 5.0",
                        of50);
            }
        }
    }

    private static MethodHandle find(String name, Class<?> type) throws NoSuchMethodException {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(ClassDescriptor.class, name, MethodType.methodType(type))
                    .asType(MethodType.methodType(List.class, ClassDescriptor.class));
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }
}
