package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

@Semantics(
        value = "5 lazy attributes",
        beans = {})
class Point07LazyAttributesTest {

    private static final int COUNT = 40;

    /** What to do is the new subject. */
    @ApplicationScoped
    static class AppointmentHooks {

        void paths(
                @Observes @WhenEqual(attribute = "subject", value = "path") BeforeUpdate<Appointment> appointments,
                Journal journal) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.value("minutes") + "" + change.oldValue("minutes") + change.changedAttributes());
            }
        }

        void values(
                @Observes @WhenEqual(attribute = "subject", value = "value") BeforeUpdate<Appointment> appointments,
                Journal journal) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.hasValue("minutes", "M1") + " " + change.hadValue("minutes", "M0"));
            }
        }

        void getters(
                @Observes @WhenEqual(attribute = "subject", value = "getter") BeforeUpdate<Appointment> appointments,
                Journal journal) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.newRecord().getMinutes() + change.changedAttributes());
            }
        }

        void validated(
                @Observes @WhenEqual(attribute = "subject", value = "validate")
                        ValidateUpdate<Appointment> appointments,
                Journal journal) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.newRecord().getMinutes() + change.changedAttributes());
            }
        }

        void setters(
                @Observes @WhenEqual(attribute = "subject", value = "setter") BeforeUpdate<Appointment> appointments,
                Journal journal) {
            for (Change<Appointment> change : appointments) {
                change.newRecord().setMinutes("by a hook");
                journal.note(change.oldValue("minutes") + " " + change.changed("minutes"));
            }
        }

        void related(
                @Observes @Load({"desk", "advisers", "agenda"}) @WhenEqual(attribute = "subject", value = "related")
                        BeforeUpdate<Appointment> appointments,
                Journal journal) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.value("minutes") + "" + change.value("slot.title"));
            }
        }
    }

    @EveryWayOfRecords
    void aLazyAttributeIsReadWithOneQueryAndNotWritten(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);
        int without = Appointments.selects(way, appointment -> appointment.setSubject("nothing"));

        int with = Appointments.selects(way, appointment -> appointment.setSubject("path"));

        assertThat(journal.notes()).hasSize(COUNT).startsWith("M0M0[subject]", "M1M1[subject]");
        assertThat(with - without).isEqualTo(way.isWoven() ? 1 : 0);
        assertThat(way.database().statements().writes()).singleElement().satisfies(sent -> assertThat(sent.sql())
                .doesNotContain("minutes"));
        assertThat(way.database().column("select minutes from appointment order by id"))
                .startsWith("M0", "M1");
    }

    @EveryWayOfRecords
    void aLazyAttributeIsComparedWithAValueWithOneQuery(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);
        int without = Appointments.selects(way, appointment -> appointment.setSubject("nothing"));

        int with = Appointments.selects(way, appointment -> appointment.setSubject("value"));

        assertThat(journal.notes()).hasSize(COUNT).startsWith("false true", "true false", "false false");
        assertThat(with - without).isEqualTo(way.isWoven() ? 1 : 0);
    }

    @EveryWay(WritePath.FLUSH)
    void whatAHookLoadsIsNoChange(Way way, Journal journal) {
        Appointments.store(way, 3, false);

        Appointments.update(way, appointment -> appointment.setSubject("getter"));
        Appointments.update(way, appointment -> appointment.setSubject("validate"));

        assertThat(journal.notes())
                .filteredOn(note -> !note.startsWith("null"))
                .contains("M0[subject]", "M1[subject]", "M2[subject]")
                .allMatch(note -> note.endsWith("[subject]"));
        assertThat(way.database().column("select minutes from appointment order by id"))
                .containsExactly("M0", "M1", "M2");
    }

    @EveryWay
    void whatAHookWritesReplacesWhatWasNotLoaded(Way way, Journal journal) {
        Appointments.store(way, 3, false);

        Appointments.update(way, appointment -> appointment.setSubject("setter"));

        assertThat(journal.notes()).containsExactly("M0 true", "M1 true", "M2 true");
        assertThat(way.database().column("select minutes from appointment")).containsOnly("by a hook");
    }

    @EveryWay(WritePath.FLUSH)
    void copyingAPartlyLoadedRecordLoadsAndChangesNothing(Way way) {
        Appointments.store(way, 3, false);
        Appointments.forgetAll(way);

        way.commit(work -> {
            List<Appointment> appointments = Appointments.load(work);
            appointments.forEach(appointment -> appointment.setSubject("nothing"));
            way.database().statements().clear();
            work.em().flush();

            assertThat(way.database().statements().selects()).isEmpty();
            assertThat(way.unit().factory().getPersistenceUnitUtil().isLoaded(appointments.get(0), "minutes"))
                    .isEqualTo(!way.isWoven());
            assertThat(appointments.get(0).getMinutes()).isEqualTo("M0");
            way.database().statements().clear();
            work.em().flush();
            assertThat(way.database().statements().all()).isEmpty();

            appointments.get(0).setSubject("getter");
            work.em().flush();
            assertThat(way.database().statements().writes()).singleElement().satisfies(sent -> assertThat(sent.sql())
                    .doesNotContain("minutes"));
        });

        assertThat(way.database().column("select version from appointment order by id"))
                .containsExactly(3L, 2L, 2L);
        assertThat(way.database().column("select minutes from appointment order by id"))
                .containsExactly("M0", "M1", "M2");
    }

    @EveryWay
    void loadingInAFlushLogsNoWarning(Way way, Journal journal) {
        Appointments.store(way, 3, false);
        ServerSession session = way.unit().factory().unwrap(ServerSession.class);
        SessionLog before = session.getSessionLog();
        Warnings warnings = new Warnings();
        session.setSessionLog(warnings);
        try {
            Appointments.update(way, appointment -> appointment.setSubject("related"));
        } finally {
            session.setSessionLog(before);
        }

        assertThat(journal.notes()).containsExactly("M0slot 0", "M1slot 1", "M2slot 2");
        assertThat(warnings.messages).isEmpty();
    }

    /** Notes what EclipseLink warns of. */
    private static final class Warnings extends AbstractSessionLog {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        Warnings() {
            setLevel(WARNING);
        }

        @Override
        public void log(SessionLogEntry entry) {
            messages.add(entry.getMessage());
        }
    }
}
