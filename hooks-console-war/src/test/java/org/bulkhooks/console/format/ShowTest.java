package org.bulkhooks.console.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    @Test
    void writesMomentsAsAPersonTellsThem() {
        long now = Instant.parse("2026-11-30T03:07:12Z").toEpochMilli();
        long today = Instant.parse("2026-11-30T02:41:00Z").toEpochMilli();
        long yesterday = Instant.parse("2026-11-29T22:10:00Z").toEpochMilli();
        long before = Instant.parse("2026-11-28T09:14:00Z").toEpochMilli();

        assertThat(Show.moment(today, now)).isEqualTo("02:41");
        assertThat(Show.moment(before, now)).isEqualTo("28 Nov 09:14");
        assertThat(Show.at(today, now)).isEqualTo("at 02:41");
        assertThat(Show.at(yesterday, now)).isEqualTo("yesterday at 22:10");
        assertThat(Show.at(before, now)).isEqualTo("on 28 Nov at 09:14");
        assertThat(Show.since(today, now)).isEqualTo("02:41");
        assertThat(Show.since(yesterday, now)).isEqualTo("yesterday at 22:10");
        assertThat(Show.since(before, now)).isEqualTo("28 Nov at 09:14");
    }

    @Test
    void writesSpansInTheirLargestUnit() {
        assertThat(Show.span(1_000)).isEqualTo("one second");
        assertThat(Show.span(26 * 60_000L)).isEqualTo("26 minutes");
        assertThat(Show.span(3_600_000L)).isEqualTo("one hour");
        assertThat(Show.span(33 * 3_600_000L)).isEqualTo("33 hours");
        assertThat(Show.span(49 * 3_600_000L)).isEqualTo("2 days");
    }

    @Test
    void writesWhatIsMeasuredAsExactlyAsItIsKnown() {
        assertThat(Show.percentile(50_000)).isEqualTo("≤ 50 µs");
        assertThat(Show.percentile(63_000)).isEqualTo("63 µs");
        assertThat(Show.rough(1_478_000_000d)).isEqualTo("1.5 s");
        assertThat(Show.rough(900e9)).isEqualTo("15 min");
        assertThat(Show.rough(4 * 3_600e9)).isEqualTo("4 h");
        assertThat(Show.percent(0.58421)).isEqualTo("58.4 %");
        assertThat(Show.percent(0)).isEqualTo("0");
        assertThat(Show.percent(0.0001)).isEqualTo("< 0.1 %");
        assertThat(Show.decimals(0.004)).isEqualTo("< 0.01");
        assertThat(Show.decimals(1)).isEqualTo("1.00");
        assertThat(Show.fit(0.99999)).isEqualTo("0.999");
        assertThat(Show.fit(1)).isEqualTo("1");
        assertThat(Show.formula(1.2, 0.999)).isEqualTo("1 + 1.00 × records");
        assertThat(Show.formula(0.2, 2)).isEqualTo("2.00 × records");
        assertThat(Show.formula(1, 0.00042)).as("0.4 more over a thousand").isEqualTo("1 + 0.0004 × records");
        assertThat(Show.formula(1, 0)).isEqualTo("1 + 0 × records");
        assertThat(Show.formula(1, -1e-9)).isEqualTo("1 + 0 × records");
    }

    @Test
    void writesSmallNumbersAsWords() {
        assertThat(Show.words(2)).isEqualTo("two");
        assertThat(Show.words(13)).isEqualTo("13");
        assertThat(Show.ordinal(3)).isEqualTo("third");
        assertThat(Show.ordinal(11)).isEqualTo("11th");
        assertThat(Show.capital("two things")).isEqualTo("Two things");
        assertThat(Show.shortCount(10_000)).isEqualTo("10k");
        assertThat(Show.shortCount(1_000)).isEqualTo("1,000");
    }
}
