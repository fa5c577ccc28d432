package org.bulkhooks.console.published;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import org.jspecify.annotations.Nullable;

/** A management bean with any attributes, made anew for each reading, and any operations. */
public final class PublishedBean implements DynamicMBean {

    private final Supplier<Map<String, Object>> attributes;
    private final Map<String, Function<Object[], @Nullable Object>> operations = new LinkedHashMap<>();

    public PublishedBean(Supplier<Map<String, Object>> attributes) {
        this.attributes = attributes;
    }

    /** Adds an operation. An {@link IllegalArgumentException} is what it says of arguments that it does not know. */
    public PublishedBean operation(String name, Function<Object[], @Nullable Object> operation) {
        operations.put(name, operation);
        return this;
    }

    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException {
        Object value = attributes.get().get(name);
        if (value == null) {
            throw new AttributeNotFoundException(name);
        }
        return value;
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        Map<String, Object> values = attributes.get();
        AttributeList found = new AttributeList();
        for (String name : names) {
            if (values.containsKey(name)) {
                found.add(new Attribute(name, values.get(name)));
            }
        }
        return found;
    }

    @Override
    public @Nullable Object invoke(String name, Object[] arguments, String[] signature) {
        Function<Object[], @Nullable Object> operation = operations.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("No operation " + name);
        }
        return operation.apply(arguments);
    }

    @Override
    public void setAttribute(Attribute attribute) {
        throw new UnsupportedOperationException("Attributes are only read");
    }

    @Override
    public AttributeList setAttributes(AttributeList changed) {
        throw new UnsupportedOperationException("Attributes are only read");
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        MBeanAttributeInfo[] infos = attributes.get().entrySet().stream()
                .map(attribute -> new MBeanAttributeInfo(
                        attribute.getKey(),
                        attribute.getValue().getClass().getName(),
                        attribute.getKey(),
                        true,
                        false,
                        false))
                .toArray(MBeanAttributeInfo[]::new);
        return new MBeanInfo(PublishedBean.class.getName(), "published without the library", infos, null, null, null);
    }
}
