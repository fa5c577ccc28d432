package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.testing.HookRecorder;
import org.bulkhooks.testing.RecordedCall;
import org.bulkhooks.testing.Recording;

/** A recording counts what the database is sent. */
@Semantics("statements of a recording")
class StatementCountsTest {

    private static List<Long> ids(List<? extends Identified> records) {
        return records.stream().map(Identified::getId).toList();
    }

    private static void assertCounted(Way way, HookRecorder recorder, Consumer<Work> action) {
        way.database().statements().clear();
        try (Recording recording = recorder.start()) {
            way.commit(action);
            assertThat(recording.statements())
                    .as(
                            "as many as JDBC was given: %s",
                            way.database().statements().all())
                    .isEqualTo(way.database().statements().all().size())
                    .isPositive();
        }
    }

    @EveryWay
    void ofCreatesUpdatesAndDeletes(Way way, HookRecorder recorder) {
        List<Account> accounts = Samples.accounts(120);
        assertCounted(way, recorder, work -> work.create(accounts));
        assertCounted(
                way, recorder, work -> work.update(Account.class, ids(accounts), account -> account.setBalance("7")));
        assertCounted(way, recorder, work -> work.delete(Account.class, ids(accounts)));
    }

    @EveryWayOfRecords
    void ofSeveralTables(Way way, HookRecorder recorder) {
        Customer customer = new Customer("Ann");
        customer.add(new Note("one"));
        customer.add(new Note("two"));
        assertCounted(way, recorder, work -> work.create(List.of(customer, new Company("Co", "42"))));
    }

    @EveryWay(WritePath.FLUSH)
    void ofQueriesAndStatements(Way way, HookRecorder recorder) {
        assertCounted(way, recorder, work -> {
            work.em().persist(new Note("one"));
            work.em().persist(new Note("two"));
            work.em().createQuery("select n from Note n", Note.class).getResultList();
            work.em().createQuery("update Note n set n.text = 'three'").executeUpdate();
            work.em().createNativeQuery(way.database().queryForOne()).getSingleResult();
            work.em().persist(new Note("four"));
        });
    }

    @EveryWay(WritePath.FLUSH)
    void ofReadsWithoutTransaction(Way way, HookRecorder recorder) {
        way.commit(work -> work.create(new Note("one")));
        way.database().statements().clear();
        try (Recording recording = recorder.start();
                Work work = way.open()) {
            work.em().createQuery("select n from Note n", Note.class).getResultList();
            work.em()
                    .createQuery("select n from Note n where n.text = 'one'", Note.class)
                    .getResultList();
            assertThat(recording.statements())
                    .isEqualTo(2)
                    .isEqualTo(way.database().statements().all().size());
        }
    }

    @EveryWayOfRecords
    void ofEachHook(Way way, HookRecorder recorder, Journal journal) {
        journal.afterCreate(Account.class, accounts -> {
            Work.current().em().createQuery("select n from Note n", Note.class).getResultList();
            Work.current().em().createQuery("select count(a) from Account a").getSingleResult();
        });
        try (Recording recording = recorder.start()) {
            way.commit(work -> work.create(Samples.accounts(3)));

            assertThat(recording.calls(EveryHook.class))
                    .extracting(RecordedCall::statements)
                    .containsExactly(0, 2);
        }
    }

    @EveryWayOfRecords
    void ofFailedOperations(Way way, HookRecorder recorder, Journal journal) {
        journal.afterCreate(Note.class, notes -> {
            throw new IllegalStateException("no");
        });
        way.database().statements().clear();
        try (Recording recording = recorder.start()) {
            assertThat(catchThrowable(() -> way.commit(work -> work.create(new Note("one")))))
                    .isNotNull();
            assertThat(recording.statements())
                    .isEqualTo(way.database().statements().all().size())
                    .isPositive();
        }
    }
}
