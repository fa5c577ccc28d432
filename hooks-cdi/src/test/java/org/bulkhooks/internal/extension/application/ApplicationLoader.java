package org.bulkhooks.internal.extension.application;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bulkhooks.spi.PersistenceIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of a test's application: it names the integrations and persistence units, and remembers what was
 * done with them.
 */
public final class ApplicationLoader extends ClassLoader {

    /** The file that names integrations. */
    public static final String SERVICE = "META-INF/services/" + PersistenceIntegration.class.getName();

    /** The file of MicroProfile Config. */
    private static final String CONFIGURATION = "META-INF/microprofile-config.properties";

    private final List<PersistenceUnitModel> units;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<EntityManager> written = new CopyOnWriteArrayList<>();
    private final @Nullable Path services;
    private final Path configuration;

    ApplicationLoader(
            List<? extends Class<?>> integrations, List<PersistenceUnitModel> units, List<String> configuration) {
        super(ApplicationLoader.class.getClassLoader());
        this.units = List.copyOf(units);
        this.services = integrations.isEmpty()
                ? null
                : write(integrations.stream().map(Class::getName).toList());
        this.configuration = write(configuration);
    }

    /** Returns its persistence units. */
    public List<PersistenceUnitModel> units() {
        return units;
    }

    /** Returns what the integration was told, in order. */
    public List<String> log() {
        return log;
    }

    /** Notes the EntityManager that a call of the facade writes to. */
    public void written(EntityManager entityManager) {
        written.add(entityManager);
    }

    List<EntityManager> written() {
        return written;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        if (name.equals(CONFIGURATION)) {
            return Collections.enumeration(List.of(configuration.toUri().toURL()));
        }
        if (services == null || !name.equals(SERVICE)) {
            return Collections.emptyEnumeration();
        }
        return Collections.enumeration(new ArrayList<>(List.of(services.toUri().toURL())));
    }

    private static Path write(List<String> lines) {
        try {
            Path file = Files.createTempFile("application", ".properties");
            file.toFile().deleteOnExit();
            return Files.write(file, lines);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
