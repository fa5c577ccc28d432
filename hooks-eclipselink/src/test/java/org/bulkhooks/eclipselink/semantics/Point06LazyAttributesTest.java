package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.FetchGroup;

/** Appointments have minutes, which woven classes load when their getter is called. */
@Semantics(
        value = "6 records keep their state when a lazy attribute is read or set",
        beans = {})
class Point06LazyAttributesTest {

    private static final int COUNT = 40;

    /** Does with each change what a test says. */
    @ApplicationScoped
    static class AppointmentHooks {

        private Consumer<Change<Appointment>> before = change -> {};
        private Consumer<Change<Appointment>> after = change -> {};
        private final List<Object> read = new ArrayList<>();

        void on(Consumer<Change<Appointment>> beforeTheWrite, Consumer<Change<Appointment>> afterTheWrite) {
            before = beforeTheWrite;
            after = afterTheWrite;
            read.clear();
        }

        void read(Object value) {
            read.add(value);
        }

        List<Object> read() {
            return List.copyOf(read);
        }

        void beforeUpdate(@Observes BeforeUpdate<Appointment> appointments) {
            appointments.forEach(before);
        }

        void afterUpdate(@Observes AfterUpdate<Appointment> appointments) {
            appointments.forEach(after);
        }

        void beforeDelete(@Observes BeforeDelete<Appointment> appointments) {
            appointments.forEach(before);
        }

        void afterDelete(@Observes AfterDelete<Appointment> appointments) {
            appointments.forEach(after);
        }
    }

    private static void nothing(Change<Appointment> change) {}

    private static String state(Appointment appointment) {
        return appointment.getSubject() + " " + appointment.getVersion();
    }

    @EveryWay
    void anOldRecordIsTheOldOneAfterItsLazyAttributeWasRead(Way way, AppointmentHooks hooks) {
        for (boolean before : List.of(true, false)) {
            way.unit().reset();
            Appointments.store(way, 2, false);
            Consumer<Change<Appointment>> read = change -> hooks.read(state(change.oldRecord()) + " "
                    + change.oldRecord().getMinutes() + " " + state(change.oldRecord()));
            hooks.on(
                    before ? read : Point06LazyAttributesTest::nothing,
                    before ? Point06LazyAttributesTest::nothing : read);

            Appointments.update(way, appointment -> appointment.setSubject("new"));

            assertThat(hooks.read()).as("before " + before).containsExactly("S0 1 M0 S0 1", "S1 1 M1 S1 1");
            assertThat(way.database().column("select subject from appointment")).containsOnly("new");
        }
    }

    @EveryWay
    void aLazyAttributeOfAllRecordsOfAChunkIsReadWithOneQuery(Way way, AppointmentHooks hooks) {
        Appointments.store(way, COUNT, false);
        hooks.on(Point06LazyAttributesTest::nothing, Point06LazyAttributesTest::nothing);
        int without = Appointments.selects(way, appointment -> appointment.setSubject("other"));
        hooks.on(change -> hooks.read(change.oldRecord().getMinutes()), Point06LazyAttributesTest::nothing);
        int ofOld = Appointments.selects(way, appointment -> appointment.setSubject("new"));
        assertThat(hooks.read()).hasSize(COUNT).startsWith("M0", "M1");
        hooks.on(
                Point06LazyAttributesTest::nothing,
                change -> hooks.read(change.oldRecord().getMinutes()));
        int ofOldLater = Appointments.selects(way, appointment -> appointment.setSubject("newer"));
        assertThat(hooks.read()).hasSize(COUNT).startsWith("M0", "M1");

        assertThat(ofOld - without).isEqualTo(way.isWoven() && way.path() == WritePath.FLUSH ? 1 : 0);
        assertThat(ofOldLater - without).isEqualTo(ofOld - without);
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void aLazyAttributeOfAllNewRecordsIsReadWithOneQueryAndNothingIsLost(Way way, AppointmentHooks hooks) {
        Appointments.store(way, COUNT, false);
        hooks.on(Point06LazyAttributesTest::nothing, Point06LazyAttributesTest::nothing);
        int without = Appointments.selects(way, appointment -> appointment.setSubject("other"));
        Consumer<Change<Appointment>> read = change -> hooks.read(change.newRecord()
                        .getMinutes() + " " + change.newRecord().getSubject() + " " + change.changedAttributes());

        hooks.on(read, Point06LazyAttributesTest::nothing);
        int before = Appointments.selects(way, appointment -> appointment.setSubject("new"));

        assertThat(hooks.read()).hasSize(COUNT).startsWith("M0 new [subject]", "M1 new [subject]");
        assertThat(before - without).isEqualTo(way.isWoven() ? 1 : 0);
        assertThat(way.database().column("select subject from appointment")).containsOnly("new");
        assertThat(way.database().statements().writes())
                .noneMatch(sent -> sent.sql().contains("minutes"));
    }

    @EveryWay
    void whatAHookSetsIsWrittenAndTheChangeOfTheCallerToo(Way way, AppointmentHooks hooks) {
        Appointments.store(way, 2, false);
        hooks.on(
                change -> change.newRecord().setMinutes("by a hook"),
                change -> hooks.read(change.oldRecord().getMinutes() + " " + state(change.oldRecord()) + " "
                        + change.newRecord().getMinutes() + " " + new TreeSet<>(change.changedAttributes())));

        Appointments.update(way, appointment -> appointment.setSubject("new"));

        assertThat(hooks.read())
                .containsExactly("M0 S0 1 by a hook [minutes, subject]", "M1 S1 1 by a hook [minutes, subject]");
        assertThat(way.database().column("select subject from appointment")).containsOnly("new");
        assertThat(way.database().column("select minutes from appointment")).containsOnly("by a hook");
        assertThat(way.database().column("select version from appointment")).containsOnly(2L);
    }

    @EveryWay
    void anOldRecordCanBeSetWithoutAnyEffect(Way way, AppointmentHooks hooks) {
        Appointments.store(way, 2, false);
        hooks.on(
                change -> {
                    change.oldRecord().setMinutes("spoiled");
                    hooks.read(change.oldRecord().getMinutes());
                },
                Point06LazyAttributesTest::nothing);

        Appointments.update(way, appointment -> appointment.setSubject("new"));

        assertThat(hooks.read()).containsExactly("spoiled", "spoiled");
        assertThat(way.database().column("select subject from appointment")).containsOnly("new");
        assertThat(way.database().column("select minutes from appointment order by 1"))
                .containsExactly("M0", "M1");
    }

    @EveryWay
    void ofADeletedRecordItIsReadBeforeOrNotAtAll(Way way, AppointmentHooks hooks) {
        Consumer<Change<Appointment>> read =
                change -> hooks.read(change.oldRecord().getMinutes());
        Appointments.store(way, 2, false);
        hooks.on(read, read);
        delete(way);
        assertThat(hooks.read()).containsExactly("M0", "M1", "M0", "M1");
        assertThat(way.database().column("select id from appointment")).isEmpty();

        way.unit().reset();
        Appointments.store(way, 2, false);
        hooks.on(Point06LazyAttributesTest::nothing, read);
        Throwable thrown = catchThrowable(() -> delete(way));

        if (way.isWoven() && way.path() == WritePath.FLUSH) {
            assertThat(root(thrown))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("minutes")
                    .hasMessageContaining("@Load");
            assertThat(way.database().column("select id from appointment")).hasSize(2);
        } else {
            assertThat(thrown).isNull();
            assertThat(hooks.read()).containsExactly("M0", "M1");
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void delete(Way way) {
        way.unit().forgetAll();
        way.commit(work -> {
            if (work.isStatement()) {
                work.em().createQuery("delete from Appointment a").executeUpdate();
                return;
            }
            List<Appointment> appointments = Appointments.load(work);
            if (work.isFacade()) {
                work.em().clear();
                work.bulk().delete(appointments);
            } else {
                appointments.forEach(work.em()::remove);
            }
        });
    }

    @EveryWayOfRecords
    void aChangeOfARecordWithAFetchGroupIsWritten(Way way, AppointmentHooks hooks) {
        if (!way.isWoven()) {
            return; // EclipseLink refuses fetch groups
        }
        Appointments.store(way, 2, false);
        way.unit().forgetAll();
        hooks.on(
                change -> hooks.read(change.changedAttributes() + " " + state(change.oldRecord()) + " "
                        + change.newRecord().getMinutes() + " " + state(change.newRecord())),
                Point06LazyAttributesTest::nothing);

        way.commit(work -> {
            FetchGroup group = new FetchGroup();
            group.addAttribute("subject");
            List<Appointment> appointments = work.em()
                    .createQuery("select a from Appointment a order by a.id", Appointment.class)
                    .setHint(QueryHints.FETCH_GROUP, group)
                    .getResultList();
            if (work.isFacade()) {
                work.em().clear();
            }
            appointments.forEach(appointment -> appointment.setSubject("new"));
            if (work.isFacade()) {
                work.bulk().update(appointments);
            }
        });

        assertThat(hooks.read()).containsExactly("[subject] S0 1 M0 new 1", "[subject] S1 1 M1 new 1");
        assertThat(way.database().column("select subject from appointment")).containsOnly("new");
        assertThat(way.database().column("select minutes from appointment order by 1"))
                .containsExactly("M0", "M1");
    }

    @EveryWay
    void theSharedCacheHasNoOldLazyAttribute(Way way, AppointmentHooks hooks) {
        Appointments.store(way, 2, false);
        hooks.on(Point06LazyAttributesTest::nothing, Point06LazyAttributesTest::nothing);
        way.unit().forgetAll();
        way.commit(work -> Appointments.load(work).forEach(Appointment::getMinutes)); // into the shared cache

        way.commit(work -> {
            List<Appointment> appointments = Appointments.load(work);
            appointments.forEach(Appointment::getMinutes);
            if (work.isFacade() || work.isStatement()) {
                work.em().clear();
            }
            if (work.isStatement()) {
                work.em()
                        .createQuery("update Appointment a set a.minutes = 'new'")
                        .executeUpdate();
            } else {
                appointments.forEach(appointment -> appointment.setMinutes("new"));
                if (work.isFacade()) {
                    work.bulk().update(appointments);
                }
            }
            if (work.isStatement()) {
                assertThat(Appointments.load(work))
                        .extracting(Appointment::getMinutes)
                        .containsOnly("new");
            }
        });

        way.commit(work -> assertThat(Appointments.load(work))
                .extracting(Appointment::getMinutes)
                .containsOnly("new"));
        way.commit(work ->
                assertThat(work.em().find(Appointment.class, 1L).getMinutes()).isEqualTo("new"));
    }
}
