package org.bulkhooks.internal.stats;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.ImmutableDescriptor;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.ReflectionException;
import javax.management.openmbean.OpenMBeanOperationInfoSupport;
import javax.management.openmbean.OpenMBeanParameterInfo;
import javax.management.openmbean.OpenMBeanParameterInfoSupport;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * A management bean whose attributes are declared as {@link Column}s. To a reader it is an MXBean: all types are open.
 * An interface with a getter for each attribute would write each name down a second time. Immutable, as far as the
 * source is.
 *
 * @param <S> what the attributes are read from
 */
final class OpenBean<S> implements DynamicMBean {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");
    private static final String[] TEXT = {String.class.getName()};

    private final S source;
    private final Map<String, Column<S>> attributes = new LinkedHashMap<>(); // never changed after construction
    private final @Nullable Question<S, ?> question;
    private final MBeanInfo info;

    /**
     * An operation that takes a text and answers with a table.
     *
     * @param name the name of the operation
     * @param meaning what it answers
     * @param parameter the name of its parameter
     * @param parameterMeaning what the parameter is
     * @param table the columns of the answer
     * @param answer finds the rows
     */
    record Question<S, R>(
            String name,
            String meaning,
            String parameter,
            String parameterMeaning,
            Table<R> table,
            BiFunction<S, String, List<R>> answer) {

        Object ask(S source, String text) {
            return table.read(answer.apply(source, text));
        }

        MBeanOperationInfo info() {
            return new OpenMBeanOperationInfoSupport(
                    name,
                    meaning,
                    new OpenMBeanParameterInfo[] {
                        new OpenMBeanParameterInfoSupport(parameter, parameterMeaning, SimpleType.STRING)
                    },
                    table.type(),
                    MBeanOperationInfo.INFO);
        }
    }

    OpenBean(String meaning, S source, List<Column<S>> attributes) {
        this(meaning, source, attributes, null);
    }

    OpenBean(String meaning, S source, List<Column<S>> attributes, @Nullable Question<S, ?> question) {
        this.source = source;
        this.question = question;
        attributes.forEach(attribute -> this.attributes.put(attribute.name(), attribute));
        this.info = new MBeanInfo(
                OpenBean.class.getName(),
                meaning,
                attributes.stream().map(Column::info).toArray(MBeanAttributeInfo[]::new),
                null,
                question == null ? null : new MBeanOperationInfo[] {question.info()},
                null,
                new ImmutableDescriptor("immutableInfo=true"));
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return info;
    }

    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException {
        Column<S> attribute = attributes.get(name);
        if (attribute == null) {
            throw new AttributeNotFoundException(name);
        }
        return attribute.read().apply(source);
    }

    /** Reads attributes; those that do not exist or cannot be read are missing in the answer. */
    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList found = new AttributeList(names.length);
        for (String name : names) {
            try {
                found.add(new Attribute(name, getAttribute(name)));
            } catch (AttributeNotFoundException | RuntimeException unreadable) {
                LOGGER.log(Level.FINE, unreadable, () -> "the attribute " + name + " cannot be read");
            }
        }
        return found;
    }

    @Override
    public Object invoke(String operation, Object[] arguments, String[] signature) throws ReflectionException {
        if (question == null || !question.name().equals(operation) || !Arrays.equals(signature, TEXT)) {
            throw new ReflectionException(new NoSuchMethodException(operation));
        }
        return question.ask(source, (String) arguments[0]);
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " is read only");
    }

    @Override
    public AttributeList setAttributes(AttributeList changed) {
        return new AttributeList(); // none was set
    }
}
