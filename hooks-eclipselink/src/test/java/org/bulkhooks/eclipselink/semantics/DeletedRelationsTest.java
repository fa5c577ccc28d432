package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.Load;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Clip;
import org.bulkhooks.eclipselink.semantics.model.Entry;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Shelf;

@Semantics(
        value = "5 relations of deleted records that hooks ask for",
        beans = {})
class DeletedRelationsTest {

    @ApplicationScoped
    static class Hooks {

        void shelves(@Observes @Load({"labels", "colours"}) AfterDelete<Shelf> shelves, Journal journal) {
            for (Shelf shelf : shelves.oldRecords()) {
                journal.note(shelf.label() + " "
                        + shelf.getLabels().stream().map(Note::getText).toList() + " "
                        + List.copyOf(shelf.getColours()));
            }
        }

        void appointments(
                @Observes @Load({"advisers", "deputies", "agenda", "desk", "minutes"})
                        AfterDelete<Appointment> appointments,
                Journal journal) {
            for (Appointment appointment : appointments.oldRecords()) {
                Map<String, String> deputies = new TreeMap<>();
                appointment.getDeputies().forEach((name, adviser) -> deputies.put(name, adviser.getName()));
                journal.note(appointment.getAdvisers().size() + " " + deputies + " "
                        + appointment.getAgenda().size() + " "
                        + appointment.getDesk().getColour() + " " + appointment.getMinutes());
            }
        }

        void archives(@Observes @Load({"annex.clips", "folders"}) AfterDelete<Archive> archives, Journal journal) {
            for (Archive archive : archives.oldRecords()) {
                journal.note(archive.getAnnex().getClips().stream()
                                .map(Identified::label)
                                .toList() + " "
                        + archive.getFolders().stream().map(Identified::label).toList());
            }
        }

        void entries(
                @Observes @WhenEqual(attribute = "register.name", value = "R") AfterDelete<Entry> entries,
                Journal journal) {
            journal.note("entries " + entries.oldRecords().size());
        }
    }

    @EveryWay
    void joinTablesAndCollectionTablesAreLoadedBeforeTheDelete(Way way, Journal journal) {
        Note note = new Note("N");
        Shelf shelf = new Shelf("S");
        shelf.getLabels().add(note);
        shelf.getColours().add("red");
        long id = Samples.stored(way, note, shelf).get(1);
        way.unit().forgetAll();

        way.commit(work -> work.delete(Shelf.class, id));

        assertThat(journal.notes()).containsExactly("S [N] [red]");
    }

    @EveryWay(WritePath.FLUSH)
    void relationsOfEveryKindAreLoadedBeforeTheDeleteWithOneQueryEach(Way way, Journal journal) {
        Appointments.store(way, 3, false);
        way.unit().forgetAll();
        way.database().statements().clear();

        way.commit(work -> work.em()
                .createQuery("select a from Appointment a", Appointment.class)
                .getResultList()
                .forEach(work.em()::remove));

        assertThat(journal.notes())
                .containsExactlyInAnyOrder(
                        "2 {Ann=Ann} 2 colour 0 M0", "2 {Bob=Bob} 2 colour 1 M1", "2 {Cid=Cid} 2 colour 2 M2");
        assertThat(way.database().statements().selects())
                .extracting(Statements.Sent::sql)
                .filteredOn(sql -> sql.contains("appointment_adviser") || sql.contains("appointment_deputy"))
                .hasSize(2);
    }

    @EveryWay(WritePath.FLUSH)
    void relationsOfEveryKindAreLoadedBeforeAStatement(Way way, Journal journal) {
        Appointments.store(way, 1, false);
        way.commit(work -> {
            // a statement does not cascade
            work.em().find(Appointment.class, 1L).getAgenda().clear();
        });
        journal.forgetCalls();
        way.unit().forgetAll();

        way.commit(work -> work.em().createQuery("delete from Appointment a").executeUpdate());

        assertThat(journal.notes()).containsExactly("2 {Ann=Ann} 0 colour 0 M0");
    }

    @EveryWayOfRecords
    void collectionsOfEmbeddablesAndOfOwnedRecordsAreLoadedBeforeTheDelete(Way way, Journal journal) {
        Archive archive = Archives.withFolder();
        archive.getAnnex().getClips().add(new Clip("c"));
        long id = Archives.stored(way, journal, archive);

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.notes()).containsExactly("[c] [F]");
    }

    @EveryWayOfRecords
    void whatAConditionLooksAtIsLoadedBeforeItIsDeletedToo(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withRegister());

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.notes()).containsExactlyInAnyOrder("[] []", "entries 2");
    }
}
