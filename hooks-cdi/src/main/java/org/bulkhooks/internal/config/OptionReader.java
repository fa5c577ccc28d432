package org.bulkhooks.internal.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bulkhooks.internal.config.ConfigurationReading.WrongValue;

/** Reads options one after the other and notes the values that are not allowed. */
final class OptionReader {

    private final ConfigurationSource source;
    private final List<WrongValue> wrongValues = new ArrayList<>();

    OptionReader(ConfigurationSource source) {
        this.source = source;
    }

    List<WrongValue> wrongValues() {
        return wrongValues;
    }

    int number(String key, int least, int most, int otherwise) {
        return read(
                key,
                text -> wholeNumber(text).filter(number -> number >= least && number <= most),
                "a whole number from " + least + " to " + most,
                otherwise,
                String::valueOf);
    }

    boolean flag(String key, boolean otherwise) {
        return choice(key, "false", "true", otherwise);
    }

    /** Reads one of two words, in upper or lower case. */
    boolean choice(String key, String no, String yes, boolean otherwise) {
        return read(
                key,
                text -> text.equalsIgnoreCase(yes) || text.equalsIgnoreCase(no)
                        ? Optional.of(text.equalsIgnoreCase(yes))
                        : Optional.empty(),
                yes + " or " + no,
                otherwise,
                value -> value ? yes : no);
    }

    /** Reads names with commas between them, none where there is no value. */
    List<String> names(String key) {
        return source.value(key)
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private <T> T read(
            String key, Function<String, Optional<T>> parse, String allowed, T otherwise, Function<T, String> text) {
        Optional<String> value = source.value(key).map(String::strip).filter(given -> !given.isEmpty());
        if (value.isEmpty()) {
            return otherwise;
        }
        Optional<T> parsed = parse.apply(value.get());
        if (parsed.isEmpty()) {
            wrongValues.add(new WrongValue(key, value.get(), allowed, text.apply(otherwise)));
        }
        return parsed.orElse(otherwise);
    }

    /** Returns a number of decimal digits, or nothing; more than nine digits are more than any bound. */
    private static Optional<Integer> wholeNumber(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
