package org.bulkhooks.internal.condition;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.GregorianCalendar;

/**
 * Converts texts in ISO format to the dates of {@code java.util} and {@code java.sql}; without an offset they are in
 * the system's zone.
 */
@SuppressWarnings("JavaUtilDate") // entities have attributes of these types
final class OldDates {

    static final String FORM =
            "a date such as 2026-01-31, a date and time such as 2026-01-31T23:59:00, or one with an offset such as"
                    + " 2026-01-31T23:59:00Z";

    private OldDates() {}

    static java.sql.Date sqlDate(String text) {
        return java.sql.Date.valueOf(LocalDate.parse(text));
    }

    static Time sqlTime(String text) {
        return Time.valueOf(LocalTime.parse(text));
    }

    static Timestamp timestamp(String text) {
        return Timestamp.from(instant(text));
    }

    static Date date(String text) {
        return Date.from(instant(text));
    }

    static GregorianCalendar calendar(String text) {
        return GregorianCalendar.from(instant(text).atZone(ZoneId.systemDefault()));
    }

    private static Instant instant(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
        }
        boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
        return offset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
    }
}
