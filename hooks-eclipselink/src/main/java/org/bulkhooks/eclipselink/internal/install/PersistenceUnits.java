package org.bulkhooks.eclipselink.internal.install;

import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.eclipse.persistence.internal.jpa.deployment.PersistenceUnitProcessor;
import org.eclipse.persistence.internal.jpa.deployment.SEPersistenceUnitInfo;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.Archive;

/**
 * Finds the entity classes of an application's persistence units: from its {@code META-INF/persistence.xml} files, and from the
 * units that are open already, which may be configured otherwise.
 */
final class PersistenceUnits {

    private final ClassLoader application;
    private final Map<String, Set<Class<?>>> classes = new LinkedHashMap<>();

    private PersistenceUnits(ClassLoader application) {
        this.application = application;
    }

    /** Returns the persistence units that a class loader sees; none of them is opened for it. */
    static List<PersistenceUnitModel> of(ClassLoader application) {
        PersistenceUnits units = new PersistenceUnits(application);
        units.addDescribed();
        ApplicationSessions.of(application).forEach(units::addOpen);
        return units.classes.entrySet().stream()
                .map(unit -> new PersistenceUnitModel(unit.getKey(), unit.getValue()))
                .toList();
    }

    private void addDescribed() {
        EntityClassNames names = new EntityClassNames(application);
        Set<Archive> archives = PersistenceUnitProcessor.findPersistenceArchives(application);
        try {
            for (Archive archive : archives) {
                for (SEPersistenceUnitInfo unit : PersistenceUnitProcessor.getPersistenceUnits(archive, application)) {
                    if (isOfEclipseLink(unit)) {
                        names.of(unit).forEach(name -> add(unit.getPersistenceUnitName(), load(name)));
                    }
                }
            }
        } finally {
            archives.forEach(Archive::close);
        }
    }

    private void addOpen(AbstractSession session) {
        String name = UnitNames.of(session);
        session.getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor())
                .forEach(descriptor -> add(name, descriptor.getJavaClass()));
    }

    private void add(String unit, Class<?> entityClass) {
        classes.computeIfAbsent(unit, name -> new HashSet<>()).add(entityClass);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, application);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "the entity class " + name + " of a persistence unit cannot be loaded", missing);
        }
    }

    private static boolean isOfEclipseLink(PersistenceUnitInfo unit) {
        String provider = unit.getPersistenceProviderClassName();
        return provider == null || provider.startsWith("org.eclipse.persistence.");
    }
}
