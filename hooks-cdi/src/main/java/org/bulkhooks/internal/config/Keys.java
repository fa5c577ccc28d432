package org.bulkhooks.internal.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.bulkhooks.internal.config.ConfigurationReading.MistypedKey;
import org.bulkhooks.spi.value.SimilarNames;

/** The keys of the options. */
final class Keys {

    static final String PREFIX = "org.bulkhooks.";
    static final String CHUNK_SIZE = PREFIX + "chunk-size";
    static final String STATEMENT_LIMIT = PREFIX + "statement-limit";
    static final String DEPTH_LIMIT = PREFIX + "depth-limit";
    static final String RECORDED_RUNS = PREFIX + "recorded-runs";
    static final String RECORDED_OPERATIONS = PREFIX + "recorded-operations";
    static final String STATISTICS = PREFIX + "statistics";
    static final String NATIVE_SQL = PREFIX + "native-sql";
    static final String EXPECTED_VETOES = PREFIX + "expected-vetoes";
    static final String CONTROL = PREFIX + "control";
    static final String DISABLED = PREFIX + "disabled";
    static final String TELEMETRY = PREFIX + "telemetry";

    private static final List<String> ALL = List.of(
            CHUNK_SIZE,
            STATEMENT_LIMIT,
            DEPTH_LIMIT,
            RECORDED_RUNS,
            RECORDED_OPERATIONS,
            STATISTICS,
            NATIVE_SQL,
            EXPECTED_VETOES,
            CONTROL,
            DISABLED,
            TELEMETRY);

    private Keys() {}

    /**
     * Returns the keys that look like one of ours. Others with our prefix are left alone: system properties serve all
     * applications of a server, also those with another version of the library.
     */
    static List<MistypedKey> mistypedAmong(Collection<String> keys) {
        List<MistypedKey> mistyped = new ArrayList<>();
        for (String key : new TreeSet<>(keys)) {
            if (key.startsWith(PREFIX) && !isKnown(key)) {
                List<String> similar = similarTo(key);
                if (!similar.isEmpty()) {
                    mistyped.add(new MistypedKey(key, similar));
                }
            }
        }
        return mistyped;
    }

    /**
     * Tells whether a key is ours, or the form with dots in which some implementations list ours as an environment
     * variable.
     */
    private static boolean isKnown(String key) {
        return ALL.stream()
                .anyMatch(known -> known.equals(key) || known.replace('-', '.').equals(key));
    }

    private static List<String> similarTo(String key) {
        return SimilarNames.to(
                        withoutPrefix(key),
                        ALL.stream().map(Keys::withoutPrefix).toList())
                .stream()
                .map(PREFIX::concat)
                .toList();
    }

    private static String withoutPrefix(String key) {
        return key.substring(PREFIX.length());
    }
}
