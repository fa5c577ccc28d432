package org.bulkhooks.eclipselink.internal.row.dialect;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/** Dates and times as texts: what EclipseLink's parameter of a value stands for, in the zone of the JVM. */
final class SentTimes {

    /** Before that, calendars differ; after the last one, a text needs more digits. */
    private static final int FIRST_YEAR = 1600;

    private static final int LAST_YEAR = 9999;

    /** Before that, the zones of dates and of local times have different rules. */
    private static final int FIRST_YEAR_OF_RULES = 1970;

    private SentTimes() {}

    /** Tells whether drivers and databases agree on the times of a year. */
    static boolean isUsual(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Returns the date, or null if it is another value or not usual. */
    static @Nullable LocalDate date(Object value) {
        LocalDate date = value instanceof LocalDate local ? local : value instanceof Date of ? of.toLocalDate() : null;
        return date != null && isUsual(date.getYear()) ? date : null;
    }

    /**
     * Tells without making one that the timestamp of a local time has its year, month and so on: the clocks of the
     * JVM's zone are not put forward or back at that time.
     */
    static boolean isTimestampOf(LocalDateTime local) {
        ZoneRules rules = ZoneId.systemDefault().getRules();
        return local.getYear() >= FIRST_YEAR_OF_RULES
                && rules.getValidOffsets(local).size() == 1;
    }

    /** Returns the timestamp that EclipseLink makes of a value, or null if it makes none. */
    @SuppressWarnings("JavaUtilDate") // applications have attributes of this type
    static @Nullable Timestamp timestamp(Object value) {
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
}
