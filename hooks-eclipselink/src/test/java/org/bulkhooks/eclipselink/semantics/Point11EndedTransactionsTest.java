package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.RollbackException;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.HookFailure;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Transactions;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics(
        value = "16 hooks that end the transaction of their operation",
        beans = {EveryHook.class})
class Point11EndedTransactionsTest {

    private static final List<Event> OF_UPDATES = List.of(Event.BEFORE_UPDATE, Event.AFTER_UPDATE);

    @ApplicationScoped
    static class PhaseHooks {

        void failed(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterUpdate<Note> notes, Journal journal) {
            journal.note("failed " + notes.size());
        }

        void succeeded(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Note> notes, Journal journal) {
            journal.note("succeeded " + notes.size());
        }

        void completing(
                @Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("completing");
            if ("roll back".equals(accounts.newRecords().get(0).getRemark())) {
                Work.current().rollback();
            }
        }
    }

    @EveryWay
    void aRollbackInAHookEndsTheOperation(Way way, Journal journal) {
        Long id = Samples.stored(way, new Note("old")).get(0);
        for (Event event : OF_UPDATES) {
            journal.reset();
            journal.on(event, Note.class, () -> Work.current().rollback());

            try (Work work = way.begin()) {
                assertEnded(event, catchThrowable(() -> work.update(Note.class, id, note -> note.setText("new"))));
                assertThat(work.active()).isFalse();
                assertThat(way.database().connectionsInUse()).isZero();
            }
        }
        assertThat(way.database().column("select text from note")).containsExactly("old");
        assertThatTheNextOperationWorks(way, journal, id);
    }

    @EveryWay
    void aCommitInAHookEndsTheOperation(Way way, Journal journal) {
        Long id = Samples.stored(way, new Note("old")).get(0);
        journal.on(Event.BEFORE_UPDATE, Note.class, () -> Work.current().commit());

        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> work.update(Note.class, id, note -> note.setText("new")));
            // the commit of a flush comes to nothing already: the flush is not over
            assertThat(thrown).isInstanceOf(IllegalStateException.class);
            assertThat(HookFailure.of(thrown).orElseThrow().hook()).contains("EveryHook");
        }
        assertThat(way.database().connectionsInUse()).isZero();
        assertThatTheNextOperationWorks(way, journal, id);
    }

    @EveryWay
    void aTransactionThatAHookBeginsInPlaceOfTheOldOneIsNotWrittenTo(Way way, Journal journal) {
        Long id = Samples.stored(way, new Note("old")).get(0);
        for (Event event : OF_UPDATES) {
            journal.reset();
            journal.on(event, Note.class, () -> {
                Work.current().rollback();
                Work.current().begin();
            });

            try (Work work = way.begin()) {
                assertEnded(event, catchThrowable(() -> work.update(Note.class, id, note -> note.setText("new"))));
            }
            assertThat(way.database().connectionsInUse()).isZero();
        }
        assertThat(way.database().column("select text from note")).containsExactly("old");
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void aCallInATransactionOfItsOwnLosesNoConnection(Way way, Journal journal) {
        Long id = Samples.stored(way, new Note("old")).get(0);
        way.database().limitConnections(2);
        for (int round = 0; round < 5; round++) {
            for (Event event : OF_UPDATES) {
                journal.reset();
                journal.on(event, Note.class, () -> Work.current().rollback());
                try (Work work = way.open()) {
                    Note note = work.loadDetached(Note.class, List.of(id)).get(0);
                    note.setText("new");

                    assertEnded(event, catchThrowable(() -> work.bulk().update(List.of(note))));

                    assertThat(work.active()).isFalse();
                    assertThat(way.database().connectionsInUse()).isZero();
                }
            }
        }
        assertThat(way.database().column("select text from note")).containsExactly("old");
    }

    @EveryWay
    void aHookThatEndsTheTransactionAndThrowsVetoesWithItsOwnException(Way way, Journal journal) {
        Long id = Samples.stored(way, new Note("old")).get(0);
        IllegalStateException veto = new IllegalStateException("mine");
        journal.on(Event.BEFORE_UPDATE, Note.class, () -> {
            Work.current().rollback();
            throw veto;
        });

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.update(Note.class, id, note -> note.setText("new"))))
                    .isSameAs(veto);
        }
        assertThat(way.database().connectionsInUse()).isZero();
    }

    @EveryWay
    void hooksOfLaterPhasesHearOfARollbackInAnAfterHook(Way way, Journal journal) {
        Long id = Samples.stored(way, new Note("old")).get(0);
        journal.on(Event.AFTER_UPDATE, Note.class, () -> Work.current().rollback());

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.update(Note.class, id, note -> note.setText("new"))))
                    .isNotNull();
        }

        assertThat(journal.notes()).containsExactly("failed 1");
    }

    @EveryWay
    void hooksBeforeCompletionMustNotEndItEither(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A")).get(0);
        try (Work work = way.begin()) {
            work.update(Account.class, id, account -> account.setRemark("roll back"));

            Throwable thrown = catchThrowable(work::commit);

            assertThat(thrown).as("the commit failed").isNotNull();
            if (way.transactions()
                    == Transactions.RESOURCE_LOCAL) { // a manager whose commit was interrupted drops the cause
                assertThat(HookFailure.of(thrown).orElseThrow().hook()).contains("completing");
            }
        }
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }

    @EveryWay
    void toMarkTheTransactionForRollbackStaysAllowed(Way way, Journal journal) {
        Long id = Samples.stored(way, new Note("old")).get(0);
        for (Event event : OF_UPDATES) {
            journal.reset();
            journal.on(event, Note.class, () -> Work.current().markForRollback());
            try (Work work = way.begin()) {
                work.update(Note.class, id, note -> note.setText("new"));

                Throwable thrown = catchThrowable(work::commit);

                assertThat(thrown)
                        .isInstanceOfAny(RollbackException.class, jakarta.transaction.RollbackException.class);
            }
        }
        assertThat(way.database().column("select text from note")).containsExactly("old");
    }

    /** A time-out rolls the transaction back on another thread; it stays with its own. */
    @EveryWay
    void aTransactionThatTimesOutInAHookNamesIt(Way way, Journal journal) {
        if (way.transactions() != Transactions.JTA) {
            return; // no other transaction has a time-out
        }
        Long id = Samples.stored(way, new Note("old")).get(0);
        for (Event event : OF_UPDATES) {
            journal.reset();
            journal.on(event, Note.class, () -> Work.current().timeOut());
            try (Work work = way.begin()) {
                Throwable thrown = catchThrowable(() -> work.update(Note.class, id, note -> note.setText("new")));

                assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessageContaining("timed out");
                assertThat(HookFailure.of(thrown).orElseThrow().hook()).contains("EveryHook");
            }
            assertThat(way.database().connectionsInUse()).isZero();
        }
        assertThat(way.database().column("select text from note")).containsExactly("old");
        assertThatTheNextOperationWorks(way, journal, id);
    }

    @EveryWay({WritePath.FACADE})
    void aFacadeThatTheHookCallsAfterwardsSaysWhatHappened(Way way, Journal journal) {
        Long id = Samples.stored(way, new Note("old")).get(0);
        journal.on(Event.BEFORE_UPDATE, Note.class, () -> {
            Work.current().rollback();
            Work.current().bulk().create(List.of(new Account("own transaction")));
        });

        try (Work work = way.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.update(Note.class, id, note -> note.setText("new")));
        }
        assertThat(way.database().count("account")).isEqualTo(1);
    }

    private static void assertEnded(Event event, Throwable thrown) {
        assertThat(thrown)
                .as("%s", event)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EveryHook")
                .hasMessageContaining("committed or rolled back")
                .hasMessageContaining("REQUIRES_NEW");
        assertThat(HookFailure.of(thrown).orElseThrow().hook()).contains("EveryHook");
    }

    private static void assertThatTheNextOperationWorks(Way way, Journal journal, Long id) {
        journal.reset();
        way.commit(work -> work.update(Note.class, id, note -> note.setText("next")));
        assertThat(way.database().column("select text from note")).containsExactly("next");
        assertThat(journal.calls(Event.AFTER_UPDATE, Note.class)).hasSize(1);
    }
}
