package org.bulkhooks.spi;

import jakarta.persistence.EntityManagerFactory;

/**
 * Connects factories that an application made by hand with its hooks. A bean of this type is there in each application.
 * Thread-safe.
 */
@FunctionalInterface
public interface FactoryConnector {

    /**
     * Starts to call hooks for a persistence unit; does nothing if they are called already.
     *
     * @param factory an open factory
     */
    void connect(EntityManagerFactory factory);
}
