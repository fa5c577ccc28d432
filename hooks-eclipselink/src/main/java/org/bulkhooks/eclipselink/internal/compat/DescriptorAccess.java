package org.bulkhooks.eclipselink.internal.compat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Vector;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;

/**
 * Reads the lists of a descriptor and its mappings, which no one changes once the session is there. EclipseLink 4.0
 * declares some as {@link Vector} and 5.0 as {@link List}: a class file that calls such a method runs on the version
 * that it was compiled against only. And the lists of both can be iterated over, but not much else: a {@code subList}
 * of EclipseLink's own vector is empty, whatever was asked for. A copy would cost much, because records are looked at
 * mapping by mapping.
 */
public final class DescriptorAccess {

    private static final MethodHandle MAPPINGS = listGetter(ClassDescriptor.class, "getMappings");
    private static final MethodHandle TABLES = listGetter(ClassDescriptor.class, "getTables");
    private static final MethodHandle COLUMNS = listGetter(DatabaseMapping.class, "getFields");
    private static final MethodHandle FOREIGN_KEY_COLUMNS = listGetter(OneToOneMapping.class, "getForeignKeyFields");

    private DescriptorAccess() {}

    /** Returns the mappings of a descriptor, inherited ones included. */
    @SuppressWarnings("unchecked") // the declared element type in both versions
    public static List<DatabaseMapping> mappings(ClassDescriptor descriptor) {
        return view((List<DatabaseMapping>) call(MAPPINGS, descriptor));
    }

    /** Returns the tables of a descriptor, secondary ones and those of its superclasses included. */
    @SuppressWarnings("unchecked") // the declared element type in both versions
    public static List<DatabaseTable> tables(ClassDescriptor descriptor) {
        return view((List<DatabaseTable>) call(TABLES, descriptor));
    }

    /** Returns the tables of a descriptor in the order of inserts. */
    public static List<DatabaseTable> tablesInInsertOrder(ClassDescriptor descriptor) {
        return view(descriptor.getMultipleTableInsertOrder());
    }

    /** Returns the columns of the id, in the order of its parts. */
    public static List<DatabaseField> idColumns(ClassDescriptor descriptor) {
        return view(descriptor.getPrimaryKeyFields());
    }

    /** Returns the columns of a mapping. */
    @SuppressWarnings("unchecked") // the declared element type in both versions
    public static List<DatabaseField> columns(DatabaseMapping mapping) {
        return view((List<DatabaseField>) call(COLUMNS, mapping));
    }

    /** Returns the columns of a reference that refer to the id of its target. */
    @SuppressWarnings("unchecked") // the declared element type in both versions
    public static List<DatabaseField> foreignKeyColumns(OneToOneMapping reference) {
        return view((List<DatabaseField>) call(FOREIGN_KEY_COLUMNS, reference));
    }

    private static <T> List<T> view(List<T> list) {
        return new View<>(list);
    }

    private static List<?> call(MethodHandle getter, Object owner) {
        try {
            return (List<?>) getter.invokeExact(owner);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException("a getter of EclipseLink failed", thrown);
        }
    }

    private static MethodHandle listGetter(Class<?> owner, String name) {
        return ChangedMethod.getter(owner, name, Vector.class, List.class)
                .asType(MethodType.methodType(List.class, Object.class));
    }

    /** Leaves to EclipseLink's list only what it does right. */
    private static final class View<T> extends AbstractList<T> implements RandomAccess {

        private final List<T> list;

        View(List<T> list) {
            this.list = list;
        }

        @Override
        public T get(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
