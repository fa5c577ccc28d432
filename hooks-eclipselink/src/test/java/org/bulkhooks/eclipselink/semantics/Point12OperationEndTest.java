package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.HookCall;
import org.bulkhooks.HookFailure;
import org.bulkhooks.Hooks;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;

@Semantics(
        value = "11 nesting and the end of operations",
        beans = {})
class Point12OperationEndTest {

    @ApplicationScoped
    static class AccountHooks {

        void nest(@Observes AfterUpdate<Account> accounts, Hooks hooks, Journal journal) {
            journal.note("depth " + accounts.depth());
            Account first = accounts.newRecords().get(0);
            if ("nest".equals(first.getRemark())) {
                Work.current().bulk().create(List.of(new Note("nested"), new Note("nested too")));
            }
        }

        void independent(@Observes AfterUpdate<Account> accounts) {
            String remark = accounts.newRecords().get(0).getRemark();
            if (remark != null && (remark.startsWith("committed") || remark.equals("rolled back"))) {
                Work.current().independently(own -> {
                    own.bulk().create(List.of(new Note(remark)));
                    if (remark.equals("rolled back")) {
                        own.markForRollback();
                    }
                });
            }
            if (remark != null && remark.endsWith(", veto")) {
                throw new IllegalStateException("refused after the other transaction");
            }
        }

        void current(@Observes AfterCreate<Note> notes, Hooks hooks, Journal journal) {
            HookCall call = hooks.current().orElseThrow();
            journal.note(call.hook().method() + " of " + call.entityClass().getSimpleName() + " at " + call.depth()
                    + call.caller()
                            .map(caller -> " in " + caller.hook().method() + " at " + caller.depth())
                            .orElse(""));
        }

        void completed(@Observes OperationCompleted<Account> operation, Journal journal) {
            journal.note("accounts " + text(operation));
            if (hasAccount(Work.current(), "before the next end")) {
                Work.current().bulk().create(List.of(new Note("by the first end"), new Account("by the first end")));
            }
        }

        void completedNotes(@Observes OperationCompleted<Note> operation, Journal journal) {
            journal.note("notes " + text(operation));
        }

        void completedAny(@Observes OperationCompleted<Identified> operation, Hooks hooks, Journal journal) {
            journal.note("any " + text(operation));
            assertThat(hooks.current().orElseThrow().hook().method()).isEqualTo("completedAny");
            if (operation.entityClasses().equals(Set.of(Note.class))) {
                return; // it asks for no accounts that the transaction around may have written
            }
            Work work = Work.current();
            boolean more = hasAccount(work, "more");
            if (hasAccount(work, "veto")) {
                throw new IllegalStateException("refused at the end");
            }
            if (more) {
                work.em().persist(new SavingsAccount("by the end")); // last, so that no query writes it
            }
        }

        private static boolean hasAccount(Work work, String remark) {
            return work.em()
                            .createQuery("select count(a) from Account a where a.remark = :remark", Long.class)
                            .setParameter("remark", remark)
                            .getSingleResult()
                    > 0;
        }

        private static String text(OperationCompleted<?> operation) {
            return operation.entityClasses().stream()
                            .map(Class::getSimpleName)
                            .sorted()
                            .toList() + " +" + operation.created() + " ~" + operation.updated() + " -"
                    + operation.deleted();
        }
    }

    @EveryWayOfRecords
    void theEndComesOnceWhateverTheChunks(Way way, Journal journal) {
        way.commit(work -> work.create(Samples.accounts(2_500)));

        assertThat(journal.notes()).containsExactly("accounts [Account] +2500 ~0 -0", "any [Account] +2500 ~0 -0");
    }

    @EveryWay
    void whatOneEndWritesIsNotToldToTheNext(Way way, Journal journal) {
        Account account = new Account("A");
        account.setRemark("before the next end");

        way.commit(work -> work.create(account));

        assertThat(journal.notes())
                .filteredOn(note -> note.contains("+"))
                .containsExactly("accounts [Account] +1 ~0 -0", "any [Account] +1 ~0 -0");
        assertThat(way.database().count("account")).isEqualTo(2);
        assertThat(way.database().count("note")).isEqualTo(1);
    }

    @EveryWay
    void theEndComesAfterNestedOperations(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new SavingsAccount("B"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("nest")));

        assertThat(journal.notes())
                .containsExactly(
                        "depth 1",
                        "current of Note at 2 in nest at 1",
                        "depth 1",
                        "current of Note at 2 in nest at 1",
                        "accounts [Account, SavingsAccount] +0 ~2 -0",
                        "any [Account, Note, SavingsAccount] +4 ~2 -0",
                        "notes [Note] +4 ~0 -0");
    }

    @EveryWay
    void eachOperationHasItsEnd(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setRemark("x"));
            work.delete(Account.class, ids);
        });

        assertThat(journal.notes())
                .containsExactly(
                        "depth 1",
                        "accounts [Account] +0 ~1 -0",
                        "any [Account] +0 ~1 -0",
                        "accounts [Account] +0 ~0 -1",
                        "any [Account] +0 ~0 -1");
    }

    @EveryWay(WritePath.FLUSH)
    void whatTheEndPersistsIsWrittenByTheSameFlush(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));

        way.commit(work -> {
            way.database().statements().clear();
            work.update(Account.class, ids, account -> account.setRemark("more"));
            assertThat(way.database().statements().writes())
                    .anyMatch(sent -> sent.sql().startsWith("insert into account"));
            work.update(Account.class, ids, account -> account.setRemark("done"));
        });
    }

    @EveryWay
    void whatTheEndWritesIsWrittenAndHasNoEndOfItsOwn(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setRemark("more"));
            work.update(Account.class, ids, account -> account.setRemark("done"));
        });

        assertThat(way.database().column("select account_number from account order by id"))
                .containsExactly("A", "by the end");
        assertThat(journal.notes())
                .filteredOn(note -> note.startsWith("any"))
                .as("two operations, each with one end")
                .hasSize(2);
    }

    /**
     * Its rows are not those of the operation that started it: they can be there when those are not, and the other way
     * round.
     */
    @EveryWay
    void anOperationInATransactionOfItsOwnHasItsEnd(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        for (String become : List.of("committed", "rolled back")) {
            journal.forgetCalls();
            way.commit(work -> work.update(Account.class, ids, account -> account.setRemark(become)));

            assertThat(journal.notes())
                    .as(become)
                    .containsExactly(
                            "current of Note at 2 in independent at 1",
                            "any [Note] +1 ~0 -0",
                            "notes [Note] +1 ~0 -0",
                            "depth 1",
                            "accounts [Account] +0 ~1 -0",
                            "any [Account] +0 ~1 -0");
        }
        assertThat(way.database().column("select text from note")).containsExactly("committed");
    }

    @EveryWay
    void aVetoOfTheOuterOperationLeavesItsEnd(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        try (Work work = way.begin()) {
            assertThat(catchThrowable(
                            () -> work.update(Account.class, ids, account -> account.setRemark("committed, veto"))))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(journal.notes()).contains("notes [Note] +1 ~0 -0").noneMatch(note -> note.contains("~1"));
        assertThat(way.database().column("select text from note")).containsExactly("committed, veto");
    }

    @EveryWay
    void aVetoAtTheEndUndoesTheOperation(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));

        try (Work work = way.begin()) {
            Throwable thrown =
                    catchThrowable(() -> work.update(Account.class, ids, account -> account.setRemark("veto")));
            assertThat(thrown).isExactlyInstanceOf(IllegalStateException.class).hasMessage("refused at the end");
            assertThat(HookFailure.of(thrown).orElseThrow().hook())
                    .isEqualTo("AccountHooks.completedAny(OperationCompleted<Identified>)");
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }

    @EveryWay
    void anOperationThatWroteNothingHasNoEnd(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("0.00")));

        assertThat(journal.notes()).isEmpty();
    }

    @EveryWayOfRecords
    void nothingIsRunningOutsideOfHooks(Way way, Hooks hooks) {
        way.commit(work -> work.create(new Account("A")));

        assertThat(hooks.current()).isEmpty();
    }
}
