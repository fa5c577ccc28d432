package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Clip;
import org.bulkhooks.eclipselink.semantics.model.Entry;
import org.bulkhooks.eclipselink.semantics.model.Folder;
import org.bulkhooks.eclipselink.semantics.model.Register;
import org.bulkhooks.eclipselink.semantics.model.Sheet;

/**
 * Records that go with their owner, which EclipseLink would partly delete by one statement, without telling of any of
 * them.
 */
@Semantics("2 deletes that are cascaded")
class CascadedDeletesTest {

    private static final List<String> TABLES =
            List.of("archive", "folder", "sheet", "clip", "letter", "label", "register", "entry");

    private static List<String> bothEvents(String... records) {
        return Stream.of(records)
                .flatMap(record -> Stream.of("BEFORE_DELETE " + record, "AFTER_DELETE " + record))
                .toList();
    }

    private static void assertAllGone(Way way) {
        for (String table : TABLES) {
            assertThat(way.database().count(table)).as(table).isZero();
        }
    }

    private static Archive find(Work work, long id) {
        return work.em().find(Archive.class, id);
    }

    @EveryWayOfRecords
    void whatIsNotLoadedGetsItsHooksOnAllLevels(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrderElementsOf(bothEvents(
                        "Archive [A]",
                        "Folder [F]",
                        "Sheet [s1, s2]",
                        "Clip [c1, c2]",
                        "Letter [l1, l2]",
                        "Label [b1, b2]"));
        assertAllGone(way);
    }

    @EveryWay(WritePath.FLUSH)
    void whatIsLoadedGetsItsHooksOnAllLevels(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());

        way.commit(work -> {
            Archive archive = find(work, id);
            for (Folder folder : archive.getFolders()) {
                assertThat(folder.getSheets().size()
                                + folder.getClips().size()
                                + folder.getLetters().size()
                                + folder.getLabels().size())
                        .isEqualTo(8);
            }
            work.em().remove(archive);
        });

        assertThat(journal.summaries())
                .containsExactlyInAnyOrderElementsOf(bothEvents(
                        "Archive [A]",
                        "Folder [F]",
                        "Sheet [s1, s2]",
                        "Clip [c1, c2]",
                        "Letter [l1, l2]",
                        "Label [b1, b2]"));
        assertAllGone(way);
    }

    @EveryWay(WritePath.FLUSH)
    void whatWasTakenOutOfItsOwnerGetsItsHooksWithAllThatGoesWithIt(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());

        way.commit(work -> find(work, id).getFolders().clear());

        assertThat(journal.summaries())
                .containsExactlyInAnyOrderElementsOf(bothEvents(
                        "Folder [F]", "Sheet [s1, s2]", "Clip [c1, c2]", "Letter [l1, l2]", "Label [b1, b2]"));
        assertThat(way.database().count("archive")).isEqualTo(1);
    }

    @EveryWayOfRecords
    void whatGoesWithAnOrphanGetsItsHooksToo(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withRegister());

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrderElementsOf(bothEvents("Archive [A]", "Register [R]", "Entry [e1, e2]"));
        assertAllGone(way);
    }

    @EveryWay(WritePath.FLUSH)
    void whatGoesWithAnOrphanGetsItsHooksWhereTheReferenceIsSetToNull(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withRegister());

        way.commit(work -> find(work, id).setRegister(null));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                bothEvents("Register [R]", "Entry [e1, e2]").stream(),
                                Stream.of("BEFORE_UPDATE Archive [A]", "AFTER_UPDATE Archive [A]"))
                        .toList());
        assertThat(way.database().count("entry")).isZero();
    }

    @EveryWay(WritePath.FLUSH)
    void whatGoesWithAnOrphanGetsItsHooksWhereTheReferenceIsReplacedAndEverythingIsLoaded(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withRegister());

        way.commit(work -> {
            Archive archive = find(work, id);
            assertThat(archive.getRegister().getEntries()).hasSize(2);
            archive.setRegister(new Register("N"));
        });

        assertThat(journal.summaries())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                bothEvents("Register [R]", "Entry [e1, e2]").stream(),
                                Stream.of(
                                        "BEFORE_UPDATE Archive [A]",
                                        "AFTER_UPDATE Archive [A]",
                                        "BEFORE_CREATE Register [N]",
                                        "AFTER_CREATE Register [N]"))
                        .toList());
        assertThat(way.database().count("entry")).isZero();
    }

    @EveryWayOfRecords
    void whatAnEmbeddableOwnsGetsItsHooks(Way way, Journal journal) {
        Archive archive = new Archive("A");
        archive.getAnnex().getClips().add(new Clip("c1"));
        Register copy = new Register("R");
        new Entry("e1", copy);
        archive.getAnnex().getCopies().add(copy);
        long id = Archives.stored(way, journal, archive);

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrderElementsOf(
                        bothEvents("Archive [A]", "Register [R]", "Entry [e1]", "Clip [c1]"));
        assertAllGone(way);
    }

    @EveryWay(WritePath.FLUSH)
    void whatWasTakenOutOfAnEmbeddableGetsItsHooks(Way way, Journal journal) {
        Archive archive = new Archive("A");
        archive.getAnnex().getClips().add(new Clip("c1"));
        archive.getAnnex().getClips().add(new Clip("c2"));
        Register copy = new Register("R");
        new Entry("e1", copy);
        archive.getAnnex().getCopies().add(copy);
        long id = Archives.stored(way, journal, archive);

        way.commit(work -> {
            Archive managed = find(work, id);
            managed.getAnnex().getClips().remove(0);
            managed.getAnnex().getCopies().clear();
        });

        if (way.isWoven()) {
            // EclipseLink writes nothing then, with hooks or without
            assertThat(journal.summaries()).isEmpty();
            assertThat(way.database().count("clip")).isEqualTo(2);
            return;
        }
        assertThat(journal.summaries())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                bothEvents("Register [R]", "Entry [e1]", "Clip [c1]").stream(),
                                Stream.of("BEFORE_UPDATE Archive [A]", "AFTER_UPDATE Archive [A]"))
                        .toList());
        assertThat(way.database().count("entry")).isZero();
        assertThat(way.database().count("clip")).isEqualTo(1);
    }

    @EveryWayOfRecords
    void aLevelCostsOneQueryAndOneBatch(Way way, Journal journal) {
        Archive archive = new Archive("A");
        Folder folder = new Folder("F", archive);
        for (int i = 0; i < 20; i++) {
            new Sheet("s" + i, folder);
        }
        long id = Archives.stored(way, journal, archive);

        way.commit(work -> work.delete(Archive.class, id));

        List<Statements.Sent> sent = way.database().statements().all();
        assertThat(sent.stream().filter(one -> one.selects() && one.sql().contains("from sheet")))
                .hasSize(1);
        assertThat(sent.stream().filter(one -> one.sql().startsWith("delete from sheet")))
                .singleElement()
                .extracting(Statements.Sent::rows)
                .isEqualTo(20);
        assertThat(sent).extracting(Statements.Sent::sql).noneMatch(sql -> sql.startsWith("delete from label"));
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementCascadesToNothing(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withRegister());

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.summaries()).containsExactlyInAnyOrderElementsOf(bothEvents("Archive [A]"));
        assertThat(way.database().count("register")).isEqualTo(1);
        assertThat(way.database().count("entry")).isEqualTo(2);
    }
}
