package org.bulkhooks.internal.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("JavaUtilDate") // entities have attributes of these types
class TextConversionsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 31, 12, 0);
    private static final Instant NOON_HERE = NOON.atZone(ZoneId.systemDefault()).toInstant();
    private static final Instant MIDNIGHT_HERE =
            LocalDate.of(2026, 1, 31).atStartOfDay(ZoneId.systemDefault()).toInstant();
    private static final Instant NOON_UTC = Instant.parse("2026-01-31T12:00:00Z");

    static Stream<Arguments> convertsToEachType() {
        return Stream.of(
                Arguments.of(String.class, "", ""),
                Arguments.of(String.class, " x ", " x "),
                Arguments.of(boolean.class, "true", true),
                Arguments.of(Boolean.class, "false", false),
                Arguments.of(char.class, "x", 'x'),
                Arguments.of(byte.class, "-128", (byte) -128),
                Arguments.of(Short.class, "7", (short) 7),
                Arguments.of(int.class, "0", 0),
                Arguments.of(Long.class, "-1", -1L),
                Arguments.of(float.class, "1.5", 1.5f),
                Arguments.of(Double.class, "1.5", 1.5),
                Arguments.of(BigDecimal.class, "1.50", new BigDecimal("1.50")),
                Arguments.of(BigInteger.class, "18446744073709551616", new BigInteger("18446744073709551616")),
                Arguments.of(DayOfWeek.class, "MONDAY", DayOfWeek.MONDAY),
                Arguments.of(
                        UUID.class,
                        "123e4567-e89b-12d3-a456-426614174000",
                        UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
                Arguments.of(LocalDate.class, "2026-01-31", LocalDate.of(2026, 1, 31)),
                Arguments.of(LocalTime.class, "12:00", LocalTime.NOON),
                Arguments.of(LocalDateTime.class, "2026-01-31T12:00:00", NOON),
                Arguments.of(OffsetTime.class, "12:00Z", OffsetTime.parse("12:00Z")),
                Arguments.of(OffsetDateTime.class, "2026-01-31T12:00Z", OffsetDateTime.parse("2026-01-31T12:00Z")),
                Arguments.of(ZonedDateTime.class, "2026-01-31T12:00Z", ZonedDateTime.parse("2026-01-31T12:00Z")),
                Arguments.of(Instant.class, "2026-01-31T12:00:00Z", NOON_UTC),
                Arguments.of(Year.class, "2026", Year.of(2026)),
                Arguments.of(YearMonth.class, "2026-01", YearMonth.of(2026, 1)),
                Arguments.of(MonthDay.class, "--01-31", MonthDay.of(1, 31)),
                Arguments.of(Duration.class, "PT1H", Duration.ofHours(1)),
                Arguments.of(Period.class, "P1Y", Period.ofYears(1)),
                Arguments.of(java.sql.Date.class, "2026-01-31", java.sql.Date.valueOf("2026-01-31")),
                Arguments.of(java.sql.Time.class, "12:00", java.sql.Time.valueOf("12:00:00")),
                Arguments.of(
                        java.sql.Timestamp.class,
                        "2026-01-31T12:00",
                        java.sql.Timestamp.valueOf("2026-01-31 12:00:00")),
                Arguments.of(Date.class, "2026-01-31", Date.from(MIDNIGHT_HERE)),
                Arguments.of(Date.class, "2026-01-31T12:00", Date.from(NOON_HERE)),
                Arguments.of(Date.class, "2026-01-31T12:00:00Z", Date.from(NOON_UTC)),
                Arguments.of(Date.class, "2026-01-31T13:00:00+01:00", Date.from(NOON_UTC)),
                Arguments.of(Date.class, "2026-01-31T11:00:00-01:00", Date.from(NOON_UTC)),
                Arguments.of(
                        Calendar.class,
                        "2026-01-31T12:00",
                        GregorianCalendar.from(NOON_HERE.atZone(ZoneId.systemDefault()))));
    }

    @ParameterizedTest
    @MethodSource
    void convertsToEachType(Class<?> type, String text, Object value) throws InvalidConditionException {
        assertThat(TextConversions.supports(type)).isTrue();
        assertThat(TextConversions.convert(text, type)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.Boolean, yes",
        "java.lang.Boolean, TRUE",
        "java.lang.Character, xy",
        "java.lang.Character, ''",
        "java.lang.Byte, 128",
        "java.lang.Integer, 1.0",
        "java.lang.Integer, 2147483648",
        "java.lang.Long, ''",
        "java.math.BigDecimal, '1,5'",
        "java.util.UUID, 1-2-3-4-5",
        "java.time.LocalDate, 31.01.2026",
        "java.time.LocalDate, 2026-02-30",
        "java.time.Instant, 2026-01-31",
        "java.util.Date, yesterday",
        "java.sql.Time, 25:00"
    })
    void saysHowToWriteWhatItCannotConvert(String type, String text) throws ClassNotFoundException {
        Class<?> converted = Class.forName(type);

        assertThatThrownBy(() -> TextConversions.convert(text, converted))
                .isInstanceOf(InvalidConditionException.class)
                .hasMessageStartingWith("'" + text + "' is no " + converted.getSimpleName() + "; write ");
    }

    @Test
    void proposesTheConstantOfAnEnum() {
        assertThatThrownBy(() -> TextConversions.convert("Mondai", DayOfWeek.class))
                .hasMessageStartingWith("'Mondai' is no DayOfWeek; did you mean MONDAY? Constants: MONDAY, TUESDAY, ");
        assertThatThrownBy(() -> TextConversions.convert("xyz", DayOfWeek.class))
                .hasMessageStartingWith("'xyz' is no DayOfWeek. Constants: MONDAY, TUESDAY, ");
    }

    @Test
    void hasNoConversionForArraysAndClassesOfTheApplication() {
        assertThat(TextConversions.supports(byte[].class)).isFalse();
        assertThat(TextConversions.supports(TextConversionsTest.class)).isFalse();
    }
}
