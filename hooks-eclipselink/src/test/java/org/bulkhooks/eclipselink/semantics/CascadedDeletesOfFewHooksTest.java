package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.NetChange;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Entry;
import org.bulkhooks.eclipselink.semantics.model.Identified;

@Semantics(
        value = "2 deletes that are cascaded, where few of the records have hooks",
        beans = {})
class CascadedDeletesOfFewHooksTest {

    @ApplicationScoped
    static class Hooks {

        void archives(@Observes AfterDelete<Archive> archives, Journal journal) {
            note(archives, journal);
        }

        void entries(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterDelete<Entry> entries,
                Journal journal) {
            note(entries, journal);
        }

        private static void note(AfterDelete<? extends Identified> deleted, Journal journal) {
            journal.note(deleted.entityClass().getSimpleName() + " "
                    + deleted.oldRecords().stream().map(Identified::label).toList());
        }
    }

    private static List<String> written(Way way) {
        return way.database().statements().writes().stream()
                .map(Statements.Sent::sql)
                .toList();
    }

    @EveryWayOfRecords
    void whatHasNoHooksIsDeletedByOneStatementAndNotRead(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withFolder());

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.notes()).containsExactly("Archive [A]");
        assertThat(written(way))
                .containsOnlyOnce(
                        "delete from sheet where (folder_id = ?)",
                        "delete from clip where (folder_id = ?)",
                        "delete from letter where (folder_id = ?)")
                .noneMatch(sql -> sql.startsWith("delete from label"))
                .contains("delete from folder where (id = ?)", "delete from archive where (id = ?)");
        if (way.path() == WritePath.FLUSH) { // the others detach the record before, which loads it all
            assertThat(way.database().statements().selects())
                    .extracting(Statements.Sent::sql)
                    .noneMatch(sql -> sql.contains("from sheet")
                            || sql.contains("from clip")
                            || sql.contains("from letter")
                            || sql.contains("from label"));
        }
    }

    @EveryWayOfRecords
    void netChangesHearOfWhatGoesWithWhatGoesWithTheRecord(Way way, Journal journal) {
        long id = Archives.stored(way, journal, Archives.withRegister());

        way.commit(work -> work.delete(Archive.class, id));

        assertThat(journal.notes()).containsExactly("Archive [A]", "Entry [e1, e2]");
        assertThat(way.database().count("entry")).isZero();
    }
}
