package org.bulkhooks.console.reading;

import java.util.Map;
import java.util.TreeMap;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanInfo;
import javax.management.ReflectionException;
import org.jspecify.annotations.Nullable;

/**
 * An MBean with any attributes, as another application may publish it; its only operation answers the same thing
 * always.
 */
final class PublishedBean implements DynamicMBean {

    final Map<String, Object> attributes = new TreeMap<>();

    @Nullable
    Object answer;

    @Nullable
    Runnable whenRead;

    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException {
        Object value = attributes.get(name);
        if (value == null) {
            throw new AttributeNotFoundException(name);
        }
        return value;
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        if (whenRead != null) {
            whenRead.run();
        }
        AttributeList found = new AttributeList();
        for (String name : names) {
            if (attributes.containsKey(name)) {
                found.add(new Attribute(name, attributes.get(name)));
            }
        }
        return found;
    }

    @Override
    public Object invoke(String operation, Object[] arguments, String[] signature) throws ReflectionException {
        if (answer == null) {
            throw new ReflectionException(new NoSuchMethodException(operation));
        }
        return answer;
    }

    @Override
    public void setAttribute(Attribute attribute) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AttributeList setAttributes(AttributeList changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return new MBeanInfo(PublishedBean.class.getName(), "any", null, null, null, null);
    }
}
