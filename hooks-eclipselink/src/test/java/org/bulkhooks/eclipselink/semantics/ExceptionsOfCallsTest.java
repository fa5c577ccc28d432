package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.HookFailure;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

/**
 * What reaches a caller is of the kinds of Jakarta Persistence (Jakarta Persistence 3.1, section 3.11), never of
 * EclipseLink's own.
 */
@Semantics(
        value = "exceptions of calls",
        beans = {EveryHook.class})
class ExceptionsOfCallsTest {

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void whatWasPersistedBeforeAndIsRefused(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A"), new Account("taken")).get(0);
        assertKind(way, PersistenceException.class, work -> {
            work.em().find(Account.class, id).setNumber("taken");
            work.create(new Note("N"));
        });
    }

    @EveryWay
    void whatTheDatabaseRefusesOfTheRecords(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A"), new Account("taken")).get(0);
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().get(0).setNumber("taken"));
        assertKind(
                way,
                PersistenceException.class,
                work -> work.update(Account.class, id, account -> account.setRemark("x")));
    }

    @EveryWay(WritePath.FACADE)
    void rowsThatAQuerySelectsAndAnotherTransactionLocks(Way way, Journal journal) {
        Samples.stored(way, new Account("A"));
        way.database()
                .whileLocked(
                        "select * from account",
                        () -> assertTimesOut(way, work -> {
                            way.database().waitBriefly(work.em());
                            TypedQuery<Account> all = work.em().createQuery("select a from Account a", Account.class);
                            work.bulk().update(all, account -> account.setRemark("x"));
                        }));
    }

    @EveryWay({WritePath.STATEMENT, WritePath.FACADE})
    void rowsOfAStatementThatAnotherTransactionLocks(Way way, Journal journal) {
        Samples.stored(way, new Account("A"));
        way.database()
                .whileLocked(
                        "select * from account",
                        () -> assertTimesOut(way, work -> {
                            way.database().waitBriefly(work.em());
                            jakarta.persistence.Query update =
                                    work.em().createQuery("update Account a set a.remark = 'x'");
                            if (work.isStatement()) {
                                update.executeUpdate();
                            } else {
                                work.bulk().update(update);
                            }
                        }));
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void rowsOfRecordsThatAnotherTransactionLocks(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A")).get(0);
        way.database()
                .whileLocked(
                        "select * from account",
                        () -> assertTimesOut(way, work -> {
                            List<Account> accounts = work.loadDetached(Account.class, List.of(id));
                            accounts.get(0).setRemark("x");
                            way.database().waitBriefly(work.em());
                            work.bulk().update(accounts);
                        }));
    }

    @EveryWay
    void whatAHookLetsThroughOfEclipseLink(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A")).get(0);
        journal.on(Event.AFTER_UPDATE, Account.class, () -> {
            throw org.eclipse.persistence.exceptions.QueryException.sqlStatementNotSetProperly(null);
        });
        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> work.update(Account.class, id, account -> account.setRemark("x")));
            assertThat(thrown).isInstanceOf(PersistenceException.class);
            assertThat(HookFailure.of(thrown).orElseThrow().hook()).contains("EveryHook");
        }
    }

    @EveryWay
    void aStackOverflowInAHookNamesTheHook(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A")).get(0);
        journal.on(Event.BEFORE_UPDATE, Account.class, () -> deeper(0));
        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> work.update(Account.class, id, account -> account.setRemark("x")));
            assertThat(thrown).isExactlyInstanceOf(StackOverflowError.class);
            assertThat(thrown.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("deeper"));
            assertThat(HookFailure.of(thrown).orElseThrow().hook()).contains("EveryHook");
        }
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : deeper(depth + 1) + depth;
    }

    /** Where queries lock nothing, nobody waits for one. */
    private static void assertTimesOut(Way way, Consumer<Work> action) {
        if (way.database().locksReadRows()) {
            assertKind(way, LockTimeoutException.class, action);
        } else {
            way.commit(action);
            assertThat(way.database().column("select remark from account")).containsExactly("x");
        }
    }

    private static void assertKind(Way way, Class<? extends Throwable> kind, Consumer<Work> action) {
        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> action.accept(work));
            assertThat(thrown).isExactlyInstanceOf(kind);
            assertThat(work.rollbackOnly()).isTrue();
        }
    }
}
