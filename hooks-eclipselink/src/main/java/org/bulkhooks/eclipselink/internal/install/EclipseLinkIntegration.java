package org.bulkhooks.eclipselink.internal.install;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.eclipselink.internal.compat.FlushEvents;
import org.bulkhooks.eclipselink.internal.facade.EclipseLinkStore;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.PersistenceIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.bulkhooks.spi.RecordStore;
import org.eclipse.persistence.Version;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.jspecify.annotations.Nullable;

/** Connects the hooks of one application with its EclipseLink persistence units. Thread-safe. */
public final class EclipseLinkIntegration implements PersistenceIntegration {

    private volatile @Nullable Installation installation;

    /** Made by the service loader. */
    public EclipseLinkIntegration() {}

    @Override
    public String description() {
        return "EclipseLink " + Version.getVersion();
    }

    @Override
    public Optional<String> unsupported() {
        return FlushEvents.missing();
    }

    @Override
    public List<PersistenceUnitModel> persistenceUnits(ClassLoader application) {
        return PersistenceUnits.of(application);
    }

    @Override
    public void install(HookRuntime runtime, List<ClassLoader> application) {
        uninstall();
        Installation installed = new Installation(runtime, new ConnectedSessions(runtime));
        installation = installed;
        if (runtime.hasHooks()) {
            ApplicationSessions.of(application).forEach(installed.sessions()::connect);
        }
    }

    @Override
    public void connect(EntityManagerFactory factory) {
        Installation installed = installation;
        if (installed != null && installed.runtime().hasHooks()) {
            AbstractSession session = ApplicationSessions.of(factory);
            if (session != null) {
                installed.sessions().connect(session);
            }
        }
    }

    @Override
    public void uninstall() {
        Installation installed = installation;
        installation = null;
        if (installed != null) {
            installed.sessions().disconnectAll();
        }
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
    public RecordStore<?, ?> store(EntityManager entityManager) {
        Installation installed = installation;
        if (installed == null) {
            throw new IllegalStateException(
                    "the application has not started yet, or is being undeployed: there are no hooks to call");
        }
        return new EclipseLinkStore(entityManager, installed.runtime(), this::connect);
    }

    private record Installation(HookRuntime runtime, ConnectedSessions sessions) {}
}
