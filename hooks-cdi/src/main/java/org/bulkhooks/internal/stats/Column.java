package org.bulkhooks.internal.stats;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.management.ImmutableDescriptor;
import javax.management.JMX;
import javax.management.MBeanAttributeInfo;
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/**
 * What is published under one name, declared once: an attribute of a management bean, or a column of a {@link Table}.
 * The bean, the description that jconsole shows, and the rows of docs/reference/management-beans.md follow from it.
 * Immutable.
 *
 * @param <S> what it is read from; of a column with one element a row, the list of the rows
 * @param name the published name; it never changes
 * @param type what is published
 * @param unit the unit of a number, such as {@code ns}; empty for what has none
 * @param meaning what it says, in a line
 * @param read reads it
 */
record Column<S>(String name, OpenType<?> type, String unit, String meaning, Function<S, Object> read) {

    private static final Map<OpenType<?>, Class<?>> PRIMITIVES = Map.of(
            SimpleType.LONG,
            long.class,
            SimpleType.INTEGER,
            int.class,
            SimpleType.BOOLEAN,
            boolean.class,
            SimpleType.VOID,
            void.class);

    /** Returns the name of a type in signatures, as an MXBean has it: {@code long} and not {@code java.lang.Long}. */
    static String publishedType(OpenType<?> type) {
        Class<?> primitive = PRIMITIVES.get(type);
        return primitive == null ? type.getClassName() : primitive.getName();
    }

    static <S> Column<S> number(String name, String unit, String meaning, ToLongFunction<S> read) {
        return new Column<>(name, SimpleType.LONG, unit, meaning, read::applyAsLong);
    }

    static <S> Column<S> integer(String name, String unit, String meaning, ToIntFunction<S> read) {
        return new Column<>(name, SimpleType.INTEGER, unit, meaning, read::applyAsInt);
    }

    static <S> Column<S> flag(String name, String meaning, Predicate<S> read) {
        return new Column<>(name, SimpleType.BOOLEAN, "", meaning, read::test);
    }

    static <S> Column<S> text(String name, String meaning, Function<S, String> read) {
        return new Column<>(name, SimpleType.STRING, "", meaning, read::apply);
    }

    static <S> Column<S> numbers(String name, String unit, String meaning, Function<S, long[]> read) {
        return new Column<>(name, array(long[].class), unit, meaning, read::apply);
    }

    static <S> Column<S> numberLists(String name, String unit, String meaning, Function<S, long[][]> read) {
        return new Column<>(name, array(long[][].class), unit, meaning, read::apply);
    }

    static <S, R> Column<S> table(String name, Table<R> table, Function<S, List<R>> rows) {
        return new Column<>(name, table.type(), "", table.meaning(), source -> table.read(rows.apply(source)));
    }

    static <R> Column<List<R>> longs(String name, String unit, String meaning, ToLongFunction<R> read) {
        return new Column<>(name, array(long[].class), unit, meaning, rows -> rows.stream()
                .mapToLong(read)
                .toArray());
    }

    static <R> Column<List<R>> ints(String name, String unit, String meaning, ToIntFunction<R> read) {
        return new Column<>(name, array(int[].class), unit, meaning, rows -> rows.stream()
                .mapToInt(read)
                .toArray());
    }

    static <R> Column<List<R>> flags(String name, String meaning, Predicate<R> read) {
        return new Column<>(name, array(boolean[].class), "", meaning, rows -> {
            boolean[] flags = new boolean[rows.size()];
            IntStream.range(0, flags.length).forEach(index -> flags[index] = read.test(rows.get(index)));
            return flags;
        });
    }

    static <R> Column<List<R>> texts(String name, String meaning, Function<R, String> read) {
        return new Column<>(name, array(String[].class), "", meaning, rows -> rows.stream()
                .map(read)
                .toArray(String[]::new));
    }

    static <R> Column<List<R>> longLists(String name, String unit, String meaning, Function<R, long[]> read) {
        return new Column<>(name, array(long[][].class), unit, meaning, rows -> rows.stream()
                .map(read)
                .toArray(long[][]::new));
    }

    static <R> Column<List<R>> textLists(String name, String meaning, Function<R, List<String>> read) {
        return new Column<>(name, array(String[][].class), "", meaning, rows -> rows.stream()
                .map(row -> read.apply(row).toArray(String[]::new))
                .toArray(String[][]::new));
    }

    static OpenType<?> array(Class<?> arrayClass) {
        int dimension = 0;
        Class<?> element = arrayClass;
        for (; element.isArray(); element = element.getComponentType()) {
            dimension++;
        }
        try {
            return element.isPrimitive()
                    ? ArrayType.getPrimitiveArrayType(arrayClass)
                    : new ArrayType<>(dimension, SimpleType.STRING);
        } catch (OpenDataException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the same column, read from what has the source as a part. */
    <T> Column<T> in(Function<T, S> part) {
        return new Column<>(name, type, unit, meaning, whole -> read.apply(part.apply(whole)));
    }

    /** Describes it as an attribute of a management bean. */
    MBeanAttributeInfo info() {
        return new MBeanAttributeInfo(
                name,
                publishedType(type),
                meaning,
                true,
                false,
                type.equals(SimpleType.BOOLEAN),
                new ImmutableDescriptor(Map.of(JMX.OPEN_TYPE_FIELD, type, "units", unit)));
    }
}
