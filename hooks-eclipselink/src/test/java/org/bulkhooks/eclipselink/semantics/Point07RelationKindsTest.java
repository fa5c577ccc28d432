package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Adviser;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.bulkhooks.eclipselink.semantics.model.Topic;

@Semantics(
        value = "5 relations of every kind",
        beans = {})
class Point07RelationKindsTest {

    private static final int COUNT = 60;

    /** What to do is the new subject. */
    @ApplicationScoped
    static class AppointmentHooks {

        @Inject
        Journal journal;

        void desks(
                @Observes @Load("desk") @WhenEqual(attribute = "subject", value = "desks")
                        BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.newRecord().getDesk().getColour()
                        + change.oldRecord().getDesk().getColour());
            }
        }

        void slots(
                @Observes @Load("slot") @WhenEqual(attribute = "subject", value = "slots")
                        BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.newRecord().getSlot().getTitle()
                        + change.oldRecord().getSlot().getTitle());
            }
        }

        void paths(@Observes @WhenEqual(attribute = "subject", value = "paths") AfterUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.value("desk.colour") + "" + change.oldValue("slot.title"));
            }
        }

        void ids(@Observes @WhenEqual(attribute = "subject", value = "ids") BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.value("desk.id.room") + "/" + change.oldValue("desk.id.place") + " "
                        + change.value("slot.week") + "/" + change.oldValue("slot.hour"));
            }
        }

        void advisers(
                @Observes @Load("advisers") @WhenEqual(attribute = "subject", value = "advisers")
                        BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                journal.note(names(change.newRecord().getAdvisers())
                        + names(change.oldRecord().getAdvisers()));
            }
        }

        void deputies(
                @Observes @Load("deputies") @WhenEqual(attribute = "subject", value = "deputies")
                        BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                journal.note(new TreeSet<>(change.newRecord().getDeputies().keySet()) + ""
                        + names(change.oldRecord().getDeputies().values()));
            }
        }

        void agenda(
                @Observes @Load("agenda") @WhenEqual(attribute = "subject", value = "agenda")
                        BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                journal.note(titles(change.newRecord()) + "" + titles(change.oldRecord()));
            }
        }

        void turned(
                @Observes @Load("agenda") @WhenEqual(attribute = "subject", value = "turned")
                        BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                List<Topic> agenda = change.newRecord().getAgenda();
                agenda.add(agenda.remove(0));
                agenda.add(1, new Topic("new" + change.newRecord().getId()));
                journal.note(titles(change.newRecord()) + "" + titles(change.oldRecord()));
            }
        }

        void replaced(
                @Observes @Load({"advisers", "deputies"}) @WhenEqual(attribute = "subject", value = "replaced")
                        BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                Appointment appointment = change.newRecord();
                appointment.getAdvisers().removeIf(adviser -> adviser.getName().equals("Ann"));
                appointment.getDeputies().clear();
                journal.note(change.oldRecord().getAdvisers().size() + "/"
                        + change.oldRecord().getDeputies().size());
            }
        }

        void hosts(
                @Observes @WhenEqual(attribute = "subject", value = "hosts") BeforeUpdate<Appointment> appointments) {
            for (Change<Appointment> change : appointments) {
                journal.note(change.value("host.taxNumber") + " " + change.changed("host.taxNumber") + " "
                        + change.hasValue("host.taxNumber", null));
            }
        }

        private static String names(Collection<Adviser> advisers) {
            TreeSet<String> names = new TreeSet<>();
            advisers.forEach(adviser -> names.add(adviser.getName()));
            return names.toString();
        }

        private static List<String> titles(Appointment appointment) {
            return appointment.getAgenda().stream().map(Topic::getTitle).toList();
        }
    }

    /** Returns how many queries more than none a subject costs. */
    private static int queriesOf(Way way, String subject) {
        int without = Appointments.selects(way, appointment -> appointment.setSubject("nothing"));
        return Appointments.selects(way, appointment -> appointment.setSubject(subject)) - without;
    }

    @EveryWay
    void aReferenceByAnEmbeddedIdCostsOneQuery(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);

        int queries = queriesOf(way, "desks");

        assertThat(journal.notes()).hasSize(COUNT).startsWith("colour 0colour 0", "colour 1colour 1");
        assertThat(queries).isEqualTo(way.isWoven() ? 1 : 0);
    }

    @EveryWay
    void aReferenceByAnIdClassCostsOneQuery(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);

        int queries = queriesOf(way, "slots");

        assertThat(journal.notes()).hasSize(COUNT).startsWith("slot 0slot 0", "slot 1slot 1");
        assertThat(queries).isEqualTo(way.isWoven() ? 1 : 0);
    }

    @EveryWay
    void pathsAcrossCompositeKeysCostOneQueryEach(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);

        int queries = queriesOf(way, "paths");

        assertThat(journal.notes()).hasSize(COUNT).startsWith("colour 0slot 0", "colour 1slot 1");
        assertThat(queries).isEqualTo(way.isWoven() ? 2 : 0);
    }

    @EveryWay
    void partsOfACompositeIdAreReadFromTheForeignKey(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);

        int queries = queriesOf(way, "ids");

        assertThat(journal.notes())
                .hasSize(COUNT)
                .startsWith("R0/0 0/0", "R0/1 0/1")
                .endsWith("R5/9 5/9");
        assertThat(queries).isZero();
    }

    @EveryWayOfRecords
    void aRelationOfManyToManyCostsOneQuery(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);

        int queries = queriesOf(way, "advisers");

        assertThat(journal.notes())
                .hasSize(COUNT)
                .startsWith("[Ann, Bob][Ann, Bob]", "[Bob, Cid][Bob, Cid]", "[Ann, Cid][Ann, Cid]");
        assertThat(queries).isOne();
    }

    @EveryWayOfRecords
    void aMapCostsOneQuery(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);

        int queries = queriesOf(way, "deputies");

        assertThat(journal.notes()).hasSize(COUNT).startsWith("[Ann][Ann]", "[Bob][Bob]", "[Cid][Cid]");
        assertThat(queries).isOne();
    }

    @EveryWayOfRecords
    void aListWithAnOrderColumnCostsOneQueryAndKeepsItsOrder(Way way, Journal journal) {
        Appointments.store(way, COUNT, false);
        way.database().execute("update appointment_topic set place = 1 - place where appointment_id = 2");

        int queries = queriesOf(way, "agenda");

        assertThat(journal.notes()).hasSize(COUNT).startsWith("[0a, 0b][0a, 0b]", "[1b, 1a][1b, 1a]");
        assertThat(queries).isOne();
    }

    @EveryWayOfRecords
    void aListThatAHookReordersAndExtendsIsWrittenInItsOrder(Way way, Journal journal) {
        Appointments.store(way, 3, false);

        Appointments.update(way, appointment -> appointment.setSubject("turned"));

        assertThat(journal.notes())
                .containsExactly("[0b, new1, 0a][0a, 0b]", "[1b, new2, 1a][1a, 1b]", "[2b, new3, 2a][2a, 2b]");
        assertThat(way.database()
                        .column("select agenda_title from appointment_topic where appointment_id = 2 order by place"))
                .containsExactly("1b", "new2", "1a");
        assertThat(way.database().column("select place from appointment_topic where appointment_id = 2 order by place"))
                .containsExactly(0, 1, 2);
        assertThat(way.database().column("select version from appointment")).containsOnly(2L);
    }

    @EveryWayOfRecords
    void collectionsThatAHookEmptiesAreWritten(Way way, Journal journal) {
        Appointments.store(way, 3, false);

        Appointments.update(way, appointment -> appointment.setSubject("replaced"));

        assertThat(journal.notes()).containsExactly("2/1", "2/1", "2/1");
        assertThat(way.database().count("appointment_deputy")).isZero();
        assertThat(way.database().column("select advisers_name from appointment_adviser order by appointment_id, 1"))
                .containsExactly("Bob", "Bob", "Cid", "Cid");
    }

    @EveryWay
    void anAttributeOfASubclassBehindARelationIsReadWhereThereIsOne(Way way, Journal journal) {
        Appointments.store(way, COUNT, true);

        int queries = queriesOf(way, "hosts");

        assertThat(journal.notes()).hasSize(COUNT).startsWith("tax 0 false false", "null false true");
        assertThat(queries)
                .as("EclipseLink asks for the classes in a joined hierarchy first, and then for the rows of each")
                .isEqualTo(way.isWoven() ? 3 : 0);
    }
}
