package org.bulkhooks.eclipselink.internal.install;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.bulkhooks.BulkOperations;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.PersistenceIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.eclipse.persistence.Version;
import org.eclipse.persistence.jpa.JpaEntityManager;

/** Connects the hooks of one application with its EclipseLink persistence units. Thread-safe. */
public final class EclipseLinkIntegration implements PersistenceIntegration {

    /** Made by the service loader. */
    public EclipseLinkIntegration() {}

    @Override
    public String description() {
        return "EclipseLink " + Version.getVersion();
    }

    @Override
    public List<PersistenceUnitModel> persistenceUnits(ClassLoader application) {
        throw new UnsupportedOperationException("reading persistence units is not there yet");
    }

    @Override
    public void install(HookRuntime runtime, ClassLoader application) {
        throw new UnsupportedOperationException("installing is not there yet");
    }

    @Override
    public void connect(EntityManagerFactory factory) {
        throw new UnsupportedOperationException("connecting is not there yet");
    }

    @Override
    public void uninstall() {
        throw new UnsupportedOperationException("uninstalling is not there yet");
    }

    @Override
    public boolean supports(EntityManager entityManager) {
        try {
            return entityManager.unwrap(JpaEntityManager.class) != null;
        } catch (PersistenceException otherProvider) {
            return false; // the answer that JPA specifies for a type that the provider does not know
        }
    }

    @Override
    public BulkOperations bulkOperations(EntityManager entityManager) {
        throw new UnsupportedOperationException("the bulk facade is not there yet");
    }
}
