package org.bulkhooks.internal.config;

import java.util.Collection;
import java.util.Optional;

/** Where values come from. */
interface ConfigurationSource {

    /** Returns the value of a key; an empty text is no value. */
    Optional<String> value(String key);

    /** Returns all keys that have a value, also those of others. */
    Collection<String> keys();

    /**
     * Returns the source of an application.
     *
     * @param application the class loader of the application
     */
    static ConfigurationSource of(ClassLoader application) {
        try {
            Class.forName(
                    "org.eclipse.microprofile.config.ConfigProvider",
                    false,
                    ConfigurationSource.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            return new SystemProperties();
        }
        return MicroProfileConfig.of(application)
                .<ConfigurationSource>map(found -> found)
                .orElseGet(SystemProperties::new);
    }
}
