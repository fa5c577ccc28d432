package org.bulkhooks.console.jmx;

import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServer;
import org.bulkhooks.console.cluster.Nodes;
import org.bulkhooks.console.cluster.OtherNode;

/**
 * Where the management beans of each node are read: those of this node itself, those of others as their last snapshots
 * tell.
 *
 * @param local the MBean server of this node
 * @param nodes the nodes of the cluster
 */
public record NodeServers(MBeanServer local, Nodes nodes) {

    /**
     * One node.
     *
     * @param node its name; empty where there is no other one
     */
    public record NodeServer(String node, MBeanServer server) {}

    /** Returns all nodes, this one first. It asks the cluster, and says that somebody looks. */
    public List<NodeServer> all() {
        List<OtherNode> others = nodes.others();
        List<NodeServer> all = new ArrayList<>();
        all.add(new NodeServer(others.isEmpty() ? "" : nodes.name(), local));
        others.forEach(other -> all.add(new NodeServer(other.name(), other.server())));
        return all;
    }

    /** Tells whether an application runs on this node. */
    public boolean isHere(ApplicationKey application) {
        return application.node().isEmpty() || application.node().equals(nodes.name());
    }

    /**
     * Returns where the beans of an application are, without asking the cluster again.
     *
     * @throws UnreadableException if its node publishes nothing any more
     */
    public MBeanServer of(ApplicationKey application) throws UnreadableException {
        if (isHere(application)) {
            return local;
        }
        return nodes.lastRead(application.node())
                .map(OtherNode::server)
                .orElseThrow(() -> new UnreadableException(application.node() + " publishes nothing any more"));
    }
}
