package org.bulkhooks.console.reading;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * One deployment of an application.
 *
 * @param name the application's name, such as its context path
 * @param instance tells this deployment from others of the same name
 * @param node the node of the cluster that it runs on; empty for the one that this console runs on
 */
public record ApplicationKey(String name, String instance, String node) {

    /** Names a deployment on the node of this console. */
    public ApplicationKey(String name, String instance) {
        this(name, instance, "");
    }

    /** Returns the name of a management bean. */
    ObjectName bean(String type) {
        try {
            return new ObjectName(
                    "org.bulkhooks:type=" + type + ",application=" + ObjectName.quote(name) + ",instance=" + instance);
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
