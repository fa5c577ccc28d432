package org.bulkhooks.eclipselink.internal.install;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;
import org.eclipse.persistence.sessions.factories.SessionManager;
import org.jspecify.annotations.Nullable;

/** Finds the sessions of an application. */
final class ApplicationSessions {

    private ApplicationSessions() {}

    /**
     * Returns the sessions that are connected to their databases and whose entity classes one of the class loaders
     * loads.
     */
    static List<AbstractSession> of(List<ClassLoader> application) {
        return SessionManager.getManager().getSessions().values().stream()
                .filter(AbstractSession.class::isInstance)
                .map(AbstractSession.class::cast)
                .filter(AbstractSession::isConnected)
                .filter(session -> application.contains(
                        session.getPlatform().getConversionManager().getLoader()))
                .toList();
    }

    /** Returns the session of a factory, connecting it if need be, or null if it is of another provider. */
    static @Nullable AbstractSession of(EntityManagerFactory factory) {
        try {
            return (AbstractSession)
                    factory.unwrap(JpaEntityManagerFactory.class).getDatabaseSession();
        } catch (PersistenceException otherProvider) {
            return null; // the answer that JPA specifies for a type that the provider does not know
        }
    }
}
