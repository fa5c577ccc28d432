package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Appointment;

@Semantics(
        value = "5 related records of records from elsewhere",
        beans = {})
class Point07DetachedRecordsTest {

    private static final int COUNT = 30;

    @ApplicationScoped
    static class AppointmentHooks {

        void renamed(@Observes @Load({"advisers", "agenda"}) BeforeUpdate<Appointment> appointments, Journal journal) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.value("desk.colour") + " " + change.oldValue("slot.title") + " "
                        + change.newRecord().getAdvisers().size()
                        + change.oldRecord().getAgenda().size());
            }
        }
    }

    private static List<Appointment> stored(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);
        journal.forgetCalls();
        Appointments.forgetAll(way);
        return new ArrayList<>();
    }

    private static void rename(Work work, List<Appointment> appointments) {
        appointments.forEach(appointment -> appointment.setSubject("renamed"));
        work.bulk().update(appointments);
    }

    private static void assertRenamed(Way way, Journal journal) {
        assertThat(journal.notes())
                .hasSize(COUNT)
                .startsWith("colour 0 slot 0 22", "colour 1 slot 1 22")
                .endsWith("colour 29 slot 29 22");
        assertThat(way.database().column("select subject from appointment")).containsOnly("renamed");
        assertThat(way.database().column("select version from appointment")).containsOnly(2L);
        assertThat(way.database().column("select minutes from appointment order by id"))
                .startsWith("M0", "M1");
        assertThat(way.database().count("appointment_adviser")).isEqualTo(2L * COUNT);
        assertThat(way.database().count("appointment_topic")).isEqualTo(2L * COUNT);
    }

    private static void assertLoadedTogether(Way way) {
        assertThat(queriesOf(way, "appointment_adviser"))
                .as("both states have what is loaded for the new ones")
                .isEqualTo(1);
        assertThat(queriesOf(way, "appointment_topic")).isEqualTo(1);
        assertThat(queriesOf(way, "appointment_deputy"))
                .as("no hook asks for them")
                .isZero();
        assertThat(queriesOf(way, "from desk"))
                .as("unwoven it is not lazy, and read with the old records")
                .isEqualTo(1);
    }

    private static long queriesOf(Way way, String table) {
        return way.database().statements().selects().stream()
                .filter(sent -> sent.sql().contains(table))
                .count();
    }

    @EveryWay(WritePath.FACADE)
    void recordsOfAClosedEntityManagerAreLoadedInTheCallersTransaction(Way way, Journal journal) {
        List<Appointment> appointments = stored(way, journal);
        try (Work work = way.open()) {
            appointments.addAll(Appointments.load(work));
        }
        Appointments.forgetAll(way);
        way.database().statements().clear();

        way.commit(work -> {
            rename(work, appointments);
            assertLoadedTogether(way);
        });

        assertRenamed(way, journal);
    }

    @EveryWay(WritePath.FACADE)
    void recordsThatWereSentAndCameBackAreLoaded(Way way, Journal journal) {
        List<Appointment> appointments = stored(way, journal);
        try (Work work = way.open()) {
            List<Appointment> loaded = Appointments.load(work);
            work.em().clear();
            appointments.addAll(sent(loaded));
        }
        Appointments.forgetAll(way);
        way.database().statements().clear();

        way.commit(work -> {
            rename(work, appointments);
            assertLoadedTogether(way);
        });

        assertRenamed(way, journal);
    }

    @EveryWay(WritePath.FACADE)
    void recordsThatAnotherEntityManagerManagesAreLoadedThere(Way way, Journal journal) {
        List<Appointment> appointments = stored(way, journal);
        try (Work other = way.open()) {
            appointments.addAll(Appointments.load(other));
            way.commit(work -> {
                rename(work, appointments);
                Appointment first = appointments.get(0);
                assertThat(other.em().contains(first.getDesk())).isTrue();
                assertThat(other.em().contains(first.getAgenda().get(0))).isTrue();
                assertThat(work.em().contains(first.getDesk())).isFalse();
                assertThat(work.em().contains(first.getAgenda().get(0))).isFalse();
            });
        }

        assertRenamed(way, journal);
    }

    @SuppressWarnings("unchecked") // what comes back is what was sent
    private static List<Appointment> sent(List<Appointment> appointments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(appointments));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (List<Appointment>) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
