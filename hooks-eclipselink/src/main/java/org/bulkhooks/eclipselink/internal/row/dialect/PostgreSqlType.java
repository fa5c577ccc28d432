package org.bulkhooks.eclipselink.internal.row.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A type of PostgreSQL, with the values that are sent to it in arrays. A value is on the list of a type only where the
 * driver, given the value alone, writes the same: all others are sent one by one.
 */
enum PostgreSqlType implements ValueCode {
    INT2(Short[]::new, value -> whole(value, Short.MIN_VALUE, Short.MAX_VALUE) ? ((Number) value).shortValue() : null),
    INT4(
            Integer[]::new,
            value -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE) ? ((Number) value).intValue() : null),
    INT8(Long[]::new, value -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE) ? ((Number) value).longValue() : null),
    NUMERIC(BigDecimal[]::new, PostgreSqlType::number),
    FLOAT4(Float[]::new, value -> value instanceof Float ? value : null),
    FLOAT8(Double[]::new, value -> value instanceof Double ? value : null),
    BOOL(Boolean[]::new, value -> value instanceof Boolean ? value : null),
    VARCHAR(String[]::new, PostgreSqlType::text),
    TEXT(String[]::new, PostgreSqlType::text),
    BPCHAR(String[]::new, PostgreSqlType::text),
    UUID(String[]::new, value -> value instanceof UUID ? value.toString() : null),
    DATE(String[]::new, PostgreSqlType::date),
    TIMESTAMP(String[]::new, value -> time(timestamp(value), "")),
    TIMESTAMPTZ(String[]::new, value -> time(inUtc(timestamp(value)), "+00"));

    /** Before that, calendars differ; after the last one, text needs more digits. */
    private static final int FIRST_YEAR = 1600;

    private static final int LAST_YEAR = 9999;

    private final IntFunction<Object[]> arrays;
    private final Function<Object, @Nullable Object> codes;

    PostgreSqlType(IntFunction<Object[]> arrays, Function<Object, @Nullable Object> codes) {
        this.arrays = arrays;
        this.codes = codes;
    }

    /** Returns the type with a name of the catalog, or null if values of it are sent one by one. */
    static @Nullable PostgreSqlType of(String name) {
        for (PostgreSqlType each : values()) {
            if (each.sql().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** Returns the name of the type, never with a length: a cast to that would cut a value in silence. */
    String sql() {
        return name().toLowerCase(Locale.ROOT);
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
        LocalDate date = value instanceof LocalDate local ? local : value instanceof Date of ? of.toLocalDate() : null;
        return date != null && isUsual(date.getYear()) ? date.toString() : null;
    }

    /** Makes of a value the timestamp that EclipseLink makes of it. */
    private static @Nullable Timestamp timestamp(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp;
        }
        if (value instanceof LocalDateTime local) {
            return Timestamp.valueOf(local);
        }
        if (value instanceof OffsetDateTime time) {
            return Timestamp.from(time.toInstant());
        }
        if (value instanceof Calendar calendar) {
            return new Timestamp(calendar.getTimeInMillis());
        }
        return value.getClass() == java.util.Date.class ? new Timestamp(((java.util.Date) value).getTime()) : null;
    }

    private static @Nullable LocalDateTime inUtc(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC);
    }

    private static @Nullable Object time(@Nullable Timestamp timestamp, String zone) {
        return timestamp == null ? null : time(timestamp.toLocalDateTime(), zone);
    }

    /** Rounds as the driver does, half a microsecond up; the server would round that to even. */
    private static @Nullable Object time(@Nullable LocalDateTime time, String zone) {
        if (time == null || !isUsual(time.getYear())) {
            return null;
        }
        LocalDateTime rounded = time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
        return isUsual(rounded.getYear()) ? rounded + zone : null;
    }

    private static boolean isUsual(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
