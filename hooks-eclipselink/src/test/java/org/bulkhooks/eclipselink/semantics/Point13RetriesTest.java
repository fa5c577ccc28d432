package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.AfterSave;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.ChunkFailedException;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("13 a call that failed can be repeated with the same records")
class Point13RetriesTest {

    @ApplicationScoped
    static class Commits {

        void fail(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterSave<Account> accounts) {
            if (accounts.newRecords().stream().anyMatch(each -> "commit fails".equals(each.getRemark()))) {
                throw new IllegalStateException("veto at the commit");
            }
        }
    }

    private static void veto(Journal journal, Event event, String number) {
        journal.on(event, Account.class, () -> {
            if (journal.calls(event, Account.class).stream()
                    .anyMatch(call -> call.summary().contains(number))) {
                throw new IllegalStateException("veto");
            }
        });
    }

    private static List<Object> numbers(Way way) {
        return way.database().column("select account_number from account order by account_number");
    }

    @EveryWay(WritePath.FACADE)
    void aChunkWhoseAfterHookFailedIsResumedWithTheSameRecords(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(5);
        veto(journal, Event.AFTER_CREATE, "A3");
        ChunkFailedException failed;
        try (Work work = way.open()) {
            failed = catchThrowableOfType(
                    ChunkFailedException.class, () -> work.bulk().create(accounts, chunkSize(2), commitByChunk()));
        }
        assertThat(accounts).extracting(Account::getVersion).containsExactly(1L, 1L, 0L, 0L, 0L);
        Long id = accounts.get(2).getId();
        assertThat(id).as("generated ids stay").isNotNull();

        journal.reset();
        try (Work work = way.open()) {
            assertThat(work.bulk().create(accounts, chunkSize(2), commitByChunk(failed.resumeAt())))
                    .isEqualTo(new BulkResult(3, 3));
        }
        assertThat(accounts).extracting(Account::getVersion).containsOnly(1L);
        assertThat(accounts.get(2).getId()).isEqualTo(id);
        assertThat(numbers(way)).containsExactly("A0", "A1", "A2", "A3", "A4");
    }

    @EveryWay(WritePath.FACADE)
    void aChunkOfAnUpdateIsResumedWithTheSameRecords(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(5));
        List<Account> accounts = way.commitAndGet(work -> work.em()
                .createQuery("select a from Account a order by a.id", Account.class)
                .getResultList());
        accounts.forEach(each -> each.setStatus(Status.CLOSED));
        veto(journal, Event.AFTER_UPDATE, "A3");
        ChunkFailedException failed;
        try (Work work = way.open()) {
            failed = catchThrowableOfType(
                    ChunkFailedException.class, () -> work.bulk().update(accounts, chunkSize(2), commitByChunk()));
        }
        assertThat(accounts).extracting(Account::getVersion).containsExactly(2L, 2L, 1L, 1L, 1L);

        journal.reset();
        try (Work work = way.open()) {
            assertThat(work.bulk().update(accounts, chunkSize(2), commitByChunk(failed.resumeAt())))
                    .isEqualTo(new BulkResult(3, 3));
        }
        assertThat(way.database().rows("select status, version from account"))
                .hasSize(5)
                .containsOnly(List.of("CLOSED", 2L));
    }

    @EveryWay(WritePath.FACADE)
    void aChunkWhoseCommitFailedIsResumedWithTheSameRecords(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(4);
        accounts.get(2).setRemark("commit fails");
        ChunkFailedException failed;
        try (Work work = way.open()) {
            failed = catchThrowableOfType(
                    ChunkFailedException.class, () -> work.bulk().create(accounts, chunkSize(2), commitByChunk()));
        }
        assertThat(accounts).extracting(Account::getVersion).containsExactly(1L, 1L, 0L, 0L);

        accounts.get(2).setRemark(null);
        try (Work work = way.open()) {
            work.bulk().create(accounts, chunkSize(2), commitByChunk(failed.resumeAt()));
        }
        assertThat(numbers(way)).containsExactly("A0", "A1", "A2", "A3");
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void aCallThatThrewIsRepeated(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(3);
        veto(journal, Event.AFTER_CREATE, "A2");
        try (Work work = way.open()) {
            assertThatThrownBy(() -> create(work, way, accounts)).hasMessage("veto");
        }
        assertThat(accounts).extracting(Account::getVersion).containsOnly(0L);
        journal.reset();
        way.commit(work -> create(work, way, accounts));
        assertThat(numbers(way)).containsExactly("A0", "A1", "A2");

        accounts.forEach(each -> each.setStatus(Status.CLOSED));
        veto(journal, Event.AFTER_UPDATE, "A2");
        try (Work work = way.open()) {
            assertThatThrownBy(() -> update(work, way, accounts)).hasMessage("veto");
        }
        assertThat(accounts).extracting(Account::getVersion).containsOnly(1L);
        journal.reset();
        way.commit(work -> update(work, way, accounts));
        assertThat(way.database().column("select version from account")).containsOnly(2L);
    }

    private static void create(Work work, Way way, List<Account> accounts) {
        if (way.path() == WritePath.STREAM) {
            work.bulk().create(accounts.stream(), chunkSize(1));
        } else {
            work.bulk().create(accounts);
        }
    }

    private static void update(Work work, Way way, List<Account> accounts) {
        if (way.path() == WritePath.STREAM) {
            work.bulk().update(accounts.stream(), chunkSize(1));
        } else {
            work.bulk().update(accounts);
        }
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void aCallWhoseCommitFailedIsRepeated(Way way) {
        List<Account> accounts = Samples.accounts(3);
        accounts.get(0).setRemark("commit fails");
        try (Work work = way.open()) {
            assertThatThrownBy(() -> create(work, way, accounts)).isNotNull();
        }
        assertThat(accounts).extracting(Account::getVersion).containsOnly(0L);

        accounts.get(0).setRemark(null);
        try (Work work = way.open()) {
            create(work, way, accounts);
        }
        assertThat(numbers(way)).containsExactly("A0", "A1", "A2");
    }

    @EveryWay(WritePath.FACADE)
    void anUpsertIsRepeated(Way way, Journal journal) {
        Samples.stored(way, new Account("A0", "1.00"));
        List<Account> accounts = Samples.accounts(2);
        veto(journal, Event.AFTER_UPDATE, "A0");
        try (Work work = way.open()) {
            assertThatThrownBy(() -> work.bulk().upsert(accounts, conflictOn("number")))
                    .hasMessage("veto");
        }
        assertThat(accounts).extracting(Account::getVersion).containsOnly(0L);

        journal.reset();
        way.commit(work -> work.bulk().upsert(accounts, conflictOn("number")));
        assertThat(way.database().rows("select account_number, version from account order by account_number"))
                .containsExactly(List.of("A0", 2L), List.of("A1", 1L));
    }

    @EveryWay(WritePath.FACADE)
    void recordsOfCallsWhoseTransactionIsRolledBackLaterAreWrittenAgain(Way way) {
        List<Account> accounts = Samples.accounts(2);
        way.rollback(work -> {
            work.bulk().create(accounts);
            accounts.forEach(each -> each.setStatus(Status.CLOSED));
            work.bulk().update(accounts);
            assertThat(accounts).extracting(Account::getVersion).containsOnly(2L);
        });
        assertThat(accounts).extracting(Account::getVersion).containsOnly(0L);

        way.commit(work -> work.bulk().create(accounts));
        assertThat(accounts).extracting(Account::getVersion).containsOnly(1L);

        way.rollback(work -> {
            accounts.forEach(each -> each.setStatus(Status.OPEN));
            work.bulk().update(accounts);
        });
        way.commit(work -> work.bulk().update(accounts));
        assertThat(accounts).extracting(Account::getVersion).containsOnly(2L);
        assertThat(way.database().rows("select status, version from account"))
                .hasSize(2)
                .containsOnly(List.of("OPEN", 2L));
    }

    @EveryWay(WritePath.FACADE)
    void whatRecordsBringAlongIsWrittenAgainToo(Way way, Journal journal) {
        Customer customer = new Customer("C");
        customer.add(new Note("N"));
        journal.on(Event.AFTER_CREATE, Customer.class, () -> {
            throw new IllegalStateException("veto");
        });
        try (Work work = way.open()) {
            assertThatThrownBy(() -> work.bulk().create(List.of(customer))).hasMessage("veto");
        }
        journal.reset();
        way.commit(work -> work.bulk().create(List.of(customer)));
        assertThat(way.database().column("select text from note")).containsExactly("N");

        customer.setName("D");
        customer.add(new Note("M"));
        journal.on(Event.AFTER_UPDATE, Customer.class, () -> {
            throw new IllegalStateException("veto");
        });
        try (Work work = way.open()) {
            assertThatThrownBy(() -> work.bulk().update(List.of(customer))).hasMessage("veto");
        }
        assertThat(customer.getVersion()).isEqualTo(1);
        journal.reset();
        way.commit(work -> work.bulk().update(List.of(customer)));
        assertThat(way.database().column("select text from note order by text")).containsExactly("M", "N");
    }
}
