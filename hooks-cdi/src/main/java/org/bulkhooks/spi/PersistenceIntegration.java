package org.bulkhooks.spi;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;

/**
 * An integration with one persistence provider, found by {@link java.util.ServiceLoader}. One instance serves one
 * application; its methods are thread-safe.
 */
public interface PersistenceIntegration {

    /** Returns the name and version of the persistence provider, as the log and the console show them. */
    String description();

    /**
     * Tells why hooks cannot be called with the version of the persistence provider that is there. It is asked first;
     * if it has a reason, nothing else is called, and an application with hooks is not deployed.
     *
     * @return the version found, what it lacks, and the version that has it; empty if hooks can be called
     */
    default Optional<String> unsupported() {
        return Optional.empty();
    }

    /**
     * Returns the persistence units that a class loader sees, without opening any of them. It is asked for each class
     * loader of the application; in an enterprise application each module may have one.
     *
     * @param application a class loader of the application
     * @return the persistence units, possibly none
     */
    List<PersistenceUnitModel> persistenceUnits(ClassLoader application);

    /**
     * Starts to call hooks for all persistence units of the application that are open. It is called when the
     * application's CDI container is ready.
     *
     * @param runtime the hooks of the application
     * @param application the class loaders of the application: its own first, then those of the modules of an
     *     enterprise application that have beans
     */
    void install(HookRuntime runtime, List<ClassLoader> application);

    /**
     * Starts to call hooks for a persistence unit that was opened after {@link #install}; does nothing if it is of
     * another provider or if that was done before.
     *
     * @param factory an open factory
     */
    void connect(EntityManagerFactory factory);

    /** Ends what {@link #install} and {@link #connect} began: no hook is called any more. */
    void uninstall();

    /**
     * Tells whether an EntityManager is of this integration's provider.
     *
     * @param entityManager an EntityManager or a reference to one
     */
    boolean supports(EntityManager entityManager);

    /**
     * Returns what the bulk facade of an EntityManager that this integration {@linkplain #supports supports} writes to.
     *
     * @param entityManager an EntityManager or a reference that finds the current one at each call
     * @throws IllegalStateException if this is not installed
     */
    RecordStore<?, ?> store(EntityManager entityManager);
}
