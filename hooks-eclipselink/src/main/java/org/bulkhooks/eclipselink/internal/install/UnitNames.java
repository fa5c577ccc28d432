package org.bulkhooks.eclipselink.internal.install;

import org.eclipse.persistence.internal.jpa.EntityManagerFactoryProvider;
import org.eclipse.persistence.internal.jpa.EntityManagerSetupImpl;
import org.eclipse.persistence.sessions.Session;

/** Finds the persistence unit of a session: the name of a session is made of more than that of its unit. */
final class UnitNames {

    private UnitNames() {}

    static String of(Session session) {
        for (EntityManagerSetupImpl setup :
                EntityManagerFactoryProvider.getEmSetupImpls().values()) {
            if (setup.getSession() == session) {
                return setup.getPersistenceUnitInfo().getPersistenceUnitName();
            }
        }
        return session.getName();
    }
}
