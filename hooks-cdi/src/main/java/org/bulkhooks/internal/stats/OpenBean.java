package org.bulkhooks.internal.stats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * A management bean whose attributes are declared as {@link Column}s, and its operations as {@link BeanOperation}s. To
 * a reader it is an MXBean: all types are open. An interface with a getter for each attribute would write each name
 * down a second time. Immutable, as far as the source is.
 *
 * @param <S> what the attributes are read from
 */
final class OpenBean<S> implements DynamicMBean {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final S source;
    private final Map<String, Column<S>> attributes = new LinkedHashMap<>(); // never changed after construction
    private final List<BeanOperation<S>> operations;
    private final MBeanInfo info;

    OpenBean(String meaning, S source, List<Column<S>> attributes) {
        this(meaning, source, attributes, List.of());
    }

    OpenBean(String meaning, S source, List<Column<S>> attributes, List<BeanOperation<S>> operations) {
        this.source = source;
        this.operations = List.copyOf(operations);
        attributes.forEach(attribute -> this.attributes.put(attribute.name(), attribute));
        this.info = new MBeanInfo(
                OpenBean.class.getName(),
                meaning,
                attributes.stream().map(Column::info).toArray(MBeanAttributeInfo[]::new),
                null,
                operations.stream().map(BeanOperation::info).toArray(MBeanOperationInfo[]::new),
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
    public @Nullable Object invoke(String name, Object @Nullable [] arguments, String @Nullable [] signature)
            throws ReflectionException {
        String[] types = signature == null ? new String[0] : signature;
        Object[] values = arguments == null ? new Object[0] : arguments;
        for (BeanOperation<S> operation : operations) {
            if (operation.is(name, types) && values.length == types.length) {
                return operation.run(source, values);
            }
        }
        throw new ReflectionException(new NoSuchMethodException(name + "(" + String.join(", ", types) + ")"));
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
