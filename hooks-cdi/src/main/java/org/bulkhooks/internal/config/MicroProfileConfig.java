package org.bulkhooks.internal.config;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads MicroProfile Config. Nobody else refers to its API, so that this class alone cannot be loaded where it is
 * missing.
 */
final class MicroProfileConfig implements ConfigurationSource {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final Config config;

    private MicroProfileConfig(Config config) {
        this.config = config;
    }

    /** Returns the configuration of an application, or nothing where the API is there without an implementation. */
    static Optional<MicroProfileConfig> of(ClassLoader application) {
        try {
            return Optional.of(new MicroProfileConfig(ConfigProvider.getConfig(application)));
        } catch (IllegalStateException withoutImplementation) { // as ConfigProviderResolver.instance() specifies
            LOGGER.log(
                    Level.FINE,
                    withoutImplementation,
                    () ->
                            "MicroProfile Config has no implementation here; the options are read from system properties");
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }

    @Override
    public Collection<String> keys() {
        Collection<String> keys = new TreeSet<>();
        config.getPropertyNames().forEach(keys::add);
        return keys;
    }
}
