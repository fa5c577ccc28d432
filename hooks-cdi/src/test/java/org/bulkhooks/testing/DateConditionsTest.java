package org.bulkhooks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.condition.WhenChangesFrom;
import org.bulkhooks.condition.WhenChangesTo;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenNotEqual;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"JavaUtilDate", "UnusedVariable"
}) // entities have attributes of this type; the parameters of observers
class DateConditionsTest {

    private static final String START = "2026-01-31T12:00:00+01:00";

    /** A meeting. */
    @Entity
    static class Meeting {
        @Id
        long id = 1;

        Calendar begin = Calendar.getInstance(Locale.US);
        OffsetDateTime announced = OffsetDateTime.parse(START);
        ZonedDateTime closed = ZonedDateTime.parse(START);

        Meeting(String begin) {
            this.begin.setTime(Date.from(OffsetDateTime.parse(begin).toInstant()));
        }
    }

    @Dependent
    static class MeetingHooks {
        void at(@Observes @WhenEqual(attribute = "begin", value = START) AfterUpdate<Meeting> meetings) {}

        void notAt(@Observes @WhenNotEqual(attribute = "begin", value = START) AfterUpdate<Meeting> meetings) {}

        void to(@Observes @WhenChangesTo(attribute = "begin", value = START) AfterUpdate<Meeting> meetings) {}

        void from(@Observes @WhenChangesFrom(attribute = "begin", value = START) AfterUpdate<Meeting> meetings) {}

        void announced(
                @Observes
                        @WhenEqual(attribute = "announced", value = "2026-01-31T11:00:00Z")
                        @WhenEqual(attribute = "closed", value = "2026-01-31T11:00:00Z")
                        AfterUpdate<Meeting> meetings) {}
    }

    private static boolean called(String hook, String from, String to) {
        return HookRunner.of(new MeetingHooks(), hook)
                .run(TestChanges.update(new Meeting(from), new Meeting(to)))
                .called();
    }

    @Test
    void comparesCalendarsByTheirMoment() {
        String later = "2026-02-01T00:00:00Z";
        String same = "2026-01-31T11:00:00Z";
        assertThat(new Meeting(START).begin).isNotEqualTo(GregorianCalendar.from(ZonedDateTime.parse(START)));

        assertThat(called("at", later, same)).isTrue();
        assertThat(called("at", same, later)).isFalse();
        assertThat(called("notAt", later, same)).isFalse();
        assertThat(called("notAt", same, later)).isTrue();
        assertThat(called("to", later, same)).isTrue();
        assertThat(called("to", same, same)).isFalse();
        assertThat(called("from", same, later)).isTrue();
        assertThat(called("from", later, same)).isFalse();
    }

    @Test
    void comparesDatesWithOffsetByTheirMoment() {
        assertThat(called("announced", START, START)).isTrue();
    }
}
