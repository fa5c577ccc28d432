package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.Change;
import org.bulkhooks.HookFailure;
import org.bulkhooks.HookPriority;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.ValidateCreate;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics(
        value = "7 validation events and partial success",
        beans = {})
class Point09ValidationEventsTest {

    @ApplicationScoped
    static class AccountHooks {

        void mend(@Observes @Priority(HookPriority.LOWEST) BeforeSave<Account> accounts, Journal journal) {
            journal.note("before");
            for (Change<Account> change : accounts) {
                if ("wave".equals(change.newRecord().getRemark())) {
                    change.reject("before " + change.newRecord().getId());
                    // the account that was stored before joins in a later calculation of the changes
                    Work.current()
                            .find(Account.class, change.newRecord().getId() - change.position() - 1)
                            .setRemark("joined");
                }
            }
            for (Account account : accounts.newRecords()) {
                if ("mend".equals(account.getRemark())) {
                    account.setBalance("0.00");
                    account.setRemark("mended");
                }
            }
        }

        void created(@Observes @Priority(HookPriority.HIGHEST) ValidateCreate<Account> accounts, Journal journal) {
            journal.note("validate create " + accounts.size());
        }

        void updated(
                @Observes @Priority(HookPriority.HIGHEST) @WhenChanged("balance") ValidateUpdate<Account> accounts,
                Journal journal) {
            journal.note("validate update "
                    + accounts.oldRecords().stream().map(Account::getBalance).toList()
                    + accounts.newRecords().stream().map(Account::getBalance).toList());
        }

        void saved(@Observes ValidateSave<Account> accounts) {
            for (Change<Account> change : accounts) {
                if (change.newRecord().getBalance().signum() < 0) {
                    change.reject("balance", "must not be negative");
                }
                if ("persist".equals(change.newRecord().getRemark())) {
                    Work.current().em().persist(new Note("too late"));
                }
                if ("write".equals(change.newRecord().getRemark())) {
                    change.newRecord().getPostal().setCity("Elsewhere");
                }
            }
        }

        void deleted(@Observes ValidateDelete<Account> accounts, Journal journal) {
            journal.note("validate delete " + accounts.oldRecords().size());
            for (Change<Account> change : accounts) {
                if (change.oldRecord().getBalance().signum() != 0) {
                    change.reject("has a balance");
                }
            }
        }

        void afterCreate(@Observes AfterCreate<Account> accounts, Journal journal) {
            journal.note("created "
                    + accounts.newRecords().stream().map(Account::getNumber).toList());
        }

        void afterUpdate(@Observes AfterUpdate<Account> accounts, Journal journal) {
            journal.note("updated "
                    + accounts.newRecords().stream().map(Account::getNumber).toList());
        }

        void afterDelete(@Observes AfterDelete<Account> accounts, Journal journal) {
            journal.note("removed "
                    + accounts.oldRecords().stream().map(Account::getNumber).toList());
        }
    }

    private static Account remarked(String number, String balance, String remark) {
        Account account = new Account(number, balance);
        account.setRemark(remark);
        return account;
    }

    @EveryWayOfRecords
    void validationSeesWhatAllBeforeHooksLeft(Way way, Journal journal) {
        way.commit(work -> work.create(remarked("A", "-1.00", "mend"), new Account("B", "2.00")));

        assertThat(journal.notes()).containsExactly("before", "validate create 2", "created [A, B]");
    }

    @EveryWay
    void rejectionsOfValidationWriteNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"));
        journal.forgetCalls();

        try (Work work = way.begin()) {
            way.database().statements().clear();
            RecordsRejectedException thrown = catchThrowableOfType(
                    RecordsRejectedException.class,
                    () -> work.update(Account.class, ids, account -> account.setBalance("-5.00")));
            assertThat(thrown.rejections())
                    .containsExactly(
                            new RejectedRecord(0, Account.class, "balance", "must not be negative"),
                            new RejectedRecord(1, Account.class, "balance", "must not be negative"));
            assertThat(way.database().statements().writes()).isEmpty();
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(journal.notes()).containsExactly("before", "validate update [1.00, 2.00][-5.00, -5.00]");
    }

    @EveryWay
    void validationOfDeletesSeesTheOldRecords(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "0.00"), new Account("B", "2.00"));
        journal.forgetCalls();

        try (Work work = way.begin()) {
            assertThat(catchThrowableOfType(RecordsRejectedException.class, () -> work.delete(Account.class, ids))
                            .rejections())
                    .containsExactly(new RejectedRecord(1, Account.class, null, "has a balance"));
        }
        way.commit(work -> work.delete(Account.class, ids.get(0)));

        assertThat(journal.notes()).containsExactly("validate delete 2", "validate delete 1", "removed [A]");
    }

    @EveryWayOfRecords
    void aWriteToARecordInAValidationEventIsReported(Way way, Journal journal) {
        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> work.create(new Account("A"), remarked("B", "1.00", "write")));

            assertThat(thrown)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("postal")
                    .hasMessageContaining("position 1")
                    .hasMessageContaining("Before hook")
                    .hasMessageNotContaining("Elsewhere");
            assertThat(HookFailure.of(thrown).orElseThrow().hook())
                    .isEqualTo("AccountHooks.saved(ValidateSave<Account>)");
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay
    void aWriteToAnUpdatedRecordInAValidationEventIsReported(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.update(Account.class, ids, account -> account.setRemark("write"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("postal");
        }
    }

    @EveryWay(WritePath.FLUSH)
    void whatAValidationHookPersistsInAFlushIsRefusedRatherThanLost(Way way, Journal journal) {
        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.create(remarked("A", "1.00", "persist"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a validation hook of Account persisted or removed an entity");
            assertThat(work.rollbackOnly()).isTrue();
        }
    }

    @EveryWay
    void rejectionsOfBeforeAndValidateHooksHaveTheSamePositions(Way way, Journal journal) {
        List<Long> ids =
                Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"), new Account("C", "3.00"));
        journal.forgetCalls();

        try (Work work = way.begin()) {
            List<RejectedRecord> rejections = catchThrowableOfType(
                            RecordsRejectedException.class,
                            () -> work.update(Account.class, ids.subList(1, 3), account -> {
                                account.setBalance("-1.00");
                                account.setRemark("wave");
                            }))
                    .rejections();
            assertThat(rejections)
                    .filteredOn(rejection ->
                            rejection.message().equals("before " + ids.get(1)) || rejection.position() == 0)
                    .as("the second account is rejected twice, at one position")
                    .extracting(RejectedRecord::message)
                    .containsExactlyInAnyOrder("before " + ids.get(1), "must not be negative");
        }
    }

    @EveryWay
    void aRecordWithoutNetChangeIsNotValidated(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, remarked("A", "0.00", "mended"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("mend")));

        assertThat(journal.notes()).containsExactly("before");
    }

    @EveryWay(WritePath.FACADE)
    void partialSuccessCreatesTheRecordsThatNobodyRejected(Way way, Journal journal) {
        Account refused = new Account("B", "-2.00");
        way.commit(work -> {
            BulkResult result = work.bulk()
                    .create(
                            List.of(new Account("A", "1.00"), refused, new Account(""), new Account("C")),
                            partialSuccess());

            assertThat(result.records()).isEqualTo(4);
            assertThat(result.written()).isEqualTo(2);
            assertThat(result.rejected()).isEqualTo(2);
            assertThat(result.unchanged()).isZero();
            assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(1, 2);
            assertThat(result.rejections())
                    .extracting(RejectedRecord::attribute)
                    .containsExactly("balance", "number");
            assertThat(work.rollbackOnly()).isFalse();
        });

        assertThat(journal.notes()).last().isEqualTo("created [A, C]");
        assertThat(way.database().column("select account_number from account order by id"))
                .containsExactly("A", "C");

        refused.setBalance("2.00");
        way.commit(work -> work.bulk().create(List.of(refused)));
        assertThat(way.database().count("account")).isEqualTo(3);
    }

    @EveryWay(WritePath.FACADE)
    void partialSuccessUpdatesTheRecordsThatNobodyRejected(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"), new Account("C"));
        journal.forgetCalls();

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setBalance("5.00");
            accounts.get(1).setBalance("-5.00");
            BulkResult result = work.bulk().update(accounts, partialSuccess());
            assertThat(result.written()).isEqualTo(1);
            assertThat(result.unchanged()).isEqualTo(1);
            assertThat(result.rejections())
                    .containsExactly(new RejectedRecord(1, Account.class, "balance", "must not be negative"));
        });

        assertThat(journal.notes()).last().isEqualTo("updated [A]");
        assertThat(way.database().column("select version from account order by id").stream()
                        .map(Object::toString))
                .containsExactly("2", "1", "1");
    }

    @EveryWay(WritePath.FACADE)
    void partialSuccessDeletesTheRecordsThatNobodyRejected(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B", "2.00"));

        way.commit(work -> {
            BulkResult result = work.bulk().delete(work.loadDetached(Account.class, ids), partialSuccess());
            assertThat(result.written()).isEqualTo(1);
            assertThat(result.rejected()).isEqualTo(1);
        });

        assertThat(journal.notes()).last().isEqualTo("removed [A]");
        assertThat(way.database().column("select account_number from account")).containsExactly("B");
    }

    @EveryWay(WritePath.FACADE)
    void partialSuccessOfRecordsThatAreAllRejectedWritesNothing(Way way, Journal journal) {
        way.commit(work -> {
            BulkResult result = work.bulk().create(List.of(new Account("A", "-1.00")), partialSuccess());
            assertThat(result.written()).isZero();
            assertThat(result.rejected()).isEqualTo(1);
        });

        assertThat(journal.notes()).containsExactly("before", "validate create 1");
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void aVetoEndsAPartialOperationToo(Way way, Journal journal) {
        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.bulk()
                            .create(
                                    List.of(new Account("A", "-1.00"), remarked("B", "1.00", "write")),
                                    partialSuccess())))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(work.rollbackOnly()).isTrue();
        }
    }
}
