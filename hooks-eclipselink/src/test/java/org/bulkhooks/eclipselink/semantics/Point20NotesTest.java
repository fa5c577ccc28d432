package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.HookPriority;
import org.bulkhooks.NetChange;
import org.bulkhooks.NoteKey;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.bulk.BulkOptions;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;

/** Notes go from hook to hook, on each way to write. */
@Semantics("20 notes")
class Point20NotesTest {

    static final NoteKey<String> PATH = new NoteKey<>("path", String.class);

    @ApplicationScoped
    static class NotingHooks {

        private static void add(ChangeSet<Account> accounts, String step) {
            accounts.forEach(change ->
                    change.note(PATH, change.note(PATH).map(path -> path + " ").orElse("") + step));
        }

        private static String text(ChangeSet<Account> accounts) {
            return accounts.changes().stream()
                    .map(change -> change.record().getNumber() + ": "
                            + change.note(PATH).orElse("none"))
                    .collect(Collectors.joining(", "));
        }

        void before(@Observes BeforeSave<Account> accounts) {
            add(accounts, "before" + accounts.type().name().charAt(0));
        }

        void beforeDelete(@Observes BeforeDelete<Account> accounts) {
            add(accounts, "beforeD");
        }

        void validate(@Observes ValidateSave<Account> accounts) {
            add(accounts, "validate");
        }

        void after(@Observes AfterSave<Account> accounts, Journal journal) {
            add(accounts, "after");
            for (Account account : accounts.newRecords()) {
                if ("round".equals(account.getRemark())) {
                    account.setRemark("done");
                }
                if ("nested".equals(account.getRemark())) {
                    account.setRemark("done");
                    Account other = new Account("nested " + account.getNumber());
                    Work.current().bulk().create(List.of(other));
                }
            }
        }

        void last(@Observes @Priority(HookPriority.LOWEST) AfterSave<Account> accounts, Journal journal) {
            journal.note("after " + text(accounts));
        }

        void afterDelete(@Observes AfterDelete<Account> accounts, Journal journal) {
            journal.note("after " + text(accounts));
        }

        void beforeCompletion(
                @Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterSave<Account> accounts, Journal journal) {
            add(accounts, "completing");
        }

        void success(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterSave<Account> accounts, Journal journal) {
            journal.note("success " + text(accounts));
        }

        void failure(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterSave<Account> accounts, Journal journal) {
            journal.note("failure " + text(accounts));
        }

        void net(
                @Observes(during = TransactionPhase.AFTER_COMPLETION) @NetChange AfterDelete<Account> accounts,
                Journal journal) {
            Change<Account> change = accounts.changes().get(0);
            journal.note(String.valueOf(catchThrowable(() -> change.note(PATH)).getMessage()));
        }
    }

    private static List<Long> stored(Way way, Journal journal, String... numbers) {
        List<Long> ids = Samples.stored(
                way, java.util.Arrays.stream(numbers).map(Account::new).toList());
        journal.forgetCalls();
        return ids;
    }

    @EveryWay
    void laterHooksAndPhasesSeeTheNotesOfACreate(Way way, Journal journal) {
        way.commit(work -> work.create(new Account("A"), new Account("B")));

        assertThat(journal.notes())
                .containsExactly(
                        "after A: beforeC validate after, B: beforeC validate after",
                        "success A: beforeC validate after completing, B: beforeC validate after completing");
    }

    @EveryWay
    void laterHooksAndPhasesSeeTheNotesOfAnUpdate(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("2.00")));

        assertThat(journal.notes())
                .containsExactly("after A: beforeU validate after", "success A: beforeU validate after completing");
    }

    @EveryWay
    void hooksAfterAFailureSeeThem(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");

        way.rollback(work -> work.update(Account.class, ids, account -> account.setBalance("2.00")));

        assertThat(journal.notes()).last().isEqualTo("failure A: beforeU validate after");
    }

    @EveryWay
    void hooksOfDeletesSeeThemAndNetChangesHaveNone(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(journal.notes()).hasSize(2).first().isEqualTo("after A: beforeD");
        assertThat(journal.notes()).last().asString().contains("net change", "without @NetChange");
    }

    @EveryWay
    void furtherRoundsSeeThem(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("round")));

        assertThat(journal.notes())
                .startsWith("after A: beforeU validate after", "after A: beforeU validate after beforeU validate after")
                .last()
                .isEqualTo("success A: beforeU validate after beforeU validate after completing completing");
    }

    @EveryWay
    void roundsAfterACreateSeeThem(Way way, Journal journal) {
        Account account = new Account("A");
        account.setRemark("round");

        way.commit(work -> work.create(account));

        assertThat(journal.notes())
                .startsWith(
                        "after A: beforeC validate after", "after A: beforeC validate after beforeU validate after");
    }

    @EveryWay
    void eachOperationHasItsOwn(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setBalance("2.00"));
            work.update(Account.class, ids, account -> account.setBalance("3.00"));
        });

        assertThat(journal.notes())
                .containsExactly(
                        "after A: beforeU validate after",
                        "after A: beforeU validate after",
                        "success A: beforeU validate after completing",
                        "success A: beforeU validate after completing");
    }

    @EveryWay
    void nestedOperationsHaveTheirOwn(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("nested")));

        assertThat(journal.notes())
                .contains("after nested A: beforeC validate after", "after A: beforeU validate after");
    }

    @EveryWay(WritePath.FACADE)
    void theyGoOverToTheUpdateThatAnUpsertMakesOfACreate(Way way, Journal journal) {
        journal.on(Event.BEFORE_CREATE, Account.class, () -> way.database()
                .execute("insert into account (id, kind, account_number, balance, status, currency, version)"
                        + " values (-1, 'ACCOUNT', 'B', 3.00, 'OPEN', 'EUR', 4)"));

        way.commit(work -> work.bulk()
                .upsert(List.of(new Account("B", "7.00"), new Account("C", "8.00")), BulkOptions.conflictOn("number")));

        assertThat(journal.notes())
                .containsExactly(
                        "after C: beforeC validate after",
                        "after B: beforeC validate beforeU validate after",
                        "success C: beforeC validate after completing",
                        "success B: beforeC validate beforeU validate after completing");
    }

    @EveryWay(WritePath.FACADE)
    void recordsThatAQuerySelectsHaveThem(Way way, Journal journal) {
        stored(way, journal, "A", "B");
        way.commit(work -> {
            TypedQuery<Account> all = work.em().createQuery("select a from Account a order by a.id", Account.class);
            work.bulk().update(all, account -> account.setBalance("9.00"), BulkOptions.chunkSize(1));
        });

        assertThat(journal.notes())
                .containsExactly(
                        "after A: beforeU validate after",
                        "after B: beforeU validate after",
                        "success A: beforeU validate after completing",
                        "success B: beforeU validate after completing");
    }
}
