package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Transactions;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics(
        value = "10 transaction phases",
        beans = {EveryHook.class})
class Point04TransactionPhasesTest {

    @ApplicationScoped
    static class PhaseHooks {

        void beforeCompletion(
                @Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("before completion " + pairs(accounts));
            Account account = accounts.newRecords().get(0);
            if ("note".equals(account.getRemark())) {
                Work.current().em().persist(new Note("by before completion"));
            }
            if ("veto".equals(account.getRemark())) {
                throw new IllegalStateException("refused at completion");
            }
        }

        void afterCompletionFails(
                @Observes(during = TransactionPhase.AFTER_COMPLETION) @Priority(HookPriority.HIGHEST)
                        AfterUpdate<Account> accounts,
                Journal journal) {
            journal.note("failing");
            throw new IllegalStateException("a failing after-completion hook");
        }

        void afterCompletion(
                @Observes(during = TransactionPhase.AFTER_COMPLETION) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("after completion " + pairs(accounts));
        }

        void afterSuccess(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("after success " + pairs(accounts));
            if ("call the facade".equals(accounts.newRecords().get(0).getRemark())) {
                Throwable thrown = catchThrowable(() -> Work.current().bulk().create(List.of(new Note("late"))));
                journal.note(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
            }
        }

        void afterFailure(
                @Observes(during = TransactionPhase.AFTER_FAILURE) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("after failure " + pairs(accounts));
        }

        void whenClosed(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @WhenChanged("status") AfterUpdate<Account> accounts,
                Journal journal) {
            journal.note("status " + accounts.size());
        }

        void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Account> accounts, Journal journal) {
            journal.note("opened " + accounts.size());
        }

        void inProgress(@Observes AfterUpdate<Account> accounts, Journal journal) {
            journal.note("in progress");
        }

        private static String pairs(AfterUpdate<Account> accounts) {
            return accounts.oldRecords().stream().map(Account::getBalance).toList() + "->"
                    + accounts.newRecords().stream().map(Account::getBalance).toList();
        }
    }

    @EveryWay
    void aHookOfALaterPhaseIsToldToBeginATransactionOfItsOwn(Way way, Journal journal) {
        if (way.transactions() != Transactions.JTA) {
            return; // the facade begins one there
        }
        List<Long> ids = Samples.stored(way, new Account("A"));

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("call the facade")));

        assertThat(journal.notes()).anySatisfy(note -> assertThat(note)
                .startsWith("TransactionRequiredException: ")
                .contains("AFTER_SUCCESS")
                .contains("REQUIRES_NEW"));
    }

    @EveryWay
    void aCommitCallsAllButAfterFailure(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"));
        journal.forgetCalls();

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setBalance("5.00"));
            assertThat(journal.notes()).containsExactly("in progress");
        });

        assertThat(journal.notes())
                .containsExactly(
                        "in progress",
                        "before completion [1.00, 2.00]->[5.00, 5.00]",
                        "failing",
                        "after completion [1.00, 2.00]->[5.00, 5.00]",
                        "after success [1.00, 2.00]->[5.00, 5.00]");
        assertThat(way.database().column("select balance from account"))
                .as("a failing hook after completion stops nothing")
                .hasSize(2)
                .containsOnly(new java.math.BigDecimal("5.00"));
    }

    @EveryWay
    void aRollbackCallsAfterFailure(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        way.rollback(work -> work.update(Account.class, ids, account -> account.setBalance("5.00")));

        assertThat(journal.notes())
                .containsExactly(
                        "in progress", "failing", "after completion [1.00]->[5.00]", "after failure [1.00]->[5.00]");
    }

    @EveryWay
    void aVetoLaterInTheTransactionCallsAfterFailure(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        journal.on(Event.BEFORE_CREATE, Note.class, () -> {
            throw new IllegalStateException("veto");
        });

        assertThat(catchThrowable(() -> way.commit(work -> {
                    work.update(Account.class, ids, account -> account.setBalance("5.00"));
                    work.create(new Note("N"));
                })))
                .hasMessage("veto");

        assertThat(journal.notes())
                .endsWith("after failure [1.00]->[5.00]")
                .doesNotContain("after success [1.00]->[5.00]");
    }

    @EveryWay
    void whatBeforeCompletionChangesIsWrittenWithItsHooks(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("note")));

        assertThat(way.database().column("select text from note")).containsExactly("by before completion");
        assertThat(journal.summaries())
                .endsWith("BEFORE_CREATE Note [by before completion]", "AFTER_CREATE Note [by before completion]");
        assertThat(journal.notes()).last().isEqualTo("after success [1.00]->[1.00]");
    }

    @EveryWay
    void aVetoBeforeCompletionRollsBack(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        Throwable thrown = catchThrowable(
                () -> way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("veto"))));

        assertThat(Point09RejectionsTest.causes(thrown))
                .anyMatch(cause -> "refused at completion".equals(cause.getMessage()));
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
        assertThat(journal.notes()).last().isEqualTo("after failure [1.00]->[1.00]");
    }

    @EveryWay
    void conditionsAreThoseOfTheOperation(Way way, Journal journal) {
        Account first = new Account("A");
        first.setStatus(null);
        List<Long> ids = Samples.stored(way, first, new Account("B"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> {
            account.setRemark("x");
            account.setStatus(null);
        }));

        assertThat(journal.notes()).contains("status 1");
    }

    @EveryWayOfRecords
    void eachOperationOfATransactionIsToldApart(Way way, Journal journal) {
        way.commit(work -> {
            work.create(new Account("A", "1.00"), new Account("B", "1.00"));
            work.create(new Account("C", "1.00"));
        });

        assertThat(journal.notes()).containsExactly("opened 2", "opened 1");
    }

    @EveryWayOfRecords
    void theNextTransactionStartsWithNothingWaiting(Way way, Journal journal) {
        try (Work work = way.begin()) {
            work.create(new Account("A"));
            work.rollback();
            assertThat(journal.notes()).isEmpty();
            work.begin();
            work.create(new Account("B"));
            work.commit();
            assertThat(journal.notes()).containsExactly("opened 1");
            work.begin();
            work.commit();
        }
        assertThat(journal.notes()).containsExactly("opened 1");
    }

    @EveryWay(WritePath.FACADE)
    void anOperationWithoutTransactionHasThePhasesOfItsOwn(Way way, Journal journal) {
        try (Work work = way.open()) {
            work.create(new Account("A"));
            assertThat(journal.notes()).containsExactly("opened 1");
        }
        assertThat(way.database().count("account")).isEqualTo(1);
    }

    @EveryWay(WritePath.FLUSH)
    void aCommitWithoutFlushHasAllPhases(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        way.commit(work -> work.find(Account.class, ids.get(0)).setBalance("5.00"));

        assertThat(journal.notes())
                .containsExactly(
                        "in progress",
                        "before completion [1.00]->[5.00]",
                        "failing",
                        "after completion [1.00]->[5.00]",
                        "after success [1.00]->[5.00]");
    }
}
