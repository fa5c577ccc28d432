package org.bulkhooks.console.reading;

import org.bulkhooks.console.format.ClassNames;

/**
 * An entity class of an application.
 *
 * @param entityClass its name
 * @param persistenceUnit the persistence unit that it belongs to, empty if that is not known
 */
public record ModelReading(String entityClass, String persistenceUnit) {

    /** Returns the class name without its package. */
    public String shortName() {
        return ClassNames.simple(entityClass);
    }
}
