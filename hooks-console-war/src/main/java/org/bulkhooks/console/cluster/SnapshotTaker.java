package org.bulkhooks.console.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * Reads all attributes of the management beans of this server's applications.
 *
 * @param node the name of this node
 * @param server where the beans are registered
 */
record SnapshotTaker(String node, MBeanServer server) {

    private static final Logger LOGGER = Logger.getLogger(SnapshotTaker.class.getName());

    /** Takes a snapshot. A bean that cannot be read, or is gone meanwhile, is not in it. */
    NodeSnapshot take() {
        Map<String, Map<String, Object>> beans = new HashMap<>();
        for (ObjectName name : server.queryNames(all(), null)) {
            try {
                beans.put(name.getCanonicalName(), read(name));
            } catch (JMException | RuntimeException unreadable) {
                LOGGER.log(Level.FINE, unreadable, () -> name + " is not in the snapshot of this node");
            }
        }
        return new NodeSnapshot(node, System.currentTimeMillis(), beans);
    }

    private Map<String, Object> read(ObjectName name) throws JMException {
        String[] attributes = Arrays.stream(server.getMBeanInfo(name).getAttributes())
                .filter(MBeanAttributeInfo::isReadable)
                .map(MBeanAttributeInfo::getName)
                .toArray(String[]::new);
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : server.getAttributes(name, attributes).asList()) {
            if (attribute.getValue() != null) {
                values.put(attribute.getName(), attribute.getValue());
            }
        }
        return values;
    }

    private static ObjectName all() {
        try {
            return new ObjectName("org.bulkhooks:*");
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
