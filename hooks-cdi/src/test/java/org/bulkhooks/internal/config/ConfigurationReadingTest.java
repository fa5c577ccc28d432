package org.bulkhooks.internal.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.internal.config.ConfigurationReading.MistypedKey;
import org.bulkhooks.internal.config.ConfigurationReading.WrongValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReadingTest {

    private record Given(Map<String, String> values) implements ConfigurationSource {

        @Override
        public Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public Collection<String> keys() {
            return values.keySet();
        }
    }

    private static ConfigurationReading read(Map<String, String> values) {
        return ConfigurationReading.of(new Given(values));
    }

    @Test
    void readsEachOption() {
        ConfigurationReading reading = read(Map.ofEntries(
                entry("org.bulkhooks.chunk-size", " 250 "),
                entry("org.bulkhooks.statement-limit", "70000"),
                entry("org.bulkhooks.depth-limit", "8"),
                entry("org.bulkhooks.recorded-runs", "0"),
                entry("org.bulkhooks.recorded-operations", "20"),
                entry("org.bulkhooks.statistics", "False"),
                entry("org.bulkhooks.native-sql", "Refuse"),
                entry("org.bulkhooks.expected-vetoes", " a.B, c.D$E ,,"),
                entry("org.bulkhooks.control", "true"),
                entry("org.bulkhooks.disabled", "H.a,H.b"),
                entry("org.bulkhooks.telemetry", "FALSE")));

        assertThat(reading.configuration())
                .isEqualTo(new Configuration(
                        250,
                        70_000,
                        8,
                        0,
                        20,
                        false,
                        true,
                        List.of("a.B", "c.D$E"),
                        true,
                        List.of("H.a", "H.b"),
                        false));
        assertThat(reading.wrongValues()).isEmpty();
        assertThat(reading.mistypedKeys()).isEmpty();
    }

    @Test
    void takesTheDefaultsWhereNothingIsConfigured() {
        assertThat(read(Map.of("org.bulkhooks.chunk-size", " ")).configuration())
                .isEqualTo(
                        new Configuration(1_000, 100_000, 16, 64, 200, true, false, List.of(), false, List.of(), true));
    }

    @ParameterizedTest
    @CsvSource({
        "chunk-size, 0, a whole number from 1 to 100000, 1000",
        "chunk-size, 100001, a whole number from 1 to 100000, 1000",
        "chunk-size, 1e3, a whole number from 1 to 100000, 1000",
        "chunk-size, 99999999999, a whole number from 1 to 100000, 1000",
        "statement-limit, -1, a whole number from 0 to 100000000, 100000",
        "statement-limit, 100000001, a whole number from 0 to 100000000, 100000",
        "depth-limit, 0, a whole number from 1 to 256, 16",
        "depth-limit, 257, a whole number from 1 to 256, 16",
        "recorded-runs, -1, a whole number from 0 to 10000, 64",
        "recorded-runs, 10001, a whole number from 0 to 10000, 64",
        "statistics, off, true or false, true",
        "native-sql, true, refuse or allow, allow",
        "telemetry, 1, true or false, true"
    })
    void refusesAValueThatIsNotAllowed(String key, String value, String allowed, String otherwise) {
        ConfigurationReading reading = read(Map.of("org.bulkhooks." + key, value));

        assertThat(reading.wrongValues())
                .containsExactly(new WrongValue("org.bulkhooks." + key, value, allowed, otherwise));
        assertThat(reading.configuration()).isEqualTo(Configuration.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "chunk-size, 1",
        "chunk-size, 100000",
        "statement-limit, 0",
        "statement-limit, 100000000",
        "depth-limit, 1",
        "depth-limit, 256",
        "recorded-runs, 10000"
    })
    void takesTheBounds(String key, String value) {
        assertThat(read(Map.of("org.bulkhooks." + key, value)).wrongValues()).isEmpty();
    }

    @Test
    void namesTheKeyThatAMistypedOneLooksLike() {
        assertThat(read(Map.of(
                                "org.bulkhooks.chunksize", "5",
                                "org.bulkhooks.nativ-sql", "refuse",
                                "org.bulkhooks.recorded-run", "5"))
                        .mistypedKeys())
                .containsExactly(
                        new MistypedKey("org.bulkhooks.chunksize", List.of("org.bulkhooks.chunk-size")),
                        new MistypedKey("org.bulkhooks.nativ-sql", List.of("org.bulkhooks.native-sql")),
                        new MistypedKey("org.bulkhooks.recorded-run", List.of("org.bulkhooks.recorded-runs")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulkhooks.console.user",
                "org.bulkhooks.something-of-a-later-version",
                "org.bulkhooks.chunk.size", // as environment variables are listed
                "com.example.chunksize"
            })
    void leavesOtherKeysAlone(String key) {
        assertThat(read(Map.of(key, "1")).mistypedKeys()).isEmpty();
    }
}
