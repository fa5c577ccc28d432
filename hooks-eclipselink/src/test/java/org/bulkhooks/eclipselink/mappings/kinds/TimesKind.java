package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Dates and times: far ones, leap days, with and without zones. */
final class TimesKind {

    private TimesKind() {}

    @Converter
    public static class Minutes implements AttributeConverter<Duration, Long> {

        @Override
        public Long convertToDatabaseColumn(Duration duration) {
            return duration == null ? null : duration.toMinutes();
        }

        @Override
        public Duration convertToEntityAttribute(Long minutes) {
            return minutes == null ? null : Duration.ofMinutes(minutes);
        }
    }

    @Entity(name = "Happening")
    public static class Happening extends Numbered {

        private LocalDate onDay;

        private LocalTime atTime;

        private LocalDateTime moment;

        private OffsetDateTime zoned;

        private Instant instant;

        @Column(length = 6) // digits of a second, which MariaDB cuts off otherwise
        @Temporal(TemporalType.TIMESTAMP)
        private Date date;

        @Column(length = 6) // digits of a second, which MariaDB cuts off otherwise
        @Temporal(TemporalType.TIMESTAMP)
        private Calendar calendar;

        @Column(length = 6) // digits of a second, which MariaDB cuts off otherwise
        private Timestamp stamp;

        private java.sql.Date sqlDate;

        @Convert(converter = Minutes.class)
        private Duration duration;

        private Year ofYear;

        public LocalDate getOnDay() {
            return onDay;
        }

        public void setOnDay(LocalDate onDay) {
            this.onDay = onDay;
        }

        public LocalTime getAtTime() {
            return atTime;
        }

        public void setAtTime(LocalTime atTime) {
            this.atTime = atTime;
        }

        public LocalDateTime getMoment() {
            return moment;
        }

        public void setMoment(LocalDateTime moment) {
            this.moment = moment;
        }

        public OffsetDateTime getZoned() {
            return zoned;
        }

        public void setZoned(OffsetDateTime zoned) {
            this.zoned = zoned;
        }

        public Instant getInstant() {
            return instant;
        }

        public void setInstant(Instant instant) {
            this.instant = instant;
        }

        public Date getDate() {
            return date;
        }

        public void setDate(Date date) {
            this.date = date;
        }

        public Calendar getCalendar() {
            return calendar;
        }

        public void setCalendar(Calendar calendar) {
            this.calendar = calendar;
        }

        public Timestamp getStamp() {
            return stamp;
        }

        public void setStamp(Timestamp stamp) {
            this.stamp = stamp;
        }

        public java.sql.Date getSqlDate() {
            return sqlDate;
        }

        public void setSqlDate(java.sql.Date sqlDate) {
            this.sqlDate = sqlDate;
        }

        public Duration getDuration() {
            return duration;
        }

        public void setDuration(Duration duration) {
            this.duration = duration;
        }

        public Year getOfYear() {
            return ofYear;
        }

        public void setOfYear(Year ofYear) {
            this.ofYear = ofYear;
        }
    }

    static Mapping mapping() {
        return Mapping.of("dates and times", Happening.class)
                .records(TimesKind::records)
                .change(Happening.class, TimesKind::change)
                .updateWith(
                        "update Happening h set h.onDay = :day, h.moment = :moment",
                        Map.of(
                                "day", em -> LocalDate.of(9999, 12, 31),
                                "moment", em -> LocalDateTime.of(2020, 1, 2, 3, 4, 5, 6_000_000)))
                .updateWith(
                        "update Happening h set h.zoned = :zoned",
                        "zoned",
                        OffsetDateTime.parse("2021-01-02T13:14:15+05:00"))
                .updateWith(
                        "update Happening h set h.instant = :instant", "instant", Instant.parse("2021-01-02T13:14:15Z"))
                .updateWith(
                        "update Happening h set h.stamp = :stamp, h.date = :stamp",
                        "stamp",
                        new Timestamp(1_600_000_000_000L))
                .updateWith("update Happening h set h.duration = :duration", "duration", Duration.ofHours(3))
                .update("update Happening h set h.moment = h.moment, h.onDay = null where h.onDay is not null")
                .delete("delete from Happening h where h.onDay is null and h.code <> 'happening0'")
                .make();
    }

    private static List<Happening> records() {
        List<Happening> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Happening happening = new Happening();
            happening.setCode("happening" + i);
            if (i > 0) {
                fill(happening, i);
            }
            records.add(happening);
        }
        return records;
    }

    private static void fill(Happening happening, int place) {
        happening.setOnDay(place == 1 ? LocalDate.of(1, 1, 1) : LocalDate.of(9999, 12, 31));
        happening.setAtTime(LocalTime.of(23, 59, 59));
        happening.setMoment(LocalDateTime.of(place == 1 ? 1600 : 2024, 2, 29, 2, 30, 15, 123_456_000));
        happening.setZoned(OffsetDateTime.of(2024, 3, 31, 14, 30, 15, 123_000_000, ZoneOffset.ofHours(place)));
        happening.setInstant(Instant.parse("2024-02-29T23:59:59.123Z"));
        happening.setDate(new Timestamp(1_700_000_000_123L));
        Calendar calendar = Calendar.getInstance();
        calendar.setTimeInMillis(1_700_000_000_456L);
        happening.setCalendar(calendar);
        happening.setStamp(Timestamp.valueOf("2024-02-29 12:13:14.123456"));
        happening.setSqlDate(java.sql.Date.valueOf("2024-02-29"));
        happening.setDuration(Duration.ofMinutes(place));
        happening.setOfYear(Year.of(2000 + place));
    }

    private static void change(Happening happening, int place) {
        if (place == 0) {
            fill(happening, 5);
        } else if (place == 1) {
            happening.setOnDay(null);
            happening.setAtTime(null);
            happening.setMoment(null);
            happening.setZoned(null);
            happening.setInstant(null);
            happening.setDate(null);
            happening.setCalendar(null);
            happening.setStamp(null);
            happening.setSqlDate(null);
            happening.setDuration(null);
            happening.setOfYear(null);
        } else {
            happening.setStamp(Timestamp.valueOf("2024-02-29 12:13:14.123457"));
            happening.setMoment(happening.getMoment().plusNanos(1_000));
            happening.setZoned(happening.getZoned().plusSeconds(1));
            happening.setDuration(Duration.ofDays(place));
        }
    }
}
