package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.chunkByChunk;

import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Desk;

@Semantics(value = "statements of more rows than are allowed", configuration = "org.bulkhooks.statement-limit=3")
class StatementLimitTest {

    private static void stored(Way way, Journal journal, int accounts) {
        Samples.stored(way, Samples.accounts(accounts));
        journal.forgetCalls();
        way.database().statements().clear();
    }

    @EveryWay(WritePath.STATEMENT)
    void areRefusedBeforeAnythingIsWritten(Way way, Journal journal) {
        stored(way, journal, 5);

        try (Work work = way.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.em()
                            .createQuery("update Account a set a.remark = 'r'")
                            .executeUpdate())
                    .withMessage("the statement matches more than 3 rows of Account, and hooks would get all of them at"
                            + " once: execute it with bulk.update(query, commitByChunk()), or with chunkByChunk() in one"
                            + " transaction, or raise the limit org.bulkhooks.statement-limit (0 for none)");
            assertThat(work.rollbackOnly()).isTrue();
        }
        try (Work work = way.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> work.em().createQuery("delete from Account a").executeUpdate())
                    .withMessageContaining("bulk.delete(query, commitByChunk())");
        }
        assertThat(way.database().statements().writes()).isEmpty();
        assertThat(journal.calls()).isEmpty();
        assertThat(way.database().count("account")).isEqualTo(5);
    }

    @EveryWay(WritePath.STATEMENT)
    void areExecutedUpToTheLimit(Way way, Journal journal) {
        stored(way, journal, 5);

        way.commit(work -> assertThat(work.em()
                        .createQuery("update Account a set a.remark = 'r' where a.number < 'A3'")
                        .executeUpdate())
                .isEqualTo(3));
    }

    /** With a limit, EclipseLink joined the tables of subclasses, which PostgreSQL does not lock. */
    @EveryWay(WritePath.STATEMENT)
    void joinNoTablesOfSubclassesToLockThem(Way way, Journal journal) {
        Samples.stored(way, new Company("Co", "42"));

        way.commit(work -> assertThat(
                        work.em().createQuery("update Party p set p.name = 'x'").executeUpdate())
                .isEqualTo(1));
    }

    @EveryWay(WritePath.STATEMENT)
    void countEachRowOnceThatACollectionFindsTwice(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Contact("a", "1"), new Contact("b", "1"));
        ids.forEach(id ->
                way.database().execute("insert into contact_phones (contact_id, phones) values (" + id + ", '1')"));

        way.commit(work -> assertThat(work.em()
                        .createQuery("update Contact c set c.name = 'one' where '1' member of c.phones")
                        .executeUpdate())
                .isEqualTo(2));
    }

    @EveryWay(WritePath.STATEMENT)
    void areNoneOfTheLibraryWithoutHooks(Way way, Journal journal) {
        way.commit(work -> {
            for (int place = 0; place < 5; place++) {
                work.em().persist(new Desk("r", place, "red"));
            }
        });

        way.commit(work -> assertThat(work.em()
                        .createQuery("update Desk d set d.colour = 'blue'")
                        .executeUpdate())
                .isEqualTo(5));
    }

    @EveryWay(WritePath.FACADE)
    void theFacadeTakesThemChunkByChunk(Way way, Journal journal) {
        stored(way, journal, 5);

        try (Work work = way.open()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery("update Account a set a.remark = 'r'")))
                    .withMessageContaining("more than 3 rows of Account");
            assertThat(work.bulk().update(work.em().createQuery("update Account a set a.remark = 'r'"), chunkByChunk()))
                    .isEqualTo(new BulkResult(5, 5));
            assertThat(work.bulk()
                            .update(
                                    work.em().createQuery("update Account a set a.remark = 's'"),
                                    bypassing(Bypass.allHooks("migration"))))
                    .as("no hook gets them")
                    .isEqualTo(new BulkResult(5, 5));
        }
    }
}
