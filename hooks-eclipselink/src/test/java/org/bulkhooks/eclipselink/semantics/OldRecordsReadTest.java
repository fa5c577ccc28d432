package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Load;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.bulkhooks.eclipselink.semantics.model.Clerk;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Workshop;
import org.eclipse.persistence.internal.databaseaccess.DatasourcePlatform;
import org.eclipse.persistence.internal.helper.ConversionManager;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * What is read along with old records: all that a hook could ask for, whatever others cache meanwhile, and nothing that
 * nobody asked for.
 */
@Semantics(
        value = "what is read with old records",
        beans = {EveryHook.class, OldRecordsReadTest.Hooks.class})
class OldRecordsReadTest {

    @EveryWay({WritePath.FACADE, WritePath.STATEMENT})
    void whatAnotherThreadCachesMeanwhileIsNoQueryWithoutKeys(Way way, Hooks hooks) {
        for (Consumer<Work> action : List.<Consumer<Work>>of(
                work -> work.em()
                        .createQuery("update Clerk c set c.name = 'new' where c.id < 10")
                        .executeUpdate(),
                work -> work.bulk()
                        .update(
                                work.em().createQuery("select c from Clerk c where c.id < 10", Clerk.class),
                                clerk -> clerk.setName("newer")),
                work -> work.bulk()
                        .delete(work.em()
                                .createQuery("select c from Clerk c where c.id < 10", Clerk.class)
                                .getResultList()))) {
            way.database().execute("update clerk set deputy_id = null");
            way.database().execute("delete from clerk");
            for (String row : List.of("11, 'X', null", "12, 'Y', null", "1, 'A', 11", "2, 'B', 12")) {
                way.database().execute("insert into clerk (id, name, deputy_id, version) values (" + row + ", 1)");
            }
            way.unit().forgetAll();
            way.database().statements().clear();
            hooks.forget();

            whenKeysAreCollected(way, () -> List.of(11L, 12L).forEach(id -> find(way, id)), () -> way.commit(action));

            assertThat(hooks.deputies()).containsExactlyInAnyOrder("A X", "B Y");
            assertThat(way.database().statements().all())
                    .extracting(Sent::sql)
                    .noneMatch(sql -> sql.contains("in ()") || sql.contains("in (null)"));
        }
    }

    private static void find(Way way, long id) {
        try (EntityManager other = way.unit().factory().createEntityManager()) {
            assertThat(other.find(Clerk.class, id)).isNotNull();
        }
    }

    /**
     * Does something on another thread when EclipseLink has decided that it needs a query for the deputy of a clerk,
     * because no cache has it, and begins to collect the keys of those that it needs.
     */
    private static void whenKeysAreCollected(Way way, Runnable meanwhile, Runnable action) {
        DatasourcePlatform platform = (DatasourcePlatform)
                way.unit().factory().unwrap(ServerSession.class).getDatasourcePlatform();
        ConversionManager before = platform.getConversionManager();
        AtomicInteger asked = new AtomicInteger();
        Thread here = Thread.currentThread();
        ConversionManager watching = new ConversionManager() {
            private static final long serialVersionUID = 1L;

            @Override
            public <T> T convertObject(Object value, Class<T> type) {
                if (Thread.currentThread() == here && isOfBatch() && asked.incrementAndGet() == 2) {
                    CompletableFuture.runAsync(meanwhile).join();
                }
                return super.convertObject(value, type);
            }
        };
        watching.setLoader(before.getLoader());
        platform.setConversionManager(watching);
        try {
            action.run();
        } finally {
            platform.setConversionManager(before);
        }
    }

    private static boolean isOfBatch() {
        return StackWalker.getInstance().walk(frames -> frames.limit(6)
                .anyMatch(frame -> frame.getMethodName().equals("extractBatchKeyFromRow")));
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM, WritePath.STATEMENT})
    void lazyCollectionsThatNobodyAskedForAreNotRead(Way way, Journal journal) {
        List<Customer> customers = List.of(new Customer("A"), new Customer("B"));
        customers.forEach(customer -> customer.add(new Note("note")));
        List<Long> ids = Samples.stored(way, customers);
        way.unit().forgetAll();
        way.database().statements().clear();

        way.commit(work -> work.bulk()
                .update(
                        work.em().createQuery("select c from Customer c", Customer.class),
                        customer -> customer.setName(customer.getName() + "!")));
        way.commit(work -> work.em()
                .createQuery("update Customer c set c.name = concat(c.name, '?')")
                .executeUpdate());

        assertThat(way.database().statements().all()).extracting(Sent::sql).noneMatch(sql -> sql.contains("note"));
        assertThat(way.database().column("select name from customer order by name"))
                .containsExactly("A!?", "B!?");
        assertThat(ids).hasSize(2);
    }

    @EveryWay({WritePath.FACADE, WritePath.STATEMENT})
    void recordsWithAnIdOfATextAndANumberAreReadWithoutTheirCollections(Way way, Hooks hooks) {
        stored(way, hooks);
        way.database().statements().clear();

        way.commit(work -> work.bulk()
                .update(
                        work.em().createQuery("select w from Workshop w", Workshop.class),
                        workshop -> workshop.setTrade("new")));
        way.commit(work ->
                work.em().createQuery("update Workshop w set w.trade = 'newer'").executeUpdate());

        assertThat(way.database().statements().all())
                .extracting(Sent::sql)
                .noneMatch(sql -> sql.contains("workshop_note"));
        assertThat(way.database().rows("select trade, version from workshop"))
                .containsOnly(List.of("newer", 3))
                .hasSize(2);
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM, WritePath.STATEMENT})
    void aDeleteReadsNoListsThatNobodyAskedFor(Way way, Hooks hooks) {
        Appointments.store(way, 3, false);
        List<Appointment> appointments = loaded(way, appointment -> {});
        hooks.forget();

        way.commit(work -> {
            if (work.isStatement()) {
                work.em().createQuery("delete from Appointment a").executeUpdate();
            } else if (way.path() == WritePath.STREAM) {
                work.bulk().delete(appointments.stream());
            } else {
                work.bulk().delete(appointments);
            }
        });

        assertThat(hooks.subjects()).containsExactlyInAnyOrder("S0", "S1", "S2");
        assertThat(queriesOf(way, "appointment_adviser", "appointment_deputy")).isEmpty();
        assertThat(queriesOf(way, "appointment_topic"))
                .as("which are deleted with their owners, by other than a statement")
                .hasSize(way.path() == WritePath.STATEMENT ? 0 : 1);
        assertThat(way.database().count("appointment")).isZero();
        assertThat(way.database().count("appointment_adviser")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void aMergeReadsTheListsThatRecordsBringAndNoOthers(Way way) {
        Appointments.store(way, 3, false);
        List<Appointment> appointments =
                loaded(way, appointment -> assertThat(appointment.getAdvisers()).hasSize(2));
        appointments.forEach(appointment -> appointment.setSubject("new"));
        appointments.get(0).getAdvisers().clear();

        way.commit(work -> work.bulk().update(appointments));

        assertThat(queriesOf(way, "appointment_adviser"))
                .as("those of the old and of the managed ones")
                .hasSize(2);
        assertThat(queriesOf(way, "appointment_deputy", "appointment_topic")).isEmpty();
        assertThat(way.database().column("select subject from appointment")).containsOnly("new");
        assertThat(way.database().count("appointment_adviser")).isEqualTo(4);
    }

    /** Returns detached appointments, with what a look at them loads. */
    private static List<Appointment> loaded(Way way, Consumer<Appointment> look) {
        Appointments.forgetAll(way);
        List<Appointment> appointments;
        try (Work work = way.open()) {
            appointments = List.copyOf(Appointments.load(work));
            appointments.forEach(look);
            work.em().clear();
        }
        Appointments.forgetAll(way);
        way.database().statements().clear();
        return appointments;
    }

    private static List<String> queriesOf(Way way, String... tables) {
        return way.database().statements().selects().stream()
                .map(Sent::sql)
                .filter(sql -> Stream.of(tables).anyMatch(sql::contains))
                .toList();
    }

    /** Keys are parameters, of whatever type. */
    @EveryWay({WritePath.FACADE, WritePath.STATEMENT})
    void collectionsOfAnIdOfATextAndANumberAreReadWhereTheyAreAskedFor(Way way, Hooks hooks) {
        stored(way, hooks);
        way.database().statements().clear();

        way.commit(work -> work.em()
                .createQuery("delete from Workshop w where w.trade = 'smith'")
                .executeUpdate());
        assertThat(hooks.papers()).containsExactlyInAnyOrder("a: [hammer, saw]", "b: [anvil]");

        assertThat(way.database().statements().selects())
                .filteredOn(sent -> sent.sql().contains("workshop_note"))
                .hasSize(1)
                .allMatch(sent -> sent.sql().contains("?") && !sent.sql().contains("'a'"));
    }

    private static void stored(Way way, Hooks hooks) {
        hooks.forget();
        way.commit(work -> {
            List<Note> notes = List.of(new Note("hammer"), new Note("saw"), new Note("anvil"));
            notes.forEach(work.em()::persist);
            Workshop first = new Workshop("a", 1, "smith");
            first.getPapers().addAll(notes.subList(0, 2));
            Workshop second = new Workshop("b", 2, "smith");
            second.getPapers().add(notes.get(2));
            work.em().persist(first);
            work.em().persist(second);
        });
        way.unit().forgetAll();
    }

    /** Notes what it sees of old records. */
    @ApplicationScoped
    static class Hooks {

        private final List<String> deputies = new ArrayList<>();
        private final List<String> papers = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();

        void beforeUpdate(@Observes BeforeUpdate<Clerk> clerks) {
            clerks.oldRecords().forEach(this::note);
        }

        void beforeDelete(@Observes BeforeDelete<Clerk> clerks) {
            clerks.oldRecords().forEach(this::note);
        }

        private void note(Clerk clerk) {
            deputies.add(clerk.getName() + " " + clerk.getDeputy().getName());
        }

        void forget() {
            deputies.clear();
            papers.clear();
            subjects.clear();
        }

        List<String> deputies() {
            return List.copyOf(deputies);
        }

        List<String> papers() {
            return List.copyOf(papers);
        }

        void ofAppointments(@Observes BeforeDelete<Appointment> appointments) {
            appointments.oldRecords().forEach(each -> subjects.add(each.getSubject()));
        }

        List<String> subjects() {
            return List.copyOf(subjects);
        }

        void afterUpdate(@Observes AfterUpdate<Workshop> workshops) {
            assertThat(workshops.oldRecords()).hasSize(2);
        }

        void beforeDeletes(@Observes @Load("papers") BeforeDelete<Workshop> workshops) {
            for (Workshop each : workshops.oldRecords()) {
                papers.add(each.getId().getRoom() + ": "
                        + each.getPapers().stream().map(Note::label).sorted().toList());
            }
        }
    }
}
