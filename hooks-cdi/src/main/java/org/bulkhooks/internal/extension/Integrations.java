package org.bulkhooks.internal.extension;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.PersistenceIntegration;

/**
 * The integrations of an application, one for each of its persistence providers. Immutable.
 *
 * @param all the integrations, at least one
 */
record Integrations(List<PersistenceIntegration> all) {

    Integrations {
        all = List.copyOf(all);
    }

    /** Returns the names and versions of the persistence providers, as the log and the console show them. */
    String description() {
        return all.stream().map(PersistenceIntegration::description).collect(Collectors.joining(" and "));
    }

    void install(HookRuntime runtime, List<ClassLoader> application) {
        all.forEach(integration -> integration.install(runtime, application));
    }

    /** Connects a factory with the integration that it is of; the others leave it alone. */
    void connect(EntityManagerFactory factory) {
        all.forEach(integration -> integration.connect(factory));
    }

    /** Ends all of them, whatever one of them throws. */
    void uninstall() {
        RuntimeException failure = null;
        for (PersistenceIntegration integration : all) {
            try {
                integration.uninstall();
            } catch (RuntimeException thrown) {
                if (failure == null) {
                    failure = thrown;
                } else {
                    failure.addSuppressed(thrown);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Returns the only integration, if there is one alone: it need not be asked whose an EntityManager is. */
    Optional<PersistenceIntegration> only() {
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /**
     * Returns the integration of an EntityManager.
     *
     * @throws IllegalArgumentException if it is of no provider that an integration is for
     */
    PersistenceIntegration of(EntityManager entityManager) {
        return all.stream()
                .filter(integration -> integration.supports(entityManager))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the EntityManager "
                        + entityManager.getClass().getName() + " is not of " + description()
                        + ", the persistence provider that this application has hooks for"));
    }
}
