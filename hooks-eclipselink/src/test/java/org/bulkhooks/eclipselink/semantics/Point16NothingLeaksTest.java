package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.HookDepthExceededException;
import org.bulkhooks.HookFailure;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics("16 nothing leaks")
class Point16NothingLeaksTest {

    private static final int TIMES =
            17; // once more than operations can be nested: a frame left open each time would show

    @EveryWayOfRecords
    void afterAnExceptionOfABeforeHook(Way way, Journal journal) {
        leavesNothing(
                way,
                journal,
                IllegalStateException.class,
                () -> journal.on(Event.BEFORE_CREATE, Note.class, Point16NothingLeaksTest::fail),
                work -> work.create(new Note("N")));
    }

    @EveryWayOfRecords
    void afterAnExceptionOfAnAfterHook(Way way, Journal journal) {
        leavesNothing(
                way,
                journal,
                IllegalStateException.class,
                () -> journal.on(Event.AFTER_CREATE, Note.class, Point16NothingLeaksTest::fail),
                work -> work.create(new Note("N")));
    }

    @EveryWayOfRecords
    void afterAnErrorOfAHook(Way way, Journal journal) {
        leavesNothing(
                way,
                journal,
                LinkageError.class,
                () -> journal.on(Event.BEFORE_CREATE, Note.class, () -> {
                    throw new LinkageError("broken");
                }),
                work -> work.create(new Note("N")));
    }

    @EveryWayOfRecords
    void afterAnExceptionOfANestedHook(Way way, Journal journal) {
        leavesNothing(
                way,
                journal,
                IllegalStateException.class,
                () -> {
                    journal.on(
                            Event.AFTER_CREATE, Note.class, () -> Work.current().create(new Account("X")));
                    journal.on(Event.BEFORE_CREATE, Account.class, Point16NothingLeaksTest::fail);
                },
                work -> work.create(new Note("N")));
    }

    @EveryWayOfRecords
    void afterARejection(Way way, Journal journal) {
        leavesNothing(
                way,
                journal,
                RecordsRejectedException.class,
                () -> journal.beforeCreate(
                        Note.class, notes -> notes.changes().get(0).reject("no")),
                work -> work.create(new Note("N")));
    }

    @EveryWayOfRecords
    void afterAnUnboundedRecursion(Way way, Journal journal) {
        leavesNothing(
                way,
                journal,
                HookDepthExceededException.class,
                () -> journal.on(
                        Event.AFTER_CREATE, Note.class, () -> Work.current().create(new Note("deeper"))),
                work -> work.create(new Note("N")));
    }

    @EveryWayOfRecords
    void afterAStaleVersion(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("S"));
        leavesNothing(way, journal, OptimisticLockException.class, () -> {}, work -> {
            work.update(Account.class, ids, account -> {
                way.database().execute("update account set version = version + 1 where id = " + ids.get(0));
                account.setRemark("stale");
            });
        });
    }

    @EveryWayOfRecords
    void afterARefusalOfTheDatabase(Way way, Journal journal) {
        Samples.stored(way, new Account("TAKEN"));
        leavesNothing(way, journal, PersistenceException.class, () -> {}, work -> work.create(new Account("TAKEN")));
    }

    @EveryWay
    void afterAnExceptionOfAHookOfAnUpdate(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Note("N"));
        for (Event event : List.of(Event.BEFORE_UPDATE, Event.AFTER_UPDATE)) {
            leavesNothing(
                    way,
                    journal,
                    IllegalStateException.class,
                    () -> journal.on(event, Note.class, Point16NothingLeaksTest::fail),
                    work -> work.update(Note.class, ids, note -> note.setText("M")));
        }
    }

    @EveryWay
    void afterAnExceptionOfAHookOfADelete(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Note("N"));
        for (Event event : List.of(Event.BEFORE_DELETE, Event.AFTER_DELETE)) {
            leavesNothing(
                    way,
                    journal,
                    IllegalStateException.class,
                    () -> journal.on(event, Note.class, Point16NothingLeaksTest::fail),
                    work -> work.delete(Note.class, ids));
        }
    }

    @EveryWay
    void afterARejectionOfAnUpdate(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Note("N"));
        leavesNothing(
                way,
                journal,
                RecordsRejectedException.class,
                () -> journal.beforeUpdate(
                        Note.class, notes -> notes.changes().get(0).reject("no")),
                work -> work.update(Note.class, ids, note -> note.setText("M")));
    }

    @EveryWay
    void afterAnUnboundedRecursionOfUpdates(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Note("N"));
        leavesNothing(
                way,
                journal,
                HookDepthExceededException.class,
                () -> journal.afterUpdate(Note.class, notes -> {
                    String text = notes.newRecords().get(0).getText();
                    Work.current().update(Note.class, ids, note -> note.setText(text + "."));
                }),
                work -> work.update(Note.class, ids, note -> note.setText("M")));
    }

    @EveryWay
    void afterARefusalOfAnUpdateByTheDatabase(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("TAKEN"));
        leavesNothing(
                way,
                journal,
                PersistenceException.class,
                () -> {},
                work -> work.update(Account.class, ids.get(0), account -> account.setNumber("TAKEN")));
    }

    private static void fail() {
        throw new IllegalStateException("in a hook");
    }

    private static void leavesNothing(
            Way way, Journal journal, Class<? extends Throwable> expected, Runnable arm, Consumer<Work> operation) {
        for (int time = 0; time < TIMES; time++) {
            arm.run();
            Throwable thrown = catchThrowable(() -> way.commit(operation));
            assertThat(thrown).isInstanceOf(expected);
            assertThat(way.database().connectionsInUse())
                    .as("connections in use after " + thrown)
                    .isZero();
            journal.reset();

            int number = time;
            way.commit(work -> work.create(new Account("OK" + number)));

            assertThat(journal.summaries())
                    .as("hooks after " + thrown)
                    .containsExactly(
                            "BEFORE_CREATE Account [OK" + number + "]", "AFTER_CREATE Account [OK" + number + "]");
            journal.reset();
        }
        journal.on(Event.AFTER_CREATE, Account.class, Point16NothingLeaksTest::fail);
        Throwable last = catchThrowable(() -> way.commit(work -> work.create(new Account("LAST"))));
        assertThat(HookFailure.of(last))
                .as("the path of hooks starts anew")
                .hasValueSatisfying(failure -> assertThat(failure.path()).hasSize(1));
        assertThat(way.database().column("select count(*) from account where account_number like 'OK%'"))
                .containsExactly((long) TIMES);
        way.database().execute("delete from account where account_number like 'OK%'");
        assertThat(operationsThatCanBeNested(way, journal))
                .as("operations that can be nested, as in a new thread")
                .isEqualTo(16);
    }

    private static int operationsThatCanBeNested(Way way, Journal journal) {
        journal.reset();
        int[] operations = {0};
        journal.on(Event.AFTER_CREATE, Note.class, () -> {
            operations[0]++;
            Work.current().create(new Note("deeper"));
        });
        assertThat(catchThrowable(() -> way.commit(work -> work.create(new Note("N")))))
                .isInstanceOf(HookDepthExceededException.class);
        return operations[0];
    }
}
