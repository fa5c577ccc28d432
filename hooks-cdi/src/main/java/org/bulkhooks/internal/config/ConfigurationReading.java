package org.bulkhooks.internal.config;

import java.util.List;

/**
 * What was read of an application's configuration.
 *
 * @param configuration the options; where a value is wrong, its default
 * @param wrongValues the values that are not allowed
 * @param mistypedKeys the keys that look like one of ours
 */
public record ConfigurationReading(
        Configuration configuration, List<WrongValue> wrongValues, List<MistypedKey> mistypedKeys) {

    /** Makes the reading with copies of the lists. */
    public ConfigurationReading {
        wrongValues = List.copyOf(wrongValues);
        mistypedKeys = List.copyOf(mistypedKeys);
    }

    /**
     * Reads the configuration of an application: with MicroProfile Config where its API and an implementation are
     * there, from system properties else.
     *
     * @param application the class loader of the application
     */
    public static ConfigurationReading of(ClassLoader application) {
        return of(ConfigurationSource.of(application));
    }

    static ConfigurationReading of(ConfigurationSource source) {
        OptionReader reader = new OptionReader(source);
        Configuration defaults = Configuration.DEFAULT;
        Configuration read = new Configuration(
                reader.number(Keys.CHUNK_SIZE, 1, 100_000, defaults.chunkSize()),
                reader.number(Keys.STATEMENT_LIMIT, 0, 100_000_000, defaults.statementLimit()),
                reader.number(Keys.DEPTH_LIMIT, 1, 256, defaults.depthLimit()),
                reader.number(Keys.RECORDED_RUNS, 0, 10_000, defaults.recordedRuns()),
                reader.number(Keys.RECORDED_OPERATIONS, 0, 10_000, defaults.recordedOperations()),
                reader.flag(Keys.STATISTICS, defaults.statistics()),
                reader.choice(Keys.NATIVE_SQL, "allow", "refuse", defaults.nativeSqlRefused()),
                reader.names(Keys.EXPECTED_VETOES),
                reader.flag(Keys.CONTROL, defaults.control()),
                reader.names(Keys.DISABLED),
                reader.flag(Keys.TELEMETRY, defaults.telemetry()));
        return new ConfigurationReading(read, reader.wrongValues(), Keys.mistypedAmong(source.keys()));
    }

    /**
     * A value that is not allowed.
     *
     * @param key its key
     * @param value the value
     * @param allowed what is allowed, in words
     * @param defaultValue what holds without a value
     */
    public record WrongValue(String key, String value, String allowed, String defaultValue) {}

    /**
     * A key that does nothing and looks like one that does something.
     *
     * @param key the key
     * @param similar the keys that it looks like, the most similar first; at least one
     */
    public record MistypedKey(String key, List<String> similar) {

        /** Makes the key with a copy of the list. */
        public MistypedKey {
            similar = List.copyOf(similar);
        }
    }
}
