package org.bulkhooks.console.cluster;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/**
 * Another node, as its last snapshot tells.
 *
 * @param name its name
 * @param takenAtMillis when the snapshot was taken, in milliseconds since the epoch of its clock
 * @param server has its management beans, so that what reads this server reads another node in the same way; operations
 *     of the beans fail
 */
public record OtherNode(String name, long takenAtMillis, MBeanServer server) {

    static OtherNode of(NodeSnapshot snapshot) {
        MBeanServer server = MBeanServerFactory.newMBeanServer("org.bulkhooks");
        try {
            for (var bean : snapshot.beans().entrySet()) {
                server.registerMBean(new SnapshotBean(bean.getValue()), new ObjectName(bean.getKey()));
            }
        } catch (JMException impossible) { // names of beans that another MBean server had
            throw new IllegalStateException(impossible);
        }
        return new OtherNode(snapshot.node(), snapshot.takenAtMillis(), server);
    }
}
