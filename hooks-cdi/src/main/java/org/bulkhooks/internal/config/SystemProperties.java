package org.bulkhooks.internal.config;

import java.util.Collection;
import java.util.Optional;

/** Reads system properties. */
final class SystemProperties implements ConfigurationSource {

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(System.getProperty(key)).filter(value -> !value.isEmpty());
    }

    @Override
    public Collection<String> keys() {
        return System.getProperties().stringPropertyNames();
    }
}
