package org.bulkhooks.eclipselink.internal.install;

import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.eclipse.persistence.internal.jpa.EntityManagerFactoryProvider;
import org.eclipse.persistence.internal.jpa.EntityManagerSetupImpl;
import org.eclipse.persistence.internal.jpa.deployment.PersistenceUnitProcessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.Archive;

/**
 * Finds the entity classes of an application's persistence units: from its {@code META-INF/persistence.xml} files, and
 * from the units that are prepared or open already, which may be configured otherwise.
 */
final class PersistenceUnits {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final ClassLoader application;
    private final EntityClassNames names;
    private final Map<String, Set<Class<?>>> classes = new LinkedHashMap<>();
    private final Map<String, Set<Class<?>>> converters = new HashMap<>();

    private PersistenceUnits(ClassLoader application) {
        this.application = application;
        this.names = new EntityClassNames(application);
    }

    /** Returns the persistence units that a class loader sees; none of them is opened for it. */
    static List<PersistenceUnitModel> of(ClassLoader application) {
        PersistenceUnits units = new PersistenceUnits(application);
        units.addPrepared();
        units.addDescribed();
        ApplicationSessions.of(List.of(application)).forEach(units::addOpen);
        return units.classes.entrySet().stream()
                .map(unit -> new PersistenceUnitModel(
                        unit.getKey(), unit.getValue(), units.converters.getOrDefault(unit.getKey(), Set.of())))
                .toList();
    }

    /** Adds what the files say, as EclipseLink reads them in Java SE. */
    private void addDescribed() {
        Set<Archive> archives = PersistenceUnitProcessor.findPersistenceArchives(application);
        Set<String> prepared = Set.copyOf(classes.keySet());
        try {
            for (Archive archive : archives) {
                described(archive, prepared).stream()
                        .filter(PersistenceUnits::isOfEclipseLink)
                        .forEach(this::add);
            }
        } finally {
            archives.forEach(Archive::close);
        }
    }

    /**
     * Reads a file. A server may take one that EclipseLink refuses in Java SE: 5.0 asks for {@code xsi:schemaLocation}.
     * Where a server has prepared units, what it says of them is enough.
     *
     * @param prepared the names of the units that a server has prepared
     */
    private List<? extends PersistenceUnitInfo> described(Archive archive, Set<String> prepared) {
        try {
            return PersistenceUnitProcessor.getPersistenceUnits(archive, application);
        } catch (EclipseLinkException refused) {
            if (prepared.isEmpty()) {
                throw refused;
            }
            LOGGER.log(
                    Level.INFO,
                    "EclipseLink''s reader for Java SE refuses the persistence.xml of {0}. Deployment is checked with"
                            + " the persistence units that the server has prepared: {1}. The reason: {2}",
                    new Object[] {archive.getRootURL(), prepared, reason(refused)});
            return List.of();
        }
    }

    /** Returns what the last of the causes says, in one line. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().replaceAll("\\s+", " ");
    }

    /**
     * Adds what a server says of the units that it has given to EclipseLink: there, unlisted classes are included by
     * default.
     */
    private void addPrepared() {
        for (EntityManagerSetupImpl setup :
                EntityManagerFactoryProvider.getEmSetupImpls().values()) {
            PersistenceUnitInfo unit = setup.getPersistenceUnitInfo();
            if (unit != null && unit.getClassLoader() == application) {
                add(unit);
            }
        }
    }

    private void add(PersistenceUnitInfo unit) {
        classes.computeIfAbsent(unit.getPersistenceUnitName(), name -> new HashSet<>());
        Set<String> entities = names.of(unit);
        entities.forEach(name -> add(unit.getPersistenceUnitName(), load(name)));
        Set<Class<?>> ofUnit = converters.computeIfAbsent(unit.getPersistenceUnitName(), name -> new HashSet<>());
        names.convertersOf(unit, entities).forEach(name -> ofUnit.add(load(name)));
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
            throw new IllegalStateException("the class " + name + " of a persistence unit cannot be loaded", missing);
        }
    }

    private static boolean isOfEclipseLink(PersistenceUnitInfo unit) {
        String provider = unit.getPersistenceProviderClassName();
        return provider == null || provider.startsWith("org.eclipse.persistence.");
    }
}
