package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.semantics.harness.Event;
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

@Semantics("9 validation comes last")
class Point09RejectionsTest {

    @ApplicationScoped
    static class LateHooks {

        void late(@Observes @Priority(HookPriority.LOWEST) BeforeCreate<Account> accounts, Journal journal) {
            journal.note("late");
        }
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE}) // of a stream, those of one chunk
    void allRejectionsAreReportedTogetherAcrossChunks(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> {
            for (Change<Account> change : accounts) {
                if (change.position() % 700 == 0) {
                    change.reject("balance", "refused");
                }
            }
        });

        try (Work work = way.begin()) {
            RecordsRejectedException thrown =
                    catchThrowableOfType(RecordsRejectedException.class, () -> work.create(Samples.accounts(2_500)));

            assertThat(thrown.rejections())
                    .containsExactlyElementsOf(IntStream.of(0, 700, 1_400, 2_100)
                            .mapToObj(position -> new RejectedRecord(position, Account.class, "balance", "refused"))
                            .toList());
            assertThat(work.rollbackOnly()).isTrue();
            assertThat(way.database().statements().writes()).isEmpty();
            work.rollback();
        }
        assertThat(journal.calls(Event.BEFORE_CREATE, Account.class)).hasSize(3);
        assertThat(journal.calls(Event.AFTER_CREATE, Account.class)).isEmpty();
        assertThat(journal.notes()).as("the hooks after a rejection run").containsExactly("late", "late", "late");
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay
    void rejectionsOfUpdatesWriteNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"), new Account("C"));
        journal.beforeUpdate(Account.class, accounts -> {
            accounts.changes().get(2).reject("not this one");
            accounts.changes().get(0).reject("remark", "nor this");
            accounts.changes().get(0).reject("status", "twice");
        });

        try (Work work = way.begin()) {
            way.database().statements().clear();
            RecordsRejectedException thrown = catchThrowableOfType(
                    RecordsRejectedException.class,
                    () -> work.update(Account.class, ids, account -> account.setRemark("x")));

            assertThat(thrown.rejections())
                    .containsExactly(
                            new RejectedRecord(0, Account.class, "remark", "nor this"),
                            new RejectedRecord(0, Account.class, "status", "twice"),
                            new RejectedRecord(2, Account.class, null, "not this one"));
            assertThat(thrown).hasMessageContaining("position 0").hasMessageContaining("position 2");
            assertThat(way.database().statements().writes()).isEmpty();
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().column("select remark from account where remark is not null"))
                .isEmpty();
    }

    @EveryWay
    void rejectionsOfDeletesDeleteNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Note("N"), new Note("M"));
        journal.beforeDelete(Note.class, notes -> notes.changes().get(1).reject("text", "needed"));

        try (Work work = way.begin()) {
            assertThat(catchThrowableOfType(RecordsRejectedException.class, () -> work.delete(Note.class, ids))
                            .rejections())
                    .containsExactly(new RejectedRecord(1, Note.class, "text", "needed"));
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().count("note")).isEqualTo(2);
    }

    @EveryWayOfRecords
    void rejectionsOfSeveralModelsAreReportedTogether(Way way, Journal journal) {
        journal.beforeCreate(
                Account.class, accounts -> accounts.changes().get(0).reject("no account"));
        journal.beforeCreate(Note.class, notes -> notes.changes().get(0).reject("no note"));

        try (Work work = way.begin()) {
            assertThat(catchThrowableOfType(
                                    RecordsRejectedException.class, () -> work.create(new Account("A"), new Note("N")))
                            .rejections())
                    .extracting(RejectedRecord::message)
                    .containsExactlyInAnyOrder("no account", "no note");
        }
        assertThat(way.database().count("account") + way.database().count("note"))
                .isZero();
    }

    @EveryWay
    void theMessageSaysWherePositionsAreCounted(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Note("N"), new Note("M"));
        journal.beforeDelete(Note.class, notes -> notes.changes().get(1).reject("text", "needed"));
        String where =
                switch (way.path()) {
                    case FLUSH -> "flush";
                    case STATEMENT -> "statement";
                    case FACADE, STREAM -> "call";
                };

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.delete(Note.class, ids)))
                    .hasMessage("1 rejection: Note at position 1 of the " + where + ", text: needed");
        }
    }

    @EveryWay(WritePath.FLUSH)
    void theFacadeFlushesManagedRecordsAndThrowsWhatTheirHooksReject(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A")).get(0);
        way.commit(work -> {
            work.find(Account.class, id).setRemark("written");
            work.bulk().flush();
            assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(1);
        });
        journal.beforeUpdate(
                Account.class, accounts -> accounts.changes().get(0).reject("remark", "no"));

        try (Work work = way.begin()) {
            work.find(Account.class, id).setRemark("refused");

            assertThat(catchThrowable(() -> work.bulk().flush()))
                    .isInstanceOf(RecordsRejectedException.class)
                    .hasMessage("1 rejection: Account at position 0 of the flush, remark: no");
            assertThat(work.rollbackOnly()).isTrue();
        }
        way.commit(work -> assertThat(work.find(Account.class, id).getRemark()).isEqualTo("written"));
    }

    @EveryWay(WritePath.FLUSH)
    void theCommitHasTheRejectionsAsItsCause(Way way, Journal journal) {
        journal.beforeCreate(
                Account.class, accounts -> accounts.changes().get(0).reject("no"));

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.em().persist(new Account("A"))));

        assertThat(thrown).hasStackTraceContaining(RecordsRejectedException.class.getName());
        assertThat(causes(thrown)).hasAtLeastOneElementOfType(RecordsRejectedException.class);
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWayOfRecords
    void anAfterHookCannotReject(Way way, Journal journal) {
        List<String> checked = new ArrayList<>();
        journal.afterCreate(Account.class, accounts -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> accounts.changes().get(0).reject("late"))
                    .withMessageContaining("exception");
            checked.add("yes");
        });

        way.commit(work -> work.create(new Account("A")));

        assertThat(checked).containsExactly("yes");
        assertThat(way.database().count("account")).isEqualTo(1);
    }

    @EveryWay(WritePath.FACADE)
    void beanValidationIsReportedTogetherWithRejections(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> {
            accounts.changes().get(1).reject("refused");
            accounts.newRecords().get(2).setNumber(null);
            accounts.newRecords().get(3).setNumber("mended");
        });
        List<Identified> records = List.of(
                new Account("good"), new Account("refused"), new Account("spoiled"), new Account(""), new Account(""));

        try (Work work = way.begin()) {
            RecordsRejectedException thrown =
                    catchThrowableOfType(RecordsRejectedException.class, () -> work.create(records));

            assertThat(thrown.rejections())
                    .extracting(RejectedRecord::position, RejectedRecord::attribute)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, null),
                            org.assertj.core.groups.Tuple.tuple(2, "number"),
                            org.assertj.core.groups.Tuple.tuple(4, "number"));
            assertThat(thrown.rejections()).allMatch(one -> !one.message().isBlank());
            assertThat(work.rollbackOnly()).isTrue();
            assertThat(way.database().statements().writes()).isEmpty();
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void beanValidationOfAnUpdateWritesNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));

        try (Work work = way.begin()) {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setRemark("x");
            accounts.get(1).setNumber("a number that is longer than is allowed");

            assertThat(catchThrowableOfType(RecordsRejectedException.class, () -> work.bulk()
                                    .update(accounts))
                            .rejections())
                    .singleElement()
                    .satisfies(rejection -> {
                        assertThat(rejection.position()).isEqualTo(1);
                        assertThat(rejection.attribute()).isEqualTo("number");
                    });
        }
        assertThat(way.database().column("select account_number from account order by id"))
                .containsExactly("A", "B");
    }

    static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable next = thrown; next != null; next = next.getCause()) {
            causes.add(next);
        }
        return causes;
    }
}
