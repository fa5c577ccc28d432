package org.bulkhooks.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // entities have attributes of this type
class ValueEqualityTest {

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        boolean same = ValueEquality.same(left, right);
        assertThat(ValueEquality.same(right, left)).isEqualTo(same);
        return same;
    }

    @Test
    void comparesNumbersOfAllTypesByValue() {
        assertThat(same(5, 5L)).isTrue();
        assertThat(same((short) 5, new BigDecimal("5.00"))).isTrue();
        assertThat(same(BigInteger.TWO, (byte) 2)).isTrue();
        assertThat(same(0.1f, new BigDecimal("0.1"))).isTrue();
        assertThat(same(Double.NaN, Float.NaN)).isTrue();
        assertThat(same(Double.POSITIVE_INFINITY, Float.POSITIVE_INFINITY)).isTrue();
        assertThat(same(Double.POSITIVE_INFINITY, 1)).isFalse();
        assertThat(same(5, 6L)).isFalse();
        assertThat(same(5, "5")).isFalse();
        assertThat(same(Long.MAX_VALUE, (double) Long.MAX_VALUE)).isFalse();
    }

    @Test
    void comparesDatesAndCalendarsByTheirMoment() {
        Instant now = Instant.parse("2026-01-31T23:59:00.123Z");
        Calendar calendar = Calendar.getInstance();
        calendar.setTime(Date.from(now));

        assertThat(same(Date.from(now), Timestamp.from(now))).isTrue();
        assertThat(same(Date.from(now), Timestamp.from(now.plusNanos(1)))).isFalse();
        assertThat(same(new java.sql.Date(5), new Date(5))).isTrue();
        assertThat(same(calendar, GregorianCalendar.from(ZonedDateTime.ofInstant(now, ZoneOffset.MAX))))
                .isTrue();
        assertThat(same(calendar, GregorianCalendar.from(now.plusMillis(1).atZone(ZoneOffset.UTC))))
                .isFalse();
        assertThat(same(calendar, null)).isFalse();
    }

    @Test
    void comparesArraysByContentAndAllOthersAsTheyAre() {
        OffsetDateTime now = OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC);

        assertThat(same(new byte[] {1}, new byte[] {1})).isTrue();
        assertThat(same(new byte[] {1}, new byte[] {2})).isFalse();
        assertThat(same(null, null)).isTrue();
        assertThat(same("", null)).isFalse();
        assertThat(same(List.of(1), List.of(1))).isTrue();
        assertThat(same(now, now.withOffsetSameInstant(ZoneOffset.MAX)))
                .as("a database may store the offset")
                .isFalse();
    }
}
