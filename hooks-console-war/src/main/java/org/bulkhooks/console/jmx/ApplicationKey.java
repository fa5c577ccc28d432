package org.bulkhooks.console.jmx;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.bulkhooks.console.text.Texts;

/**
 * One deployment of an application.
 *
 * @param name the application's name, such as its context path
 * @param instance tells this deployment from others of the same name
 * @param node the node of the cluster that it runs on; empty where this console knows of no other node
 */
public record ApplicationKey(String name, String instance, String node) {

    /** Names a deployment where there is one node only. */
    public ApplicationKey(String name, String instance) {
        this(name, instance, "");
    }

    /** Returns the application for people: {@code bank}, or {@code bank on node-2} where there are several nodes. */
    public String label() {
        return node.isEmpty() ? name : Texts.of("page.on-node", name, node);
    }

    /** Returns the name of a management bean. */
    public ObjectName bean(String type) {
        try {
            return new ObjectName(
                    "org.bulkhooks:type=" + type + ",application=" + ObjectName.quote(name) + ",instance=" + instance);
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
