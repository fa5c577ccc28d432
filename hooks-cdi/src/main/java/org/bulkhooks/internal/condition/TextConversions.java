package org.bulkhooks.internal.condition;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
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
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bulkhooks.internal.condition.InvalidConditionException.Reason;
import org.bulkhooks.spi.value.SimilarNames;

/** Converts texts to the basic types of Jakarta Persistence. */
final class TextConversions {

    private static final Map<Class<?>, Conversion> BASIC = Map.ofEntries(
            entry(String.class, new Conversion("", text -> text)),
            entry(Boolean.class, new Conversion("true or false", TextConversions::toBoolean)),
            entry(Character.class, new Conversion("one character", TextConversions::toCharacter)),
            entry(Byte.class, new Conversion("a whole number from -128 to 127", Byte::valueOf)),
            entry(Short.class, new Conversion("a whole number from -32768 to 32767", Short::valueOf)),
            entry(Integer.class, new Conversion("a whole number of at most 32 bits", Integer::valueOf)),
            entry(Long.class, new Conversion("a whole number of at most 64 bits", Long::valueOf)),
            entry(Float.class, new Conversion("a number such as 1.5", Float::valueOf)),
            entry(Double.class, new Conversion("a number such as 1.5", Double::valueOf)),
            entry(BigDecimal.class, new Conversion("a number such as 1.50", BigDecimal::new)),
            entry(BigInteger.class, new Conversion("a whole number", BigInteger::new)),
            entry(
                    UUID.class,
                    new Conversion("a UUID such as 123e4567-e89b-12d3-a456-426614174000", TextConversions::toUuid)),
            entry(LocalDate.class, new Conversion("a date such as 2026-01-31", LocalDate::parse)),
            entry(LocalTime.class, new Conversion("a time such as 23:59:00", LocalTime::parse)),
            entry(
                    LocalDateTime.class,
                    new Conversion("a date and time such as 2026-01-31T23:59:00", LocalDateTime::parse)),
            entry(OffsetTime.class, new Conversion("a time such as 23:59:00+01:00", OffsetTime::parse)),
            entry(
                    OffsetDateTime.class,
                    new Conversion("a date and time such as 2026-01-31T23:59:00+01:00", OffsetDateTime::parse)),
            entry(
                    ZonedDateTime.class,
                    new Conversion("a date and time such as 2026-01-31T23:59:00+01:00", ZonedDateTime::parse)),
            entry(Instant.class, new Conversion("an instant such as 2026-01-31T23:59:00Z", Instant::parse)),
            entry(Year.class, new Conversion("a year such as 2026", Year::parse)),
            entry(YearMonth.class, new Conversion("a month such as 2026-01", YearMonth::parse)),
            entry(MonthDay.class, new Conversion("a day such as --01-31", MonthDay::parse)),
            entry(Duration.class, new Conversion("a duration such as PT1H30M", Duration::parse)),
            entry(Period.class, new Conversion("a period such as P1Y2M", Period::parse)),
            entry(java.sql.Date.class, new Conversion("a date such as 2026-01-31", OldDates::sqlDate)),
            entry(java.sql.Time.class, new Conversion("a time such as 23:59:00", OldDates::sqlTime)),
            entry(java.sql.Timestamp.class, new Conversion(OldDates.FORM, OldDates::timestamp)),
            entry(java.util.Date.class, new Conversion(OldDates.FORM, OldDates::date)),
            entry(java.util.Calendar.class, new Conversion(OldDates.FORM, OldDates::calendar)),
            entry(java.util.GregorianCalendar.class, new Conversion(OldDates.FORM, OldDates::calendar)));

    private static final Map<Class<?>, Class<?>> WRAPPERS = Map.of(
            boolean.class, Boolean.class,
            char.class, Character.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private TextConversions() {}

    /** How texts are read, and how they are to look. */
    private record Conversion(String form, Function<String, ? extends Object> read) {}

    /** Returns a type, or the class that holds its values if it is primitive. */
    static Class<?> boxed(Class<?> type) {
        return WRAPPERS.getOrDefault(type, type);
    }

    /** Tells whether texts can be converted to a type. */
    static boolean supports(Class<?> type) {
        return type.isEnum() || BASIC.containsKey(boxed(type));
    }

    /**
     * Converts a text to a type that is supported.
     *
     * @throws InvalidConditionException if the text stands for no value of the type
     */
    static Object convert(String text, Class<?> type) throws InvalidConditionException {
        if (type.isEnum()) {
            return constant(text, type);
        }
        Conversion conversion = BASIC.get(boxed(type));
        if (conversion == null) {
            throw new InvalidConditionException(
                    Reason.TYPE, "a value of the type " + type.getName() + " cannot be written as text");
        }
        try {
            return conversion.read.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new InvalidConditionException(
                    Reason.TEXT,
                    "'" + text + "' is no " + type.getSimpleName() + "; write " + conversion.form,
                    unreadable);
        }
    }

    private static Object constant(String text, Class<?> type) throws InvalidConditionException {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new InvalidConditionException(
                Reason.TEXT,
                "'" + text + "' is no " + type.getSimpleName()
                        + SimilarNames.to(text, names).stream()
                                .map(name -> "; did you mean " + name + "?")
                                .findFirst()
                                .orElse(".")
                        + " Constants: " + String.join(", ", names));
    }

    private static Boolean toBoolean(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    private static Character toCharacter(String text) {
        if (text.length() == 1) {
            return text.charAt(0);
        }
        throw new IllegalArgumentException(text);
    }

    private static UUID toUuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (uuid.toString().equalsIgnoreCase(text)) { // it fills up what is too short
            return uuid;
        }
        throw new IllegalArgumentException(text);
    }
}
