package org.bulkhooks.spi.contract;

/** Starts applications with the integration that is tested. */
@FunctionalInterface
public interface TestedIntegration {

    /**
     * Starts an application in CDI, with one persistence unit of the entities of the kit, which has no rows.
     *
     * @param beanClasses the beans of the application; nothing else is discovered
     */
    TestedApplication start(Class<?>... beanClasses);
}
