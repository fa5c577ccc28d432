package org.bulkhooks.internal.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javax.management.ImmutableDescriptor;
import javax.management.JMX;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * An operation of an {@link OpenBean}, declared once. Its types are open. Immutable.
 *
 * @param <S> what the bean is read from
 * @param name the published name; it never changes
 * @param meaning what it answers or does, in a line
 * @param parameters what it is given
 * @param answer the type of the answer
 * @param impact {@link MBeanOperationInfo#INFO} or {@link MBeanOperationInfo#ACTION}
 * @param run answers
 */
record BeanOperation<S>(
        String name,
        String meaning,
        List<Parameter> parameters,
        OpenType<?> answer,
        int impact,
        BiFunction<S, Arguments, @Nullable Object> run) {

    /**
     * A parameter of an operation. Never null.
     *
     * @param name the published name
     * @param type its open type
     * @param meaning what it is, in a line
     */
    record Parameter(String name, SimpleType<?> type, String meaning) {

        static Parameter text(String name, String meaning) {
            return new Parameter(name, SimpleType.STRING, meaning);
        }

        static Parameter number(String name, String meaning) {
            return new Parameter(name, SimpleType.LONG, meaning);
        }

        static Parameter integer(String name, String meaning) {
            return new Parameter(name, SimpleType.INTEGER, meaning);
        }

        /** Returns the type in the signature, as an MXBean has it: {@code long} and not {@code java.lang.Long}. */
        String signature() {
            return Column.publishedType(type);
        }

        private MBeanParameterInfo info() {
            return new MBeanParameterInfo(
                    name, signature(), meaning, new ImmutableDescriptor(Map.of(JMX.OPEN_TYPE_FIELD, type)));
        }
    }

    /** What an operation is called with, in the order of its parameters. */
    static final class Arguments {

        private final Object[] values;

        private Arguments(Object[] values) {
            this.values = values;
        }

        String text(int index) {
            return (String) values[index];
        }

        long number(int index) {
            return (Long) values[index];
        }

        int integer(int index) {
            return (Integer) values[index];
        }
    }

    /** Makes the operation with a copy of the list. */
    BeanOperation {
        parameters = List.copyOf(parameters);
    }

    /** An operation that answers with a table. */
    static <S, R> BeanOperation<S> table(
            String name,
            String meaning,
            Table<R> table,
            BiFunction<S, Arguments, List<R>> rows,
            Parameter... parameters) {
        return new BeanOperation<>(
                name,
                meaning,
                List.of(parameters),
                table.type(),
                MBeanOperationInfo.INFO,
                (source, arguments) -> table.read(rows.apply(source, arguments)));
    }

    /** An operation that answers with numbers. */
    static <S> BeanOperation<S> numbers(
            String name, String meaning, BiFunction<S, Arguments, long[]> numbers, Parameter... parameters) {
        return new BeanOperation<>(
                name,
                meaning,
                List.of(parameters),
                Column.array(long[].class),
                MBeanOperationInfo.INFO,
                numbers::apply);
    }

    /** An operation that changes something and answers nothing. */
    static <S> BeanOperation<S> action(
            String name, String meaning, BiConsumer<S, Arguments> act, Parameter... parameters) {
        return new BeanOperation<>(
                name, meaning, List.of(parameters), SimpleType.VOID, MBeanOperationInfo.ACTION, (source, arguments) -> {
                    act.accept(source, arguments);
                    return null;
                });
    }

    /** Tells whether a call of a name and signature is of this operation. */
    boolean is(String asked, String[] signature) {
        return name.equals(asked)
                && Arrays.equals(
                        signature, parameters.stream().map(Parameter::signature).toArray());
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException if a value is null or of another type, or what the operation itself refuses
     */
    @Nullable
    Object run(S source, Object[] values) {
        for (int index = 0; index < parameters.size(); index++) {
            Parameter parameter = parameters.get(index);
            if (!parameter.type().isValue(values[index])) {
                throw new IllegalArgumentException(
                        name + ": '" + parameter.name() + "' must be given, as " + parameter.signature());
            }
        }
        return run.apply(source, new Arguments(values));
    }

    /** Describes it as an operation of a management bean. */
    MBeanOperationInfo info() {
        return new MBeanOperationInfo(
                name,
                meaning,
                parameters.stream().map(Parameter::info).toArray(MBeanParameterInfo[]::new),
                Column.publishedType(answer),
                impact,
                new ImmutableDescriptor(Map.of(JMX.OPEN_TYPE_FIELD, answer)));
    }
}
