package org.bulkhooks.internal.extension.application;

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
import java.util.stream.Collectors;
import org.bulkhooks.spi.PersistenceIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.jspecify.annotations.Nullable;

/** The class loader of a test's application: it names the integrations and persistence units, and remembers what was done with them. */
public final class ApplicationLoader extends ClassLoader {

    /** The file that names integrations. */
    public static final String SERVICE = "META-INF/services/" + PersistenceIntegration.class.getName();

    private final List<PersistenceUnitModel> units;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final @Nullable Path services;

    ApplicationLoader(List<? extends Class<?>> integrations, List<PersistenceUnitModel> units) {
        super(ApplicationLoader.class.getClassLoader());
        this.units = List.copyOf(units);
        this.services = integrations.isEmpty() ? null : write(integrations);
    }

    List<PersistenceUnitModel> units() {
        return units;
    }

    /** Returns what the integration was told, in order. */
    public List<String> log() {
        return log;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        if (services == null || !name.equals(SERVICE)) {
            return Collections.emptyEnumeration();
        }
        return Collections.enumeration(new ArrayList<>(List.of(services.toUri().toURL())));
    }

    private static Path write(List<? extends Class<?>> integrations) {
        try {
            Path file = Files.createTempFile("integrations", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file, integrations.stream().map(Class::getName).collect(Collectors.joining("\n")));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
