package org.bulkhooks.eclipselink.internal.install;

import jakarta.persistence.Entity;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bulkhooks.eclipselink.internal.compat.MappingFile;
import org.eclipse.persistence.internal.jpa.deployment.PersistenceUnitProcessor;
import org.eclipse.persistence.internal.jpa.metadata.MetadataLogger;
import org.eclipse.persistence.internal.jpa.metadata.accessors.classes.EntityAccessor;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataAsmFactory;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataFactory;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappings;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;

/**
 * Reads the names of the entity classes of a persistence unit that is not open: listed and unlisted ones (Jakarta
 * Persistence 3.1, section 8.2.1.6), and those of mapping files. Class files of unlisted classes are read, not loaded:
 * only entity classes are to be loaded, and those not before it is known that they are. Listed ones are loaded: to read
 * their files costs several times as much.
 */
final class EntityClassNames {

    private static final String DEFAULT_MAPPING_FILE = "META-INF/orm.xml";

    private final ClassLoader application;
    private final MetadataFactory classFiles;

    EntityClassNames(ClassLoader application) {
        this.application = application;
        this.classFiles = new MetadataAsmFactory(new MetadataLogger(new DatabaseSessionImpl()), application);
    }

    Set<String> of(PersistenceUnitInfo unit) {
        Set<String> names = new TreeSet<>();
        Set<String> listed = new HashSet<>(unit.getManagedClassNames());
        for (String candidate : PersistenceUnitProcessor.buildClassSet(unit, Map.of())) {
            if ((listed.contains(candidate) && isMarkedEntity(candidate))
                    || PersistenceUnitProcessor.isEntity(classFiles.getMetadataClass(candidate))) {
                names.add(candidate);
            }
        }
        Set<String> mappingFiles = new LinkedHashSet<>(unit.getMappingFileNames());
        mappingFiles.add(DEFAULT_MAPPING_FILE);
        for (String file : mappingFiles) {
            resources(file).forEach(url -> names.addAll(mappedIn(url)));
        }
        return names;
    }

    /** Tells whether a listed class, which EclipseLink loads too, is marked as an entity class itself. */
    private boolean isMarkedEntity(String listed) {
        try {
            return Class.forName(listed, false, application).isAnnotationPresent(Entity.class);
        } catch (ClassNotFoundException | LinkageError | TypeNotPresentException unknown) {
            // Its class file tells. The last is thrown for an annotation with a value of a type that another version of
            // EclipseLink has, as config.CacheIsolationType, which 5.0 has elsewhere
            return false;
        }
    }

    /**
     * Returns the names of the attribute converters of a persistence unit, without those of mapping files.
     *
     * @param entities the names of its entity classes, which are none
     */
    Set<String> convertersOf(PersistenceUnitInfo unit, Set<String> entities) {
        Set<String> names = new TreeSet<>();
        for (String candidate : PersistenceUnitProcessor.buildClassSet(unit, Map.of())) {
            if (!entities.contains(candidate)
                    && PersistenceUnitProcessor.isConverter(classFiles.getMetadataClass(candidate))) {
                names.add(candidate);
            }
        }
        return names;
    }

    private List<URL> resources(String name) {
        try {
            return Collections.list(application.getResources(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Set<String> mappedIn(URL mappingFile) {
        try {
            XMLEntityMappings mappings = MappingFile.read(mappingFile, application);
            Set<String> names = new TreeSet<>();
            for (EntityAccessor entity : mappings.getEntities()) {
                names.add(mappings.getPackageQualifiedClassName(entity.getClassName()));
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the mapping file " + mappingFile + " cannot be read", unreadable);
        }
    }
}
