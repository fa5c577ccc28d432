package org.bulkhooks.eclipselink.internal.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** Finds the entity classes of an application's persistence units. */
final class PersistenceUnits {

    private PersistenceUnits() {}

    static List<PersistenceUnitModel> of(ClassLoader application) {
        List<PersistenceUnitModel> units = new ArrayList<>();
        for (AbstractSession session : ApplicationSessions.of(application)) {
            units.add(new PersistenceUnitModel(session.getName(), entityClasses(session)));
        }
        return units;
    }

    private static Set<Class<?>> entityClasses(AbstractSession session) {
        return session.getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor())
                .map(ClassDescriptor::getJavaClass)
                .collect(Collectors.toSet());
    }
}
