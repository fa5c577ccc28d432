package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Box;
import org.bulkhooks.eclipselink.semantics.model.Clip;
import org.bulkhooks.eclipselink.semantics.model.Folder;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Shelf;
import org.bulkhooks.eclipselink.semantics.model.Slip;

/** What docs/reference/database-cascades.md says. */
@Semantics("2 what the database does by itself, and tables without an entity")
class DatabaseCascadesTest {

    private static long shelfWithSlips(Way way, Journal journal) {
        Shelf shelf = new Shelf("S");
        long id = Samples.stored(way, shelf, new Slip("1", shelf), new Slip("2", shelf))
                .get(0);
        journal.forgetCalls();
        return id;
    }

    @EveryWay
    void rowsThatTheDatabaseDeletesByItselfGetNoHooks(Way way, Journal journal) {
        long id = shelfWithSlips(way, journal);

        way.commit(work -> work.delete(Shelf.class, id));

        assertThat(way.database().count("slip")).as("the database deleted them").isZero();
        assertThat(journal.summaries()).containsExactly("BEFORE_DELETE Shelf [S]", "AFTER_DELETE Shelf [S]");
    }

    private static void deleteSlipsBeforeTheirShelves(Journal journal) {
        journal.beforeDelete(Shelf.class, shelves -> {
            Work work = Work.current();
            work.bulk()
                    .delete(work.em()
                            .createQuery("select s from Slip s where s.shelf in :shelves order by s.id", Slip.class)
                            .setParameter("shelves", shelves.oldRecords())
                            .getResultList());
        });
    }

    @EveryWay
    void aBeforeHookOfTheParentThatDeletesTheChildrenGivesThemTheirHooks(Way way, Journal journal) {
        long id = shelfWithSlips(way, journal);
        deleteSlipsBeforeTheirShelves(journal);

        way.commit(work -> work.delete(Shelf.class, id));

        assertThat(way.database().count("slip")).isZero();
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_DELETE Shelf [S]",
                        "BEFORE_DELETE Slip [1, 2]",
                        "AFTER_DELETE Slip [1, 2]",
                        "AFTER_DELETE Shelf [S]");
    }

    @EveryWay
    void cachesKeepWhatTheDatabaseDeletesByItself(Way way, Journal journal) {
        Shelf shelf = new Shelf("S");
        Slip slip = new Slip("1", shelf);
        Samples.stored(way, shelf, slip);

        way.commit(work -> work.delete(Shelf.class, shelf.getId()));

        assertThat(way.database().count("slip")).isZero();
        way.commit(work -> {
            assertThat(work.em().find(Slip.class, slip.getId())).isNotNull();
            way.unit().factory().getCache().evict(Slip.class);
        });
        way.commit(work -> assertThat(work.em().find(Slip.class, slip.getId())).isNull());
    }

    @EveryWayOfRecords
    void childrenThatAreMarkedWithCascadeOnDeleteGetTheirHooksAndTheDatabaseDeletesThem(Way way, Journal journal) {
        Shelf shelf = new Shelf("S");
        Box box = new Box("1", shelf);
        new Box("2", shelf);
        shelf.getColours().add("red");
        long id = Samples.stored(way, shelf).get(0);
        journal.forgetCalls();
        way.database().statements().clear();

        way.commit(work -> work.delete(Shelf.class, id));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_DELETE Shelf [S]",
                        "BEFORE_DELETE Box [1, 2]",
                        "AFTER_DELETE Box [1, 2]",
                        "AFTER_DELETE Shelf [S]");
        assertThat(way.database().statements().all())
                .extracting(Statements.Sent::sql)
                .anyMatch(sql -> sql.startsWith("delete from shelf where"))
                .noneMatch(sql -> sql.startsWith("delete from box") || sql.startsWith("delete from shelf_colours"));
        assertThat(way.database().count("box")).isZero();
        assertThat(way.database().count("shelf_colours")).isZero();
        way.commit(work -> assertThat(work.em().find(Box.class, box.getId())).isNull());
    }

    @EveryWay(WritePath.FLUSH)
    void aStatementCascadesToNothingSoThatChildrenWhichTheDatabaseDeletesGetNoHooks(Way way, Journal journal) {
        Shelf shelf = new Shelf("S");
        new Box("1", shelf);
        shelf.getColours().add("red");
        Samples.stored(way, shelf, new Slip("2", shelf));
        journal.forgetCalls();

        way.commit(work ->
                work.em().createQuery("delete from Shelf s where s.name = 'S'").executeUpdate());

        assertThat(journal.summaries()).containsExactly("BEFORE_DELETE Shelf [S]", "AFTER_DELETE Shelf [S]");
        for (String table : List.of("shelf", "box", "slip", "shelf_colours")) {
            assertThat(way.database().count(table)).as(table).isZero();
        }
    }

    @EveryWay(WritePath.FLUSH)
    void aBeforeHookOfTheParentIsCalledForAStatementToo(Way way, Journal journal) {
        shelfWithSlips(way, journal);
        deleteSlipsBeforeTheirShelves(journal);

        way.commit(work -> assertThat(work.em()
                        .createQuery("delete from Shelf s where s.name = 'S'")
                        .executeUpdate())
                .isEqualTo(1));

        assertThat(way.database().count("slip")).isZero();
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_DELETE Shelf [S]",
                        "BEFORE_DELETE Slip [1, 2]",
                        "AFTER_DELETE Slip [1, 2]",
                        "AFTER_DELETE Shelf [S]");
    }

    @EveryWayOfRecords
    void rowsOfJoinTablesAndCollectionTablesAreUpdatesOfTheirOwner(Way way, Journal journal) {
        Note note = new Note("N");
        long id = Samples.stored(way, note, new Shelf("S")).get(1);
        journal.forgetCalls();

        way.commit(work -> work.update(
                Shelf.class, id, shelf -> shelf.getLabels().add(work.em().find(Note.class, note.getId()))));
        way.commit(
                work -> work.update(Shelf.class, id, shelf -> shelf.getColours().add("red")));

        assertThat(way.database().count("shelf_note")).isEqualTo(1);
        assertThat(way.database().count("shelf_colours")).isEqualTo(1);
        assertThat(way.database().column("select version from shelf")).containsExactly(3L);
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Shelf [S]",
                        "AFTER_UPDATE Shelf [S]",
                        "BEFORE_UPDATE Shelf [S]",
                        "AFTER_UPDATE Shelf [S]");
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void aListWhoseKeyIsInTheRowsOfItsElementsIsAnUpdateOfItsOwnerAlsoWhereNoRowOfItsOwnIsWritten(
            Way way, Journal journal) {
        Archive archive = new Archive("A");
        Folder folder = new Folder("F", archive);
        Clip clip = new Clip("c");
        Samples.stored(way, archive, clip);
        journal.forgetCalls();
        way.database().statements().clear();

        way.commit(work -> work.update(Folder.class, folder.getId(), written -> written.getClips()
                .add(work.em().find(Clip.class, clip.getId()))));

        assertThat(journal.summaries()).containsExactly("BEFORE_UPDATE Folder [F]", "AFTER_UPDATE Folder [F]");
        assertThat(way.database().column("select folder_id from clip")).containsExactly(folder.getId());
        assertThat(way.database().statements().writes())
                .extracting(Statements.Sent::sql)
                .noneMatch(sql -> sql.startsWith("update folder"));
    }

    @EveryWay
    void rowsOfJoinTablesAndCollectionTablesGoWithTheirOwner(Way way, Journal journal) {
        Note note = new Note("N");
        Shelf shelf = new Shelf("S");
        shelf.getLabels().add(note);
        shelf.getColours().add("red");
        long id = Samples.stored(way, note, shelf).get(1);
        journal.forgetCalls();

        way.commit(work -> work.delete(Shelf.class, id));

        assertThat(journal.summaries()).containsExactly("BEFORE_DELETE Shelf [S]", "AFTER_DELETE Shelf [S]");
        assertThat(way.database().count("shelf_note")).isZero();
        assertThat(way.database().count("shelf_colours")).isZero();
        assertThat(way.database().count("note")).isEqualTo(1);
    }

    @EveryWay
    void whatATriggerOfTheDatabaseWritesIsNotSeen(Way way, Journal journal) {
        Shelf shelf = new Shelf("S");
        Samples.stored(way, shelf);
        journal.forgetCalls();
        journal.afterCreate(
                Slip.class, slips -> journal.note(slips.newRecords().get(0).getText()));
        String text = "of the trigger";
        way.database().createTrigger(text);
        try {
            way.commit(work -> {
                Shelf managed = work.em().find(Shelf.class, shelf.getId());
                work.create(new Slip("of the application", managed));
            });
        } finally {
            way.database().dropTrigger();
        }

        assertThat(way.database().column("select text from slip")).containsExactly(text);
        assertThat(way.database().column("select name from shelf")).containsExactly(text);
        assertThat(journal.summaries())
                .containsExactly("BEFORE_CREATE Slip [of the application]", "AFTER_CREATE Slip [of the application]");
        assertThat(journal.notes()).containsExactly("of the application");
    }
}
