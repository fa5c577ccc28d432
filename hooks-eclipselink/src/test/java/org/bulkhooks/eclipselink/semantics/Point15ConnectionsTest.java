package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics("15 connections")
class Point15ConnectionsTest {

    private static final int THREADS = 8;
    private static final int OPERATIONS = 12;

    @EveryWayOfRecords
    void manyThreadsShareOneConnectionWhateverHooksThrow(Way way, Journal journal) throws Exception {
        way.database().limitConnections(1);
        journal.beforeCreate(Note.class, notes -> throwAt(notes.newRecords().get(0), "before"));
        journal.afterCreate(Note.class, notes -> {
            throwAt(notes.newRecords().get(0), "after");
            countsNotes();
        });

        inThreads(thread -> operate(way, (work, text) -> work.create(new Note(text))));

        assertThat(way.database().connectionsInUse()).isZero();
        assertThat(way.database().count("note")).isEqualTo((long) THREADS * OPERATIONS / 3);
    }

    @EveryWay
    void manyThreadsThatUpdateShareOneConnectionWhateverHooksThrow(Way way, Journal journal) throws Exception {
        List<Note> notes = java.util.stream.IntStream.range(0, THREADS)
                .mapToObj(i -> new Note("new"))
                .toList();
        List<Long> ids = Samples.stored(way, notes);
        way.database().limitConnections(1);
        journal.beforeUpdate(Note.class, changes -> throwAt(changes.newRecords().get(0), "before"));
        journal.afterUpdate(Note.class, changes -> {
            throwAt(changes.newRecords().get(0), "after");
            countsNotes();
        });

        inThreads(thread ->
                operate(way, (work, text) -> work.update(Note.class, ids.get(thread), note -> note.setText(text))));

        assertThat(way.database().connectionsInUse()).isZero();
        assertThat(way.database().column("select text from note"))
                .hasSize(THREADS)
                .containsOnly("fine");
        assertThat(journal.calls(Event.AFTER_UPDATE, Note.class))
                .as("of each thread: the first that was fine, and those that threw afterwards")
                .hasSize(THREADS * (1 + OPERATIONS / 3));
    }

    private static void countsNotes() {
        assertThat(Work.current()
                        .em()
                        .createQuery("select count(n) from Note n", Long.class)
                        .getSingleResult())
                .isPositive();
    }

    private static void inThreads(IntConsumer action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                results.add(threads.submit(() -> action.accept(number)));
            }
            for (Future<?> result : results) {
                result.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void operate(Way way, BiConsumer<Work, String> write) {
        for (int operation = 0; operation < OPERATIONS; operation++) {
            String text = List.of("fine", "before", "after").get(operation % 3);
            Throwable thrown = catchThrowable(() -> way.commit(work -> write.accept(work, text)));
            if (text.equals("fine")) {
                assertThat(thrown).isNull();
            } else {
                assertThat(thrown).hasMessage(text);
            }
        }
    }

    private static void throwAt(Note note, String moment) {
        if (note.getText().equals(moment)) {
            throw new IllegalStateException(moment);
        }
    }

    @EveryWay(WritePath.FACADE)
    void anOperationWithoutTransactionGivesItsConnectionBackBeforeItReturns(Way way, Journal journal) {
        way.database().limitConnections(1);
        try (Work work = way.open()) {
            Account account = new Account("A");
            work.bulk().create(List.of(account));
            assertThat(way.database().connectionsInUse()).isZero();

            account.setRemark("x");
            work.bulk().update(List.of(account));
            assertThat(way.database().connectionsInUse()).isZero();

            work.bulk().delete(List.of(account));
            assertThat(way.database().connectionsInUse()).isZero();
            assertThat(work.active()).isFalse();
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void itGivesItsConnectionBackWhateverTheHooksThrow(Way way, Journal journal) {
        way.database().limitConnections(1);
        for (Event event : List.of(Event.BEFORE_CREATE, Event.AFTER_CREATE)) {
            for (Throwable veto : List.of(new IllegalStateException("X"), new LinkageError("E"))) {
                journal.reset();
                journal.on(event, Account.class, () -> {
                    Work.current()
                            .em()
                            .createQuery("select count(a) from Account a", Long.class)
                            .getSingleResult();
                    sneak(veto);
                });
                try (Work work = way.open()) {
                    assertThat(catchThrowable(() -> work.bulk().create(List.of(new Account("A")))))
                            .isSameAs(veto);
                    assertThat(way.database().connectionsInUse()).isZero();
                    assertThat(work.active()).isFalse();
                    journal.reset();
                    work.bulk().create(List.of(new Account(event + veto.getMessage())));
                }
            }
        }
        assertThat(way.database().count("account")).isEqualTo(4);
    }

    private static void sneak(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @EveryWay(WritePath.FACADE)
    void withinATransactionItUsesTheTransactionsConnection(Way way, Journal journal) {
        way.database().limitConnections(1);

        way.commit(work -> {
            work.em().persist(new Note("N"));
            work.em().flush();
            work.create(new Account("A"));
            work.em().persist(new Note("M"));
            work.em().flush();
            assertThat(way.database().connectionsInUse()).isEqualTo(1);
            if (way.database().readersWait()) {
                way.database().waitBriefly(work.em());
                assertThat(catchThrowable(() -> way.database().count("account")))
                        .as("not yet committed")
                        .hasStackTraceContaining("lock");
            } else {
                assertThat(way.database().count("account"))
                        .as("not yet committed")
                        .isZero();
            }
        });

        assertThat(way.database().count("account")).isEqualTo(1);
        assertThat(way.database().count("note")).isEqualTo(2);
    }
}
