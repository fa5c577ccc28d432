package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.Wrapped;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Bottle;
import org.bulkhooks.eclipselink.semantics.model.Clip;
import org.bulkhooks.eclipselink.semantics.model.Crate;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Entry;
import org.bulkhooks.eclipselink.semantics.model.Folder;
import org.bulkhooks.eclipselink.semantics.model.Label;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Register;
import org.bulkhooks.eclipselink.semantics.model.Sheet;

/** Removals of a persistence context that hooks take back, with what they took along. */
@Semantics("22 removals that are taken back")
class Point22KeptRemovalsTest {

    /** Hears of what is about to be deleted, when that is settled. */
    @ApplicationScoped
    static class ValidationHooks {

        void validate(@Observes ValidateDelete<Bottle> bottles, Journal journal) {
            journal.note("validates " + bottles.size());
        }
    }

    private static final List<String> TABLES =
            List.of("archive", "folder", "sheet", "clip", "letter", "label", "register", "entry", "customer", "note");

    private static Map<String, List<List<Object>>> tables(Way way) {
        Map<String, List<List<Object>>> tables = new TreeMap<>();
        TABLES.forEach(table -> tables.put(table, way.database().rows("select * from " + table + " order by id")));
        return tables;
    }

    private static <E> void keep(Journal journal, Class<E> model, Consumer<E> change) {
        journal.beforeDelete(model, deletes -> deletes.forEach(delete -> change.accept(delete.keep())));
    }

    private static Archive archive(Work work, long id) {
        return work.find(Archive.class, id);
    }

    private static long storedCustomer(Way way, Journal journal, String... notes) {
        Customer customer = new Customer("Ann");
        for (String note : notes) {
            customer.add(new Note(note));
        }
        long id = Samples.stored(way, customer).get(0);
        way.unit().forgetAll();
        journal.forgetCalls();
        return id;
    }

    private static Crate storedCrate(Way way, Journal journal, String... bottles) {
        Crate crate = new Crate("C");
        way.commit(work -> {
            work.em().persist(crate);
            for (String text : bottles) {
                Bottle bottle = new Bottle(text);
                crate.add(bottle);
                work.em().persist(bottle);
            }
        });
        way.unit().forgetAll();
        journal.forgetCalls();
        return crate;
    }

    @EveryWayOfRecords
    void whatTheRemovalTookAlongStaysOnAllLevels(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());
        Map<String, List<List<Object>>> before = tables(way);
        keep(journal, Archive.class, archive -> {});

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(tables(way)).isEqualTo(before);
        assertThat(journal.summaries()).as("owners come first").containsExactly("BEFORE_DELETE Archive [A]");
        way.commit(work ->
                assertThat(archive(work, id).getFolders().get(0).getSheets()).hasSize(2));
    }

    @EveryWayOfRecords
    void whatTheOwnerOfOneTookAlongStays(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withRegister());
        Map<String, List<List<Object>>> before = tables(way);
        keep(journal, Archive.class, archive -> {});

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(tables(way)).isEqualTo(before);
    }

    @EveryWay(WritePath.FLUSH)
    void aSecondFlushDeletesNothing(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());
        Map<String, List<List<Object>>> before = tables(way);
        keep(journal, Archive.class, archive -> {});

        way.commit(work -> {
            work.delete(Archive.class, id);
            work.em().flush();
            assertThat(archive(work, id).getFolders().get(0).getSheets()).hasSize(2);
            work.em().flush();
        });

        assertThat(tables(way)).isEqualTo(before);
    }

    @EveryWay(WritePath.FLUSH)
    void anOrphanOfAListStays(Way way, Journal journal) {
        long id = storedCustomer(way, journal, "one", "two");
        keep(journal, Note.class, note -> {});
        List<List<Object>> before = way.database().rows("select * from note order by id");

        way.commit(work -> {
            Customer customer = work.find(Customer.class, id);
            customer.getNotes().remove(0);
            work.em().flush();
            customer.setName("Bea");
            work.em().flush();
            customer.setName("Cid");
        });

        assertThat(way.database().rows("select * from note order by id")).isEqualTo(before);
        assertThat(journal.calls(Event.BEFORE_DELETE, Note.class)).hasSize(1);
        way.commit(work -> assertThat(work.find(Customer.class, id).getNotes())
                .as("in the shared cache as in the database")
                .hasSize(2));
    }

    @EveryWay(WritePath.FLUSH)
    void anOrphanStaysAtACommitWithoutAFlush(Way way, Journal journal) {
        long id = storedCustomer(way, journal, "one", "two");
        keep(journal, Note.class, note -> note.setText("kept"));

        way.commit(work -> work.find(Customer.class, id).getNotes().clear());

        assertThat(way.database().column("select text from note")).containsExactly("kept", "kept");
        assertThat(journal.calls(Event.AFTER_UPDATE, Note.class)).hasSize(1);
        assertThat(journal.calls(Event.AFTER_DELETE, Note.class)).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void anOrphanOfAListWithoutOtherSideStays(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());
        keep(journal, Clip.class, clip -> {});

        way.commit(work -> archive(work, id).getFolders().get(0).getClips().remove(0));

        assertThat(way.database().column("select folder_id from clip"))
                .as("not written")
                .hasSize(2)
                .doesNotContainNull();
        way.commit(work -> assertThat(archive(work, id).getFolders().get(0).getClips())
                .as("in the shared cache as in the database")
                .hasSize(2));
    }

    @EveryWay(WritePath.FLUSH)
    void anOrphanOfAReferenceStays(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withRegister());
        keep(journal, Register.class, register -> {});

        way.commit(work -> {
            archive(work, id).setRegister(null);
            work.em().flush();
            archive(work, id).setName("B");
        });

        assertThat(way.database().count("register")).isEqualTo(1);
        assertThat(way.database().count("entry")).as("what it owns").isEqualTo(2);
        assertThat(way.database().column("select register_id from archive")).containsOnlyNulls();
        assertThat(journal.calls(Event.AFTER_DELETE, Entry.class)).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void aChildThatWasRemovedTooStays(Way way, Journal journal) {
        long id = storedCustomer(way, journal, "one", "two");
        keep(journal, Customer.class, customer -> {});

        way.commit(work -> {
            Customer customer = work.find(Customer.class, id);
            work.em().remove(customer.getNotes().get(0));
            work.em().remove(customer);
        });

        assertThat(way.database().count("note")).isEqualTo(2);
        assertThat(journal.summaries()).containsExactly("BEFORE_DELETE Customer [Ann]");
    }

    @EveryWay(WritePath.FLUSH)
    void whatAnotherRemovalReachesGoes(Way way, Journal journal) {
        Customer ann = new Customer("Ann");
        ann.add(new Note("hers"));
        Customer bea = new Customer("Bea");
        bea.add(new Note("other"));
        List<Long> ids = Samples.stored(way, ann, bea);
        way.unit().forgetAll();
        journal.forgetCalls();
        journal.beforeDelete(
                Customer.class,
                deletes -> deletes.forEach(delete -> {
                    if (delete.oldRecord().getName().equals("Ann")) {
                        delete.keep();
                    }
                }));

        way.commit(work -> {
            Customer kept = work.find(Customer.class, ids.get(0));
            Customer gone = work.find(Customer.class, ids.get(1));
            // both have it: the removal of the second one takes it along
            gone.getNotes().add(kept.getNotes().get(0));
            work.em().remove(kept);
            work.em().remove(gone);
        });

        assertThat(way.database().column("select name from customer")).containsExactly("Ann");
        assertThat(way.database().count("note")).isZero();
        assertThat(journal.calls(Event.AFTER_DELETE, Note.class)).hasSize(1);
    }

    @EveryWayOfRecords
    void aChildOfADeletedOwnerIsRefused(Way way, Journal journal) {
        long id = storedCustomer(way, journal, "one", "two");
        keep(journal, Note.class, note -> {});

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.delete(Customer.class, id)));

        assertThat(thrown)
                .hasStackTraceContaining(
                        "a hook keeps a Note in 'notes' of a Customer that is deleted in the same flush,"
                                + " and its row is deleted with that of the Customer, because the relation has orphanRemoval; keep the"
                                + " Customer too, or let the Note belong to another one, on both sides");
        assertThat(way.database().count("note")).isEqualTo(2);
        assertThat(way.database().count("customer")).isEqualTo(1);
    }

    /** The list of the owner is as the application left it, but the rows still belong to it. */
    @EveryWay(WritePath.FLUSH)
    void aChildThatOnlyRefersToADeletedOwnerIsRefusedToo(Way way, Journal journal) {
        long id = storedCustomer(way, journal, "one");
        keep(journal, Note.class, note -> {});

        Throwable thrown = catchThrowable(() -> way.commit(work -> {
            Customer customer = work.find(Customer.class, id);
            customer.getNotes().clear();
            work.em().remove(customer);
        }));

        assertThat(thrown).hasStackTraceContaining("a hook keeps a Note in 'notes' of a Customer that is deleted");
        assertThat(way.database().count("note")).isEqualTo(1);
    }

    @EveryWay(WritePath.FLUSH)
    void referencesOfWhatStaysAreNotLoaded(Way way, Journal journal) {
        Customer ann = new Customer("Ann");
        Customer bea = new Customer("Bea");
        ann.add(new Note("one"));
        bea.add(new Note("two"));
        Samples.stored(way, ann, bea, new Customer("Cid"));
        way.unit().forgetAll();
        keep(journal, Note.class, note -> {});

        way.commit(work -> {
            List<Note> notes =
                    work.em().createQuery("select n from Note n", Note.class).getResultList();
            Customer cid = work.em()
                    .createQuery("select c from Customer c where c.name = 'Cid'", Customer.class)
                    .getSingleResult();
            assertThat(cid.getNotes()).as("loaded").isEmpty();
            way.database().statements().clear();
            notes.forEach(work.em()::remove);
            work.em().remove(cid);
            work.em().flush();
            assertThat(way.database().statements().selects()).isEmpty();
        });

        assertThat(way.database().count("note")).isEqualTo(2);
        assertThat(way.database().count("customer")).isEqualTo(2);
    }

    @EveryWay(WritePath.FLUSH)
    void aChildThatTheDatabaseDeletesIsRefused(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());
        keep(journal, Label.class, label -> {});

        Throwable thrown = catchThrowable(() -> way.commit(
                work -> work.em().remove(archive(work, id).getFolders().get(0))));

        assertThat(thrown).hasStackTraceContaining("a hook keeps a Label in 'labels' of a Folder that is deleted");
        assertThat(way.database().count("label")).isEqualTo(2);
        assertThat(way.database().count("folder")).isEqualTo(1);
    }

    @EveryWay(WritePath.FLUSH)
    void aChildThatMovesToAnotherOwnerStays(Way way, Journal journal) {
        Customer ann = new Customer("Ann");
        ann.add(new Note("one"));
        List<Long> ids = Samples.stored(way, ann, new Customer("Bea"));
        way.unit().forgetAll();
        journal.forgetCalls();
        keep(journal, Note.class, note -> {
            Customer other = Work.current().find(Customer.class, ids.get(1));
            note.getCustomer().getNotes().remove(note);
            other.add(note);
        });

        way.commit(work -> work.em().remove(work.find(Customer.class, ids.get(0))));

        assertThat(way.database().rows("select text, customer_id from note"))
                .containsExactly(List.of("one", ids.get(1)));
        assertThat(way.database().column("select name from customer")).containsExactly("Bea");
    }

    @EveryWay(WritePath.FLUSH)
    void whatAHookRemovesAfterItWasKeptIsRefused(Way way, Journal journal) {
        long id = storedCustomer(way, journal, "one");
        journal.beforeDelete(
                Customer.class,
                deletes -> deletes.forEach(delete -> {
                    Customer kept = delete.keep();
                    kept.setName("kept");
                }));
        journal.beforeUpdate(
                Customer.class,
                updates -> updates.forEach(update -> Work.current().em().remove(update.newRecord())));

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.em().remove(work.find(Customer.class, id))));

        assertThat(thrown)
                .hasStackTraceContaining(
                        "a hook removed a Customer whose removal another hook has taken back in the same"
                                + " flush; remove it in an after hook, or do not call keep()");
        assertThat(way.database().count("customer")).isEqualTo(1);
    }

    @EveryWay(WritePath.FLUSH)
    void whatAHookRemovesOfWhatWasTakenAlongGoesWithItsHooks(Way way, Journal journal) {
        Crate crate = storedCrate(way, journal, "one", "two");
        keep(journal, Crate.class, kept -> kept.setName("kept"));
        journal.beforeUpdate(
                Crate.class,
                updates -> updates.forEach(update -> Work.current()
                        .em()
                        .remove(update.newRecord().getBottles().get(0))));

        way.commit(work -> work.em().remove(work.find(Crate.class, crate.getId())));

        assertThat(way.database().column("select text from bottle")).hasSize(1);
        assertThat(journal.notes()).as("told once").containsExactly("validates 1");
        assertThat(journal.calls(Event.BEFORE_DELETE, Bottle.class)).hasSize(1);
        assertThat(journal.calls(Event.AFTER_DELETE, Bottle.class)).hasSize(1);
    }

    @EveryWay(WritePath.FLUSH)
    void ownersComeFirstWhateverTheirNames(Way way, Journal journal) {
        Crate crate = storedCrate(way, journal, "one");

        way.rollback(work -> {
            work.em().remove(work.find(Crate.class, crate.getId()));
            work.em().flush();
        });
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_DELETE Crate [C]",
                        "BEFORE_DELETE Bottle [one]",
                        "BEFORE_DELETE Note [label of one]",
                        "AFTER_DELETE Crate [C]",
                        "AFTER_DELETE Bottle [one]",
                        "AFTER_DELETE Note [label of one]");

        journal.forgetCalls();
        keep(journal, Crate.class, kept -> {});
        way.commit(work -> work.em().remove(work.find(Crate.class, crate.getId())));
        assertThat(journal.summaries()).containsExactly("BEFORE_DELETE Crate [C]");
        assertThat(way.database().count("bottle")).isEqualTo(1);
    }

    @EveryWay(WritePath.FLUSH)
    void whatOnlyAKeptRecordLeadsToStaysWhereWhatIsAboveItIsDeleted(Way way, Journal journal) {
        Crate crate = storedCrate(way, journal, "one");
        keep(journal, Bottle.class, bottle -> bottle.setCrate(null));

        way.commit(work -> work.em().remove(work.find(Crate.class, crate.getId())));

        assertThat(way.database().count("crate")).isZero();
        assertThat(way.database().count("bottle")).isEqualTo(1);
        assertThat(way.database().column("select text from note")).containsExactly("label of one");
        way.commit(work -> assertThat(
                        work.find(Bottle.class, crate.getBottles().get(0).getId())
                                .getLabel()
                                .getText())
                .isEqualTo("label of one"));
        assertThat(journal.calls(Event.BEFORE_DELETE, Note.class)).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void aChildOfADeletedOwnerThatDoesNotOwnItIsUpToTheConstraint(Way way, Journal journal) {
        Crate crate = storedCrate(way, journal, "one");
        keep(journal, Bottle.class, bottle -> {});

        Throwable thrown =
                catchThrowable(() -> way.commit(work -> work.em().remove(work.find(Crate.class, crate.getId()))));

        assertThat((Throwable) Wrapped.lastSqlException(thrown)).isNotNull();
        assertThat(way.database().count("bottle")).isEqualTo(1);

        keep(journal, Bottle.class, bottle -> bottle.setCrate(null));
        way.commit(work -> work.em().remove(work.find(Crate.class, crate.getId())));

        assertThat(way.database().count("crate")).isZero();
        assertThat(way.database().column("select crate_id from bottle")).containsOnlyNulls();
    }

    @EveryWay(WritePath.FLUSH)
    void inAnAfterHookARemovalIsTakenBackToo(Way way, Journal journal) {
        long id = storedCustomer(way, journal, "one");
        keep(journal, Note.class, note -> note.setText("kept"));
        journal.afterUpdate(
                Customer.class,
                updates ->
                        updates.forEach(update -> update.newRecord().getNotes().clear()));

        way.commit(work -> work.find(Customer.class, id).setName("Bea"));

        assertThat(way.database().column("select text from note")).containsExactly("kept");
    }

    @EveryWay(WritePath.FLUSH)
    void whatWasChangedBeforeTheRemovalIsWritten(Way way, Journal journal) {
        long id = storedCustomer(way, journal, "one");
        keep(journal, Customer.class, customer -> {});

        way.commit(work -> {
            Customer customer = work.find(Customer.class, id);
            customer.setName("changed");
            work.em().remove(customer);
        });

        assertThat(way.database().rows("select name, version from customer")).containsExactly(List.of("changed", 2L));
        assertThat(journal.calls(Event.AFTER_UPDATE, Customer.class)).hasSize(1);
    }

    @EveryWay(WritePath.FLUSH)
    void anOrphanKeepsWhatItOwns(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());
        journal.beforeDelete(Folder.class, deletes -> deletes.forEach(delete -> delete.keep()));

        way.commit(work -> archive(work, id).getFolders().clear());

        assertThat(way.database().count("folder")).isEqualTo(1);
        assertThat(way.database().count("sheet")).isEqualTo(2);
        assertThat(way.database().count("label")).isEqualTo(2);
        assertThat(journal.calls(Event.BEFORE_DELETE, Sheet.class))
                .as("owners come first")
                .isEmpty();
    }
}
