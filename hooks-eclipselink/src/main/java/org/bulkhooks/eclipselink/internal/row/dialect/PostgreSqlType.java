package org.bulkhooks.eclipselink.internal.row.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A type of PostgreSQL, with the values that are sent to it in arrays. A value is on the list of a type only where the
 * driver, given the value alone, writes the same: all others are sent one by one.
 *
 * @param sql its name, never with a length: a cast to that would cut a value in silence
 * @param arrays makes arrays of what drivers send fastest
 * @param codes makes of a value what is sent, or null
 */
record PostgreSqlType(String sql, IntFunction<Object[]> arrays, Function<Object, @Nullable Object> codes)
        implements ValueCode {

    /** Returns the type with a name of the catalog, or null if values of it are sent one by one. */
    static @Nullable PostgreSqlType of(String name) {
        return switch (name) {
            case "int2" ->
                new PostgreSqlType(
                        name,
                        Short[]::new,
                        value -> whole(value, Short.MIN_VALUE, Short.MAX_VALUE) ? ((Number) value).shortValue() : null);
            case "int4" ->
                new PostgreSqlType(
                        name,
                        Integer[]::new,
                        value -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE)
                                ? ((Number) value).intValue()
                                : null);
            case "int8" ->
                new PostgreSqlType(
                        name,
                        Long[]::new,
                        value -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE) ? ((Number) value).longValue() : null);
            case "numeric" -> new PostgreSqlType(name, BigDecimal[]::new, PostgreSqlType::number);
            case "float4" -> new PostgreSqlType(name, Float[]::new, value -> value instanceof Float ? value : null);
            case "float8" -> new PostgreSqlType(name, Double[]::new, value -> value instanceof Double ? value : null);
            case "bool" -> new PostgreSqlType(name, Boolean[]::new, value -> value instanceof Boolean ? value : null);
            case "varchar", "text", "bpchar" -> new PostgreSqlType(name, String[]::new, PostgreSqlType::text);
            case "uuid" ->
                new PostgreSqlType(name, String[]::new, value -> value instanceof UUID ? value.toString() : null);
            case "date" -> new PostgreSqlType(name, String[]::new, PostgreSqlType::date);
            case "timestamp" -> new PostgreSqlType(name, String[]::new, PostgreSqlType::timestamp);
            case "timestamptz" ->
                new PostgreSqlType(name, String[]::new, value -> time(inUtc(SentTimes.timestamp(value)), "+00"));
            default -> null;
        };
    }

    @Override
    public Object[] array(int length) {
        return arrays.apply(length);
    }

    @Override
    public @Nullable Object of(Object value) {
        return codes.apply(value);
    }

    private static boolean whole(Object value, long least, long most) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            long number = ((Number) value).longValue();
            return number >= least && number <= most;
        }
        return false;
    }

    private static @Nullable Object number(Object value) {
        if (value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        return whole(value, Long.MIN_VALUE, Long.MAX_VALUE) ? BigDecimal.valueOf(((Number) value).longValue()) : null;
    }

    private static @Nullable Object text(Object value) {
        return value instanceof Character ? value.toString() : value instanceof String ? value : null;
    }

    private static @Nullable Object date(Object value) {
        LocalDate date = SentTimes.date(value);
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDateTime inUtc(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC);
    }

    private static @Nullable Object timestamp(Object value) {
        return value instanceof LocalDateTime local && SentTimes.isTimestampOf(local)
                ? time(local, "")
                : time(SentTimes.timestamp(value), "");
    }

    private static @Nullable Object time(@Nullable Timestamp timestamp, String zone) {
        return timestamp == null ? null : time(timestamp.toLocalDateTime(), zone);
    }

    /** Rounds as the driver does, half a microsecond up; the server would round that to even. */
    private static @Nullable Object time(@Nullable LocalDateTime time, String zone) {
        if (time == null || !SentTimes.isUsual(time.getYear())) {
            return null;
        }
        LocalDateTime rounded = time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
        return SentTimes.isUsual(rounded.getYear()) ? rounded + zone : null;
    }
}
