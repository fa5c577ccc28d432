package org.bulkhooks.eclipselink;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import org.bulkhooks.spi.FactoryConnector;

/**
 * Has hooks called for persistence units that the library cannot find itself.
 *
 * <p>It is needed in Java SE only, for a factory that is made by hand after the CDI container has started and that no
 * CDI producer returns. Units of a server, units that are open when the container starts, and products of CDI producers
 * are found.
 */
public final class EclipseLinkHooks {

    private EclipseLinkHooks() {}

    /**
     * Starts to call the hooks of the running CDI container for a persistence unit; does nothing if they are called
     * already, or if the factory is of another persistence provider. They are no longer called when the container
     * stops. EntityManagers that were in use before do not call hooks.
     *
     * @param factory an open factory
     * @throws IllegalStateException if no CDI container with Bulk Hooks runs
     * @throws NullPointerException if {@code factory} is null
     */
    public static void install(EntityManagerFactory factory) {
        Objects.requireNonNull(factory, "factory");
        CDI.current().select(FactoryConnector.class).get().connect(factory);
    }
}
