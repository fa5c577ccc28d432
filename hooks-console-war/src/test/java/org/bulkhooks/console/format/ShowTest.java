package org.bulkhooks.console.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0001, < 0.01", "0.016, 0.02", "1, 1", "1.5, 1.5", "99.99, 99.99", "12345.6, '12,346'"})
    void writesRatios(double number, String expected) {
        assertThat(Show.ratio(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "999, 999 ns",
        "1000, 1 µs",
        "12345, 12.3 µs",
        "999499, 999 µs",
        "999500, 1 ms",
        "80000000, 80 ms",
        "1250000000, 1.25 s",
        "61000000000, 61 s"
    })
    void writesDurationsWithThreeDigits(long nanos, String expected) {
        assertThat(Show.duration(nanos)).isEqualTo(expected);
    }

    @Test
    void writesNumbersWithTheirThousandsApartWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Show.count(1_234_567)).isEqualTo("1,234,567");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesRecordsInSingularAndPlural() {
        assertThat(Show.records(1)).isEqualTo("1 record");
        assertThat(Show.records(2_000)).isEqualTo("2,000 records");
    }

    @Test
    void writesTimesInUtc() {
        assertThat(Show.time(0)).isEqualTo("1970-01-01 00:00:00 UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s ago",
        "59999, 59 s ago",
        "60000, 1 min ago",
        "3600000, 1 h ago",
        "86400000, 1 d ago",
        "-5, 0 s ago"
    })
    void writesAgesInTheirLargestUnit(long age, String expected) {
        assertThat(Show.ago(1_000_000, 1_000_000 + age)).isEqualTo(expected);
    }
}
