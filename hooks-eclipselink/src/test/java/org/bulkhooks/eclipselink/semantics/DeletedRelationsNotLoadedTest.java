package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Clip;
import org.bulkhooks.eclipselink.semantics.model.Entry;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Shelf;

@Semantics(
        value = "5 relations of deleted records that nobody asked for",
        beans = {})
class DeletedRelationsNotLoadedTest {

    @ApplicationScoped
    static class Hooks {

        void shelves(@Observes AfterDelete<Shelf> shelves, Journal journal) {
            read("Shelf.labels", () -> shelves.oldRecords().get(0).getLabels().size(), journal);
            read("Shelf.colours", () -> shelves.oldRecords().get(0).getColours().size(), journal);
        }

        void shelvesLater(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) AfterDelete<Shelf> shelves, Journal journal) {
            read("Shelf.labels", () -> shelves.oldRecords().get(0).getLabels().size(), journal);
        }

        void values(@Observes AfterDelete<Shelf> shelves, Journal journal) {
            read(
                    "Shelf.labels",
                    () -> {
                        Object labels = shelves.changes().get(0).oldValue("labels");
                        return ((java.util.Collection<?>) labels).size();
                    },
                    journal);
        }

        void archives(@Observes AfterDelete<Archive> archives, Journal journal) {
            read(
                    "Archive.annex.clips",
                    () -> archives.oldRecords().get(0).getAnnex().getClips().size(),
                    journal);
        }

        void entries(@Observes AfterDelete<Entry> entries, Journal journal) {
            read("Entry.register", () -> entries.oldRecords().get(0).getRegister() == null ? 0 : 1, journal);
        }

        void appointments(@Observes AfterDelete<Appointment> appointments, Journal journal) {
            Appointment sent = sent(appointments.oldRecords().get(0));
            read("Appointment.advisers", () -> sent.getAdvisers().size(), journal);
            read("Appointment.deputies", () -> sent.getDeputies().size(), journal);
        }

        /** A collection is there with its element, or an error tells what to do. */
        private static void read(String attribute, Supplier<Integer> size, Journal journal) {
            ThrowingCallable read = () -> assertThat(size.get()).as(attribute).isPositive();
            try {
                read.call();
                journal.note(attribute + " was there");
            } catch (IllegalStateException gone) {
                journal.note(attribute + " was not loaded");
                String path = attribute.substring(attribute.indexOf('.') + 1);
                assertThatIllegalStateException()
                        .isThrownBy(read)
                        .withMessageContaining("'" + path + "'")
                        .withMessageContaining("@Load(\"" + path + "\")");
            } catch (Error | RuntimeException other) {
                throw other;
            } catch (Throwable other) {
                throw new AssertionError(other);
            }
        }

        private static Appointment sent(Appointment appointment) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(appointment);
                out.flush();
                return (Appointment) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }

    @EveryWay
    void aCollectionThatIsGoneIsAnErrorAndNeverEmpty(Way way, Journal journal) {
        Note note = new Note("N");
        Shelf shelf = new Shelf("S");
        shelf.getLabels().add(note);
        shelf.getColours().add("red");
        long id = Samples.stored(way, note, shelf).get(1);
        way.unit().forgetAll();

        way.commit(work -> work.delete(Shelf.class, id));

        assertThat(journal.notes()).hasSize(4);
        if (way.path() == WritePath.FLUSH) {
            assertThat(journal.notes())
                    .contains("Shelf.labels was not loaded", "Shelf.colours was not loaded")
                    .noneMatch(read -> read.endsWith("was there"));
        }
    }

    @EveryWay({WritePath.FLUSH, WritePath.STATEMENT})
    void aMapThatIsGoneIsAnErrorAlsoWhereTheRecordWasSerialized(Way way, Journal journal) {
        Appointments.store(way, 1, false);
        way.commit(work -> work.em().find(Appointment.class, 1L).getAgenda().clear()); // a statement does not cascade
        journal.forgetCalls();
        way.unit().forgetAll();

        way.commit(work -> {
            if (work.isStatement()) {
                work.em().createQuery("delete from Appointment a").executeUpdate();
            } else {
                work.em().remove(work.em().find(Appointment.class, 1L));
            }
        });

        assertThat(journal.notes()).hasSize(2);
    }

    @EveryWayOfRecords
    void aCollectionOfAnEmbeddableThatIsGoneIsThereOrAnError(Way way, Journal journal) {
        Archive archive = new Archive("A");
        archive.getAnnex().getClips().add(new Clip("c"));
        long id = Archives.stored(way, journal, archive);

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.notes()).hasSize(1);
    }

    @EveryWayOfRecords
    void aReferenceWhoseTargetIsGoneIsThereOrAnError(Way way, Journal journal) {
        Archive archive = Archives.withRegister();
        archive.getAnnex().getClips().add(new Clip("c"));
        long id = Archives.stored(way, journal, archive);

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.notes()).anyMatch(read -> read.startsWith("Entry.register"));
    }
}
