package org.bulkhooks.console.cluster;

import java.util.Map;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import org.jspecify.annotations.Nullable;

/**
 * A management bean of another node, as its snapshot tells: it has the attributes, and refuses operations, which only
 * the node itself could answer.
 *
 * @param attributes the attributes by name
 */
record SnapshotBean(Map<String, Object> attributes) implements DynamicMBean {

    @Override
    public Object getAttribute(String attribute) throws AttributeNotFoundException {
        @Nullable Object value = attributes.get(attribute);
        if (value == null) {
            throw new AttributeNotFoundException(attribute);
        }
        return value;
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList found = new AttributeList();
        for (String name : names) {
            @Nullable Object value = attributes.get(name);
            if (value != null) {
                found.add(new Attribute(name, value));
            }
        }
        return found;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " of another node cannot be set");
    }

    @Override
    public AttributeList setAttributes(AttributeList ignored) {
        return new AttributeList(); // none was set
    }

    @Override
    public Object invoke(String operation, Object[] arguments, String[] signature) throws MBeanException {
        throw new MBeanException(new UnsupportedOperationException("only the node itself answers " + operation));
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        MBeanAttributeInfo[] infos = attributes.entrySet().stream()
                .map(entry -> new MBeanAttributeInfo(
                        entry.getKey(), entry.getValue().getClass().getName(), entry.getKey(), true, false, false))
                .toArray(MBeanAttributeInfo[]::new);
        return new MBeanInfo(getClass().getName(), "a bean of another node", infos, null, null, null);
    }
}
