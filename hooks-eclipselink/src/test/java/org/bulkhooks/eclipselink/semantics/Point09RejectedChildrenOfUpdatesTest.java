package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.ValidateCreate;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Clip;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Entry;
import org.bulkhooks.eclipselink.semantics.model.Folder;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Register;
import org.bulkhooks.eclipselink.semantics.model.Sheet;
import org.bulkhooks.eclipselink.semantics.model.Shelf;

@Semantics("9 a rejected child that an updated record brings along is a rejection of the record")
class Point09RejectedChildrenOfUpdatesTest {

    @ApplicationScoped
    static class Refusals {

        void create(@Observes BeforeCreate<Identified> records) {
            records.forEach(change -> refuse(change, "bad"));
        }

        void validate(@Observes ValidateCreate<Identified> records) {
            records.forEach(change -> refuse(change, "invalid"));
        }

        void update(@Observes BeforeUpdate<Note> notes) {
            notes.forEach(change -> refuse(change, "worse"));
        }

        void delete(@Observes BeforeDelete<Note> notes) {
            for (Change<Note> change : notes) {
                if (change.oldRecord().getText().equals("kept")) {
                    change.reject("text", "must stay");
                }
            }
        }

        private static void refuse(Change<? extends Identified> change, String word) {
            if (word.equals(change.newRecord().label())) {
                change.reject(change.changedAttributes().contains("text") ? "text" : "name", "is bad");
            }
        }
    }

    private static final String NAMES = "select name from customer order by id";
    private static final String VERSIONS = "select version from customer order by id";
    private static final String TEXTS = "select text from note order by text";

    private static Customer customer(String name, String... notes) {
        Customer customer = new Customer(name);
        for (String note : notes) {
            customer.add(new Note(note));
        }
        return customer;
    }

    /** Stores customers, each with its notes, and returns them detached, with new names. */
    private static List<Customer> stored(Way way, Journal journal, Customer... customers) {
        List<Customer> stored = List.of(customers);
        way.commit(work -> work.bulk().create(stored));
        stored.forEach(each -> each.setName(each.getName() + "2"));
        journal.forgetCalls();
        return stored;
    }

    private static RejectedRecord bad(int position) {
        return new RejectedRecord(position, Note.class, "notes.text", "is bad");
    }

    private static BulkResult update(Way way, List<?> records) {
        return way.commitAndGet(work -> {
            BulkResult done = work.bulk().update(records, partialSuccess());
            records.forEach(each -> assertThat(work.em().contains(each)).isFalse());
            work.em().flush();
            return done;
        });
    }

    @EveryWay(WritePath.FACADE)
    void aRecordOfARejectedNewChildIsLeftOutWithAllItsChildren(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "b"), customer("C", "c"));
        List<Object> versions = way.database().column(VERSIONS);
        customers.get(0).add(new Note("good"));
        customers.get(1).add(new Note("fine"));
        customers.get(1).add(new Note("bad"));
        customers.get(1).getNotes().get(0).setText("b2");
        customers.get(2).add(new Note("invalid"));

        BulkResult result = update(way, customers);

        assertThat(result).isEqualTo(new BulkResult(3, 1, List.of(bad(1), bad(2))));
        assertThat(way.database().column(NAMES)).containsExactly("A2", "B", "C");
        assertThat(way.database().column(VERSIONS).subList(1, 3)).isEqualTo(versions.subList(1, 3));
        assertThat(way.database().column(VERSIONS).get(0)).isNotEqualTo(versions.get(0));
        assertThat(way.database().column(TEXTS)).containsExactly("a", "b", "c", "good");
        assertThat(journal.calls(Event.AFTER_UPDATE, Customer.class))
                .singleElement()
                .satisfies(call -> assertThat(call.labels()).containsExactly("A2"));
        assertThat(journal.calls(Event.AFTER_UPDATE, Note.class)).isEmpty();
        assertThat(journal.calls(Event.AFTER_CREATE, Note.class))
                .singleElement()
                .satisfies(call -> assertThat(call.labels()).containsExactly("good"));

        customers.get(1).getNotes().get(2).setText("better");
        customers.get(2).getNotes().get(1).setText("valid");
        assertThat(update(way, customers.subList(1, 3))).isEqualTo(new BulkResult(2, 2));
        assertThat(way.database().column(NAMES)).containsExactly("A2", "B2", "C2");
        assertThat(way.database().column(TEXTS))
                .as("mended, they are written as if nothing had been")
                .containsExactly("a", "b2", "better", "c", "fine", "good", "valid");
    }

    @EveryWay(WritePath.FACADE)
    void aRecordOfARejectedChildThatItChangesIsLeftOut(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a", "aa"), customer("B", "b"));
        customers.get(0).getNotes().get(0).setText("worse");
        customers.get(0).getNotes().get(1).setText("changed");
        customers.get(1).getNotes().get(0).setText("well");

        BulkResult result = update(way, customers);

        assertThat(result).isEqualTo(new BulkResult(2, 1, List.of(bad(0))));
        assertThat(way.database().column(NAMES)).containsExactly("A", "B2");
        assertThat(way.database().column(TEXTS)).containsExactly("a", "aa", "well");
        assertThat(journal.calls(Event.AFTER_UPDATE, Note.class))
                .singleElement()
                .satisfies(call -> assertThat(call.labels()).containsExactly("well"));
    }

    @EveryWay(WritePath.FACADE)
    void aRecordWithoutAChangeOfItsOwnIsLeftOutToo(Way way, Journal journal) {
        Customer ann = customer("A", "a");
        Customer bea = customer("B", "b");
        way.commit(work -> work.bulk().create(List.of(ann, bea)));
        journal.forgetCalls();
        ann.getNotes().get(0).setText("worse");
        bea.getNotes().get(0).setText("well");

        assertThat(update(way, List.of(ann, bea))).isEqualTo(new BulkResult(2, 0, List.of(bad(0))));

        assertThat(way.database().column(TEXTS)).containsExactly("a", "well");
        assertThat(journal.calls(Event.AFTER_UPDATE, Customer.class)).isEmpty();

        ann.getNotes().get(0).setText("a");
        bea.setName("B2");
        bea.add(new Note("bad"));
        ann.getNotes().get(0).setText("mended");
        assertThat(update(way, List.of(ann, bea))).isEqualTo(new BulkResult(2, 0, List.of(bad(1))));
        assertThat(way.database().column(NAMES)).containsExactly("A", "B");
        assertThat(way.database().column(TEXTS)).containsExactly("mended", "well");
    }

    @EveryWay(WritePath.FACADE)
    void orphansOfARecordThatIsLeftOutStay(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a", "aa"), customer("B", "b", "bb"));
        customers.forEach(each -> each.getNotes().remove(0));
        customers.get(1).add(new Note("bad"));

        BulkResult result = update(way, customers);

        assertThat(result).isEqualTo(new BulkResult(2, 1, List.of(bad(1))));
        assertThat(way.database().column(TEXTS)).containsExactly("aa", "b", "bb");
        assertThat(journal.calls(Event.AFTER_DELETE, Note.class))
                .singleElement()
                .satisfies(call -> assertThat(call.labels()).containsExactly("a"));
    }

    @EveryWay(WritePath.FACADE)
    void orphansOfChildrenAndWhatIsRemovedWithThemStay(Way way, Journal journal) {
        List<Archive> archives = List.of(new Archive("good"), new Archive("bad one"));
        for (Archive archive : archives) {
            Register register = new Register("r " + archive.getName());
            new Entry("e " + archive.getName(), register);
            archive.setRegister(register);
            Folder folder = new Folder("f " + archive.getName(), archive);
            new Sheet("s " + archive.getName(), folder);
            archive.getAnnex().getClips().add(new Clip("c " + archive.getName()));
        }
        way.commit(work -> work.bulk().create(archives));
        for (Archive archive : archives) {
            archive.setRegister(null);
            archive.getFolders().get(0).getSheets().clear();
        }
        archives.get(1).getAnnex().getClips().clear();
        archives.get(1).getAnnex().getClips().add(new Clip("bad"));

        BulkResult result = update(way, archives);

        assertThat(result)
                .isEqualTo(
                        new BulkResult(2, 1, List.of(new RejectedRecord(1, Clip.class, "annex.clips.text", "is bad"))));
        assertThat(way.database().column("select name from register")).containsExactly("r bad one");
        assertThat(way.database().column("select text from entry")).containsExactly("e bad one");
        assertThat(way.database().column("select text from sheet")).containsExactly("s bad one");
        assertThat(way.database().column("select text from clip order by text")).containsExactly("c bad one", "c good");
    }

    @EveryWay(WritePath.FACADE)
    void anOrphanThatMustStayIsARejectionOfItsRecord(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "kept"));
        customers.forEach(each -> each.getNotes().remove(0));

        BulkResult result = update(way, customers);

        assertThat(result)
                .isEqualTo(new BulkResult(2, 1, List.of(new RejectedRecord(1, Note.class, "notes.text", "must stay"))));
        assertThat(way.database().column(NAMES)).containsExactly("A2", "B");
        assertThat(way.database().column(TEXTS)).containsExactly("kept");
    }

    @EveryWay(WritePath.FACADE)
    void managedInstancesOfARecordThatIsLeftOutAreAsBefore(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a", "aa"), customer("B", "b"));
        List<Object> versions = way.database().column(VERSIONS);
        customers.get(0).getNotes().get(0).setText("a2");
        customers.get(0).getNotes().remove(1);
        customers.get(0).add(new Note("bad"));

        way.commit(work -> {
            Customer ann = work.find(Customer.class, customers.get(0).getId());
            Customer bea = work.find(Customer.class, customers.get(1).getId());
            Note note = ann.getNotes().stream()
                    .filter(each -> each.getText().equals("a"))
                    .findFirst()
                    .orElseThrow();

            BulkResult result = work.bulk().update(customers, partialSuccess());

            assertThat(result).isEqualTo(new BulkResult(2, 1, List.of(bad(0))));
            assertThat(work.em().contains(ann)).isTrue();
            assertThat(work.em().contains(note)).isTrue();
            assertThat(ann.getName()).isEqualTo("A");
            assertThat(note.getText()).isEqualTo("a");
            assertThat(ann.getNotes()).extracting(Note::getText).containsExactlyInAnyOrder("a", "aa");
            assertThat(bea.getName()).isEqualTo("B2");
            note.setText("by hand");
        });

        assertThat(way.database().column(NAMES)).containsExactly("A", "B2");
        assertThat(way.database().column(TEXTS)).containsExactly("aa", "b", "by hand");
        assertThat(way.database().column(VERSIONS).get(0)).isEqualTo(versions.get(0));
        String cached = way.commitAndGet(
                work -> work.find(Customer.class, customers.get(0).getId()).getName());
        assertThat(cached).as("the shared cache has nothing of it").isEqualTo("A");
    }

    @EveryWay(WritePath.FACADE)
    void aChildOfSeveralRecordsLeavesOutAllOfThem(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "b"), customer("C", "c"));
        Note shared = new Note("bad");
        customers.get(0).getNotes().add(shared);
        customers.get(2).getNotes().add(shared);
        Note both = customers.get(1).getNotes().get(0);
        both.setText("b2");
        customers.get(2).getNotes().add(both);
        Note fresh = new Note("fresh");
        customers.get(1).add(fresh);
        customers.get(2).getNotes().add(fresh);

        BulkResult result = update(way, customers);

        assertThat(result).isEqualTo(new BulkResult(3, 1, List.of(bad(0), bad(2))));
        assertThat(way.database().column(NAMES)).containsExactly("A", "B2", "C");
        assertThat(way.database().column(TEXTS))
                .as("what an accepted record brings along is written")
                .containsExactly("a", "b2", "c", "fresh");
    }

    @EveryWay(WritePath.FACADE)
    void aRowThatAnAcceptedRecordBringsAlongAsAnotherInstanceEndsTheCall(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "b"));
        Note copy = way.commitAndGet(work -> {
            Note found =
                    work.find(Note.class, customers.get(0).getNotes().get(0).getId());
            work.em().detach(found);
            return found;
        });
        copy.setText("copied");
        customers.get(1).getNotes().add(copy);
        customers.get(1).add(new Note("bad"));

        RecordsRejectedException thrown = catchThrowableOfType(
                RecordsRejectedException.class,
                () -> way.commit(work -> work.bulk().update(customers, partialSuccess())));

        assertThat(thrown.rejections()).containsExactly(bad(1));
        assertThat(way.database().column(NAMES)).containsExactly("A", "B");
        assertThat(way.database().column(TEXTS)).containsExactly("a", "b");
    }

    @EveryWay(WritePath.FACADE)
    void whatABeforeHookPersistedForARejectedChildGoesWithIt(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A"), customer("B"));
        customers.get(0).add(new Note("good"));
        customers.get(1).add(new Note("bad"));
        journal.beforeCreate(Note.class, notes -> {
            for (Change<Note> note : notes) {
                Shelf shelf = new Shelf("of " + note.newRecord().getText());
                shelf.getLabels().add(note.newRecord());
                Work.current().em().persist(shelf);
            }
        });

        BulkResult result = update(way, customers);

        assertThat(result).isEqualTo(new BulkResult(2, 1, List.of(bad(1))));
        assertThat(way.database().column(TEXTS)).containsExactly("good");
        assertThat(way.database().column("select name from shelf")).containsExactly("of good");
    }

    @EveryWay(WritePath.FACADE)
    void childrenOfChildrenOfEmbeddablesAndOfReferencesLeaveTheirRecordOut(Way way, Journal journal) {
        List<Archive> archives = new ArrayList<>();
        for (String name : List.of("ok", "sheet", "clip", "register", "entry", "copy")) {
            Archive archive = new Archive(name);
            new Folder("f-" + name, archive);
            archive.setRegister(new Register("r-" + name));
            archives.add(archive);
        }
        way.commit(work -> work.bulk().create(archives));
        journal.forgetCalls();
        archives.forEach(each -> each.setName(each.getName() + "2"));
        new Sheet("good", archives.get(0).getFolders().get(0));
        archives.get(0).getAnnex().getClips().add(new Clip("good"));
        archives.get(0).setRegister(new Register("r-new"));
        new Sheet("bad", archives.get(1).getFolders().get(0));
        archives.get(1).getFolders().get(0).setName("f2");
        archives.get(2).getAnnex().getClips().add(new Clip("bad"));
        archives.get(2).getAnnex().getClips().add(new Clip("other"));
        archives.get(2).getAnnex().setRoom("1");
        archives.get(3).setRegister(new Register("bad"));
        new Entry("bad", archives.get(4).getRegister());
        Register copy = new Register("copy");
        archives.get(5).getAnnex().getCopies().add(copy);
        new Entry("bad", copy);

        BulkResult result = update(way, archives);

        assertThat(result)
                .isEqualTo(new BulkResult(
                        6,
                        1,
                        List.of(
                                new RejectedRecord(1, Sheet.class, "folders.sheets.text", "is bad"),
                                new RejectedRecord(2, Clip.class, "annex.clips.text", "is bad"),
                                new RejectedRecord(3, Register.class, "register.name", "is bad"),
                                new RejectedRecord(4, Entry.class, "register.entries.text", "is bad"),
                                new RejectedRecord(5, Entry.class, "annex.copies.entries.text", "is bad"))));
        assertThat(way.database().column("select name from archive order by id"))
                .containsExactly("ok2", "sheet", "clip", "register", "entry", "copy");
        assertThat(way.database().column("select text from sheet")).containsExactly("good");
        assertThat(way.database().column("select name from folder order by name"))
                .containsExactly("f-clip", "f-copy", "f-entry", "f-ok", "f-register", "f-sheet");
        assertThat(way.database().column("select name from register order by name"))
                .containsExactly("r-clip", "r-copy", "r-entry", "r-new", "r-register", "r-sheet");
        assertThat(way.database().column("select text from clip")).containsExactly("good");
        assertThat(way.database().count("entry")).isZero();
    }

    @EveryWay(WritePath.STREAM)
    void theNextChunksOfAStreamGoOn(Way way, Journal journal) {
        List<Customer> customers = stored(
                way, journal, customer("A"), customer("B", "b"), customer("C"), customer("D", "d"), customer("E"));
        customers.get(0).add(new Note("bad"));
        customers.get(2).add(new Note("good"));
        customers.get(3).getNotes().get(0).setText("worse");

        BulkResult result =
                way.commitAndGet(work -> work.bulk().update(customers.stream(), chunkSize(2), partialSuccess()));

        assertThat(result).isEqualTo(new BulkResult(5, 3, List.of(bad(0), bad(3))));
        assertThat(way.database().column(NAMES)).containsExactly("A", "B2", "C2", "D", "E2");
        assertThat(way.database().column(TEXTS)).containsExactly("b", "d", "good");
    }

    @EveryWay(WritePath.FACADE)
    void anUpdateOfSomeAttributesLooksAtThoseAlone(Way way, Journal journal) {
        Archive archive = new Archive("a");
        way.commit(work -> work.bulk().create(List.of(archive)));
        archive.setName("b");
        archive.getAnnex().setRoom("1");
        archive.getAnnex().getClips().add(new Clip("bad"));

        BulkResult name =
                way.commitAndGet(work -> work.bulk().update(List.of(archive), attributes("name"), partialSuccess()));
        archive.setName("c");
        BulkResult annex = way.commitAndGet(
                work -> work.bulk().update(List.of(archive), attributes("name", "annex"), partialSuccess()));

        assertThat(name).isEqualTo(new BulkResult(1, 1));
        assertThat(annex)
                .isEqualTo(
                        new BulkResult(1, 0, List.of(new RejectedRecord(0, Clip.class, "annex.clips.text", "is bad"))));
        assertThat(way.database().column("select name from archive")).containsExactly("b");
        assertThat(way.database().count("clip")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void recordsOfAnUpsertAreLeftOutWithTheirRejectedChildren(Way way, Journal journal) {
        List<Customer> known = stored(way, journal, customer("A", "a"), customer("B", "b"));
        List<Customer> customers =
                List.of(known.get(0), customer("C", "good"), known.get(1), customer("D", "bad"), customer("E"));
        known.get(0).add(new Note("bad"));
        known.get(1).add(new Note("well"));

        UpsertResult result =
                way.commitAndGet(work -> work.bulk().upsert(customers, conflictOn("id"), partialSuccess()));

        assertThat(result.outcomes())
                .extracting(UpsertedRecord::outcome)
                .containsExactly(
                        RecordOutcome.REJECTED,
                        RecordOutcome.CREATED,
                        RecordOutcome.UPDATED,
                        RecordOutcome.REJECTED,
                        RecordOutcome.CREATED);
        assertThat(way.database().column("select name from customer order by name"))
                .containsExactly("A", "B2", "C", "E");
        assertThat(way.database().column(TEXTS)).containsExactly("a", "b", "good", "well");
    }

    @EveryWay(WritePath.FACADE)
    void aRowThatSeveralRecordsBringAlongAsInstancesOfTheirOwnLeavesOutAllOfThem(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "b"), customer("C"));
        Note copy = way.commitAndGet(work -> {
            Note found =
                    work.find(Note.class, customers.get(0).getNotes().get(0).getId());
            work.em().detach(found);
            return found;
        });
        copy.setText("worse");
        customers.get(0).getNotes().get(0).setText("worse");
        customers.get(1).getNotes().add(copy);

        BulkResult result = update(way, customers);

        assertThat(result).isEqualTo(new BulkResult(3, 1, List.of(bad(0), bad(1))));
        assertThat(way.database().column(NAMES)).containsExactly("A", "B", "C2");
        assertThat(way.database().column(TEXTS)).containsExactly("a", "b");
    }

    @EveryWay(WritePath.FACADE)
    void aRejectedChildThatAHookGivesToAnAcceptedRecordEndsTheCall(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "b"));
        customers.get(1).add(new Note("bad"));
        journal.beforeCreate(Note.class, notes -> {
            Customer other =
                    Work.current().find(Customer.class, customers.get(0).getId());
            other.getNotes().add(notes.newRecords().get(0));
        });

        RecordsRejectedException thrown = catchThrowableOfType(
                RecordsRejectedException.class,
                () -> way.commit(work -> work.bulk().update(customers, partialSuccess())));

        assertThat(thrown.rejections()).extracting(RejectedRecord::message).containsExactly("is bad");
        assertThat(way.database().column(NAMES)).containsExactly("A", "B");
        assertThat(way.database().column(TEXTS)).containsExactly("a", "b");
    }

    @EveryWay(WritePath.FACADE)
    void aRemovalByAHookOfTheSameFlushEndsTheCall(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "b"));
        Shelf shelf = new Shelf("s");
        way.commit(work -> work.em().persist(shelf));
        customers.get(0).add(new Note("good"));
        customers.get(1).add(new Note("bad"));
        journal.beforeCreate(
                Note.class, notes -> Work.current().em().remove(Work.current().find(Shelf.class, shelf.getId())));

        RecordsRejectedException thrown = catchThrowableOfType(
                RecordsRejectedException.class,
                () -> way.commit(work -> work.bulk().update(customers, partialSuccess())));

        assertThat(thrown.rejections()).containsExactly(bad(1));
        assertThat(way.database().column(NAMES)).containsExactly("A", "B");
        assertThat(way.database().count("shelf")).isOne();
    }

    @EveryWay(WritePath.FACADE)
    void aRejectedChildOfAFurtherRoundEndsTheCall(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "b"));
        journal.afterUpdate(Customer.class, updates -> {
            Customer first = updates.newRecords().get(0);
            if (first.getNotes().size() == 1) {
                first.setName("A3");
                first.add(new Note("bad"));
            }
        });

        RecordsRejectedException thrown = catchThrowableOfType(
                RecordsRejectedException.class,
                () -> way.commit(work -> work.bulk().update(customers, partialSuccess())));

        assertThat(thrown.rejections()).containsExactly(bad(0));
        assertThat(way.database().column(NAMES)).containsExactly("A", "B");
        assertThat(way.database().column(TEXTS)).containsExactly("a", "b");
    }

    @EveryWay(WritePath.FACADE)
    void aCreateOfAnUpsertThatIsWrittenAndBelongsToALeftOutUpdateEndsTheCall(Way way, Journal journal) {
        Archive archive = new Archive("a");
        way.commit(work -> work.bulk().create(List.of(archive)));
        archive.setName("b");
        archive.getAnnex().getClips().add(new Clip("bad"));
        Folder folder = new Folder("f", archive);
        archive.getFolders().clear();

        RecordsRejectedException thrown = catchThrowableOfType(
                RecordsRejectedException.class,
                () -> way.commit(
                        work -> work.bulk().upsert(List.of(folder, archive), conflictOn("id"), partialSuccess())));

        assertThat(thrown.rejections()).contains(new RejectedRecord(1, Clip.class, "annex.clips.text", "is bad"));
        assertThat(way.database().count("folder")).isZero();
        assertThat(way.database().column("select name from archive")).containsExactly("a");
    }

    @EveryWay(WritePath.FACADE)
    void recordsOfAQueryAreLeftOutToo(Way way, Journal journal) {
        stored(way, journal, customer("A", "a"), customer("B", "b"), customer("C", "c"));

        BulkResult result = way.commitAndGet(work -> work.bulk()
                .update(
                        work.em().createQuery("select c from Customer c order by c.id", Customer.class),
                        each -> {
                            each.add(new Note(each.getName().equals("B") ? "bad" : "new"));
                            each.setName(each.getName() + "2");
                        },
                        chunkSize(2),
                        partialSuccess()));

        assertThat(result).isEqualTo(new BulkResult(3, 2, List.of(bad(1))));
        assertThat(way.database().column(NAMES)).containsExactly("A2", "B", "C2");
        assertThat(way.database().column(TEXTS)).containsExactly("a", "b", "c", "new", "new");
    }

    @EveryWay(WritePath.FACADE)
    void toLeaveRecordsOutCostsOneQueryForEachClass(Way way, Journal journal) {
        List<Customer> customers = stored(way, journal, customer("A", "a"), customer("B", "b"), customer("C", "c"));
        long right = selects(way, customers, "a2", "b2", "c2");
        customers.forEach(each -> each.setName(each.getName() + "2"));

        long wrong = selects(way, customers, "worse", "b3", "worse");

        assertThat(way.database().column(TEXTS)).containsExactly("a2", "b3", "c2");
        assertThat(wrong - right).isLessThanOrEqualTo(3);
    }

    private static long selects(Way way, List<Customer> customers, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            customers.get(i).getNotes().get(0).setText(texts[i]);
        }
        way.database().statements().clear();
        update(way, customers);
        return way.database().statements().selects().size();
    }
}
