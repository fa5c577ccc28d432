package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Voucher;

@Semantics("versions in a secondary table")
class VersionsInSecondTablesTest {

    private static List<Long> stored(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Voucher("A"), new Voucher("B"), new Voucher("C"));
        way.database().execute(List.of("update voucher_state set version = 5 where id = " + ids.get(1)));
        way.unit().factory().getCache().evictAll();
        journal.reset();
        return ids;
    }

    private static List<List<Object>> rows(Way way) {
        return way.database()
                .rows("select v.voucher_text, s.remark, s.version from voucher v join voucher_state s on s.id = v.id"
                        + " order by v.id");
    }

    @EveryWay
    void areRaisedWithTheFirstTable(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> work.update(Voucher.class, ids, voucher -> voucher.setText("T")));

        assertThat(way.database().column("select version from voucher_state order by id"))
                .containsExactly(2L, 6L, 2L);
        assertThat(way.database().column("select voucher_text from voucher")).containsOnly("T");
        assertThat(journal.calls(Event.AFTER_UPDATE, Voucher.class).get(0).size())
                .isEqualTo(3);
    }

    @EveryWay
    void areRaisedWithTheirTable(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> work.update(Voucher.class, ids, voucher -> voucher.setRemark("r")));

        assertThat(way.database().column("select version from voucher_state order by id"))
                .containsExactly(2L, 6L, 2L);
        assertThat(way.database().column("select remark from voucher_state")).containsOnly("r");
    }

    @EveryWay
    void rowsAreDeleted(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> work.delete(Voucher.class, ids));

        assertThat(way.database().count("voucher")).isZero();
        assertThat(way.database().count("voucher_state")).isZero();
        assertThat(journal.calls(Event.AFTER_DELETE, Voucher.class).get(0).size())
                .isEqualTo(3);
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void areChecked(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        for (boolean isDelete : List.of(false, true)) {
            List<Voucher> vouchers = way.commitAndGet(work -> work.loadDetached(Voucher.class, ids));
            vouchers.forEach(voucher -> voucher.setText("T"));
            way.database().execute(List.of("update voucher_state set version = version + 1 where id = " + ids.get(1)));

            assertThatThrownBy(() -> way.commit(work -> {
                        if (isDelete) {
                            work.bulk().delete(List.copyOf(vouchers));
                        } else {
                            work.bulk().update(vouchers);
                        }
                    }))
                    .isInstanceOf(OptimisticLockException.class)
                    .hasMessageContaining("Voucher");
        }
        assertThat(way.database().column("select voucher_text from voucher order by id"))
                .containsExactly("A", "B", "C");
    }

    @EveryWay(WritePath.STATEMENT)
    void ofStatementsOfAnyTable(Way way, Journal journal) {
        stored(way, journal);

        for (String set : List.of("v.text = 'x'", "v.remark = 'x'", "v.text = 'y', v.remark = 'y'")) {
            way.commit(
                    work -> work.em().createQuery("update Voucher v set " + set).executeUpdate());
        }
        way.commit(work -> work.em()
                .createQuery("update Voucher v set v.text = v.remark, v.version = 1 where v.version = 8")
                .executeUpdate());

        assertThat(rows(way)).containsExactly(List.of("y", "y", 4L), List.of("y", "y", 1L), List.of("y", "y", 4L));
    }

    @EveryWay(WritePath.STATEMENT)
    void ofRowsBehindAStatement(Way way, Journal journal) {
        stored(way, journal);
        for (Event event : List.of(Event.BEFORE_UPDATE, Event.BEFORE_DELETE)) {
            journal.on(event, Identified.class, () -> Work.current()
                    .em()
                    .createNativeQuery("update voucher_state set version = version + 1")
                    .executeUpdate());
        }

        for (String statement : List.of(
                "update Voucher v set v.text = 'x'", "update Voucher v set v.remark = 'x'", "delete from Voucher v")) {
            assertThatThrownBy(() ->
                            way.commit(work -> work.em().createQuery(statement).executeUpdate()))
                    .as(statement)
                    .isInstanceOf(OptimisticLockException.class);
        }
        assertThat(way.database().count("voucher")).isEqualTo(3);
    }

    @EveryWay(WritePath.FACADE)
    void ofUpserts(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        List<Voucher> vouchers = way.commitAndGet(work -> work.loadDetached(Voucher.class, ids));
        vouchers.forEach(voucher -> voucher.setText("T"));
        vouchers.forEach(voucher -> voucher.setRemark("r"));

        way.commit(work -> work.bulk().upsert(vouchers, conflictOn("code")));

        assertThat(rows(way)).containsExactly(List.of("T", "r", 2L), List.of("T", "r", 6L), List.of("T", "r", 2L));
    }
}
