package org.bulkhooks.internal.extension;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.bulkhooks.internal.model.MappingFiles;
import org.bulkhooks.spi.PersistenceIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;

/**
 * What an application's class loader has of integrations with persistence providers.
 *
 * @param integrations the integrations
 * @param units the persistence units of all of them
 * @param mappingFiles whether classes without annotations may be entities
 * @param unsupported why hooks cannot be called with the version of the provider that is there, if so
 * @param failure why the integrations or persistence units cannot be read, if so
 */
record Provider(
        List<PersistenceIntegration> integrations,
        List<PersistenceUnitModel> units,
        boolean mappingFiles,
        Optional<String> unsupported,
        Optional<Throwable> failure) {

    /**
     * Finds them.
     *
     * @param application the class loader that integrations are looked for with
     * @param modules the class loaders of the application, which may have persistence units of their own
     */
    static Provider find(ClassLoader application, List<ClassLoader> modules) {
        List<PersistenceIntegration> found = List.of();
        try {
            found = ServiceLoader.load(PersistenceIntegration.class, application).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
            Optional<String> unsupported = found.stream()
                    .flatMap(integration -> integration.unsupported().stream())
                    .findFirst();
            List<PersistenceUnitModel> units = unsupported.isPresent()
                    ? List.of()
                    : found.stream()
                            .flatMap(integration ->
                                    modules.stream().flatMap(module -> integration.persistenceUnits(module).stream()))
                            .distinct() // a module sees those of the modules above it
                            .toList();
            return new Provider(found, units, mayHaveMappingFiles(modules), unsupported, Optional.empty());
        } catch (ServiceConfigurationError | LinkageError | RuntimeException | IOException thrown) {
            return new Provider(found, List.of(), true, Optional.empty(), Optional.of(thrown));
        }
    }

    private static boolean mayHaveMappingFiles(List<ClassLoader> modules) throws IOException {
        for (ClassLoader module : modules) {
            if (MappingFiles.mayExist(module)) {
                return true;
            }
        }
        return false;
    }
}
