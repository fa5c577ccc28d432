package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.HookFailure;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Transactions;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.Wrapped;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics("11 veto")
class Point11VetoTest {

    static final class Veto extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Veto(String message) {
            super(message);
        }
    }

    @EveryWayOfRecords
    void ofABeforeCreate(Way way, Journal journal) {
        vetoes(way, journal, Event.BEFORE_CREATE, work -> work.create(new Account("NEW1"), new Account("NEW2")));
    }

    @EveryWayOfRecords
    void ofAnAfterCreate(Way way, Journal journal) {
        vetoes(way, journal, Event.AFTER_CREATE, work -> work.create(new Account("NEW1"), new Account("NEW2")));
    }

    @EveryWay
    void ofABeforeUpdate(Way way, Journal journal) {
        vetoes(way, journal, Event.BEFORE_UPDATE, Point11VetoTest::updateAll);
    }

    @EveryWay
    void ofAnAfterUpdate(Way way, Journal journal) {
        vetoes(way, journal, Event.AFTER_UPDATE, Point11VetoTest::updateAll);
    }

    @EveryWay
    void ofABeforeDelete(Way way, Journal journal) {
        vetoes(way, journal, Event.BEFORE_DELETE, Point11VetoTest::deleteAll);
    }

    @EveryWay
    void ofAnAfterDelete(Way way, Journal journal) {
        vetoes(way, journal, Event.AFTER_DELETE, Point11VetoTest::deleteAll);
    }

    private static void updateAll(Work work) {
        work.update(Account.class, allIds(work), account -> account.setRemark("written"));
    }

    private static void deleteAll(Work work) {
        work.delete(Account.class, allIds(work));
    }

    private static List<Long> allIds(Work work) {
        return work.em()
                .createQuery("select a.id from Account a order by a.id", Long.class)
                .getResultList();
    }

    private static void vetoes(Way way, Journal journal, Event event, Consumer<Work> operation) {
        Samples.stored(way, new Account("VALUE1"), new Account("VALUE2"));
        List<List<Object>> before = way.database().rows("select * from account order by id");
        Veto veto = new Veto("veto");
        journal.on(event, Account.class, () -> {
            throw veto;
        });

        try (Work work = way.begin()) {
            Throwable thrown = Wrapped.thrownOn(way, () -> operation.accept(work));

            assertThat(thrown).as("the exception of the hook itself").isSameAs(veto);
            assertThat(work.rollbackOnly()).as("marked for rollback").isTrue();
            assertThat(catchThrowable(work::commit)).as("cannot be committed").isNotNull();
        }
        assertThat(way.database().rows("select * from account order by id"))
                .as("nothing of the operation stays")
                .isEqualTo(before);
        assertThat(HookFailure.of(veto)).hasValueSatisfying(failure -> {
            assertThat(failure.hook()).contains("EveryHook.every").contains("ChangeSet<Identified>");
            assertThat(failure.entityClass()).isEqualTo(Account.class.getName());
            assertThat(failure.chunk()).isZero();
            assertThat(failure.path()).containsExactly(failure.hook());
            assertThat(failure).hasMessageContaining("EveryHook").hasMessageContaining("Account");
            assertThat(failure.getMessage())
                    .as("no values")
                    .doesNotContain("VALUE")
                    .doesNotContain("NEW");
        });
    }

    @EveryWayOfRecords
    void afterAVetoTheRecordsCanBeWrittenInANewTransaction(Way way, Journal journal) {
        Veto veto = new Veto("veto");
        boolean[] armed = {true};
        journal.on(Event.AFTER_CREATE, Note.class, () -> {
            if (armed[0]) {
                throw veto;
            }
        });
        assertThat(catchThrowable(() -> way.commit(work -> work.create(new Note("N")))))
                .isSameAs(veto);
        armed[0] = false;

        way.commit(work -> work.create(new Note("N")));

        assertThat(way.database().column("select text from note")).containsExactly("N");
    }

    @EveryWayOfRecords
    void theChunkThatFailedIsNamed(Way way, Journal journal) {
        journal.afterCreate(Account.class, accounts -> {
            if (accounts.chunk() == 2) {
                throw new Veto("veto");
            }
        });

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.create(Samples.accounts(2_500))));

        assertThat(HookFailure.of(thrown))
                .hasValueSatisfying(failure -> assertThat(failure.chunk()).isEqualTo(2));
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay
    void theChunkOfAnUpdateThatFailedIsNamed(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(2_500);
        way.commit(work -> work.create(accounts));
        journal.afterUpdate(Account.class, changes -> {
            if (changes.chunk() == 2) {
                throw new Veto("veto");
            }
        });

        Throwable thrown = catchThrowable(() -> way.commit(Point11VetoTest::updateAll));

        assertThat(HookFailure.of(thrown))
                .hasValueSatisfying(failure -> assertThat(failure.chunk()).isEqualTo(2));
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }

    @EveryWay
    void theCascadePathOfUpdatesIsNamed(Way way, Journal journal) {
        List<Long> notes = Samples.stored(way, new Note("N"));
        Samples.stored(way, new Account("A"));
        journal.on(Event.AFTER_UPDATE, Account.class, () -> Work.current()
                .update(Note.class, notes, note -> note.setText("M")));
        journal.on(Event.BEFORE_UPDATE, Note.class, () -> {
            throw new Veto("veto");
        });

        Throwable thrown = Wrapped.thrownOn(way, () -> way.commit(Point11VetoTest::updateAll));

        assertThat(thrown).isInstanceOf(Veto.class);
        assertThat(HookFailure.of(thrown)).hasValueSatisfying(failure -> {
            assertThat(failure.entityClass()).isEqualTo(Note.class.getName());
            assertThat(failure.path()).hasSize(2);
        });
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }

    @EveryWay
    void afterAVetoARowCanBeUpdatedInANewTransaction(Way way, Journal journal) {
        Samples.stored(way, new Account("A"));
        Veto veto = new Veto("veto");
        boolean[] armed = {true};
        journal.on(Event.AFTER_UPDATE, Account.class, () -> {
            if (armed[0]) {
                throw veto;
            }
        });
        assertThat(Wrapped.thrownOn(
                        way,
                        () -> way.commit(work -> {
                            work.create(new Note("N"));
                            updateAll(work);
                        })))
                .isSameAs(veto);
        assertThat(way.database().count("note"))
                .as("what the transaction did before is rolled back too")
                .isZero();
        armed[0] = false;

        way.commit(Point11VetoTest::updateAll);

        assertThat(way.database().rows("select remark, version from account")).containsExactly(List.of("written", 2L));
    }

    @EveryWay
    void anErrorOfAnUpdateIsAVetoToo(Way way, Journal journal) {
        Samples.stored(way, new Account("A"));
        LinkageError error = new LinkageError("broken");
        journal.on(Event.AFTER_UPDATE, Account.class, () -> {
            throw error;
        });

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> updateAll(work))).isSameAs(error);
            assertThat(catchThrowable(work::commit)).as("cannot be committed").isNotNull();
            assertThat(work.active()).isFalse();
        }
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }

    @EveryWayOfRecords
    void theCascadePathIsNamed(Way way, Journal journal) {
        journal.on(Event.AFTER_CREATE, Account.class, () -> Work.current().create(new Note("N")));
        journal.on(Event.BEFORE_CREATE, Note.class, () -> {
            throw new Veto("veto");
        });

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.create(new Account("A"))));

        assertThat(thrown).isInstanceOf(Veto.class);
        assertThat(HookFailure.of(thrown)).hasValueSatisfying(failure -> {
            assertThat(failure.entityClass()).isEqualTo(Note.class.getName());
            assertThat(failure.path()).hasSize(2);
        });
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWayOfRecords
    void nothingOfAnElementCollectionStays(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Contact("C", "1"));
        journal.on(Event.AFTER_UPDATE, Contact.class, () -> {
            throw new Veto("veto");
        });

        assertThat(catchThrowable(() -> way.commit(work -> work.update(
                        Contact.class, ids, contact -> contact.getPhones().add("2")))))
                .isInstanceOf(Veto.class);

        assertThat(way.database().column("select phones from contact_phones")).containsExactly("1");
        assertThat(way.database().column("select version from contact")).containsExactly(1L);
    }

    @EveryWayOfRecords
    void whatTheTransactionDidBeforeIsRolledBackToo(Way way, Journal journal) {
        journal.on(Event.AFTER_CREATE, Note.class, () -> {
            throw new Veto("veto");
        });

        assertThat(catchThrowable(() -> way.commit(work -> {
                    work.create(new Account("A"));
                    work.create(new Note("N"));
                })))
                .isInstanceOf(Veto.class);

        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FLUSH)
    void aCommitHasTheExceptionOfTheHookAsItsCause(Way way, Journal journal) {
        for (Event event : List.of(Event.BEFORE_CREATE, Event.AFTER_CREATE)) {
            Veto veto = new Veto("veto");
            journal.reset();
            journal.on(event, Account.class, () -> {
                throw veto;
            });

            try (Work work = way.begin()) {
                work.em().persist(new Account("A"));
                Throwable thrown = catchThrowable(work::commit);

                assertThat(Point09RejectionsTest.causes(thrown)).contains(veto);
                assertThat(HookFailure.of(thrown)).isPresent();
                assertThat(work.active()).isFalse();
            }
            assertThat(way.database().count("account")).isZero();
        }
    }

    @EveryWay(WritePath.FACADE)
    void withoutATransactionNothingStaysEither(Way way, Journal journal) {
        Veto veto = new Veto("veto");
        journal.on(Event.AFTER_CREATE, Account.class, () -> {
            throw veto;
        });

        try (Work work = way.open()) {
            assertThat(catchThrowable(() -> work.create(new Account("A")))).isSameAs(veto);
            assertThat(work.active()).isFalse();
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWayOfRecords
    void anErrorIsAVetoToo(Way way, Journal journal) {
        LinkageError error = new LinkageError("broken");
        journal.on(Event.AFTER_CREATE, Account.class, () -> {
            throw error;
        });

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.create(new Account("A")))).isSameAs(error);
            assertThat(work.rollbackOnly())
                    .as("marked for rollback")
                    .isEqualTo(work.isFacade() || way.transactions() == Transactions.JTA);
            // EclipseLink marks an EntityTransaction for rollback after exceptions only; the commit is refused all the
            // same
            assertThat(catchThrowable(work::commit)).as("cannot be committed").isNotNull();
            assertThat(work.active()).isFalse();
        }
        assertThat(way.database().count("account")).isZero();
    }
}
