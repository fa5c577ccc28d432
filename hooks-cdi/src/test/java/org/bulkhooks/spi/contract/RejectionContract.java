package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.persistence.RollbackException;
import java.util.List;
import org.bulkhooks.HookFailure;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.junit.jupiter.api.Test;

/** What becomes of records that hooks reject, and of operations that they end. */
public abstract class RejectionContract extends Contract {

    /** Makes the tests of an integration. */
    protected RejectionContract(TestedIntegration integration) {
        super(integration);
    }

    private void reject(String event, String... labels) {
        hooks.onEach(event, change -> {
            if (List.of(labels).contains(change.record().label())) {
                change.reject(change.record() instanceof Account ? "note" : "name", "is wrong");
            }
        });
    }

    @Test
    void aRejectionEndsTheCallWhenAllRecordsWereLookedAt() {
        reject("before create", "1");
        reject("validate create", "3", "4");

        assertThatThrownBy(() -> bulk.create(accounts(1, 2, 3, 4), chunkSize(3)))
                .isInstanceOfSatisfying(RecordsRejectedException.class, thrown -> assertThat(thrown.rejections())
                        .containsExactly(
                                new RejectedRecord(0, Account.class, "note", "is wrong"),
                                new RejectedRecord(2, Account.class, "note", "is wrong"),
                                new RejectedRecord(3, Account.class, "note", "is wrong")));

        assertThat(hooks.log())
                .containsExactly(
                        "before create 1 2 3", "before create 4", "validate create 1 2 3", "validate create 4");
        assertThat(hasAccount(2)).isFalse();
    }

    @Test
    void aRejectionMarksTheTransactionOfTheCallerForRollback() {
        reject("validate create", "2");

        entityManager.getTransaction().begin();
        bulk.create(accounts(1));
        assertThatThrownBy(() -> bulk.create(accounts(2))).isInstanceOf(RecordsRejectedException.class);

        assertThat(entityManager.getTransaction().getRollbackOnly()).isTrue();
        assertThatThrownBy(() -> entityManager.getTransaction().commit()).isInstanceOf(RollbackException.class);
        assertThat(hasAccount(1)).isFalse();
    }

    @Test
    void withPartialSuccessTheAcceptedRecordsAreWritten() {
        reject("before create", "1");
        reject("validate create", "3");

        BulkResult result = bulk.create(accounts(1, 2, 3, 4), partialSuccess());

        assertThat(result.records()).isEqualTo(4);
        assertThat(result.written()).isEqualTo(2);
        assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(0, 2);
        assertThat(hooks.log())
                .containsExactly(
                        "before create 1 2 3 4", "validate create 1 2 3 4", "after create 2 4", "completed 2 0 0");
        assertThat(hasAccount(1) || hasAccount(3)).isFalse();
        assertThat(hasAccount(2) && hasAccount(4)).isTrue();
    }

    @Test
    void withPartialSuccessRejectedUpdatesAndDeletesAreLeftOutToo() {
        given(new Account(1, 10), new Account(2, 20), new Account(3, 30), new Account(4, 40));
        Account first = account(1);
        Account second = account(2);
        first.setBalance(11);
        second.setBalance(22);
        long version = first.getVersion();
        reject("validate update", "1");
        reject("before delete", "3");

        assertThat(bulk.update(List.of(first, second), partialSuccess()).written())
                .isEqualTo(1);
        assertThat(bulk.delete(List.of(account(3), account(4)), partialSuccess())
                        .written())
                .isEqualTo(1);

        assertThat(account(1).getBalance()).isEqualTo(10);
        assertThat(account(1).getVersion()).isEqualTo(version);
        assertThat(first.getVersion()).isEqualTo(version);
        assertThat(account(2).getBalance()).isEqualTo(22);
        assertThat(hasAccount(3)).isTrue();
        assertThat(hasAccount(4)).isFalse();
        assertThat(hooks.log()).contains("after update 2", "after delete 4");
    }

    @Test
    void recordsThatCannotBeWrittenWithoutARejectedOneAreLeftOut() {
        Customer anna = new Customer("anna");
        Customer bert = new Customer("bert");
        reject("validate create", "anna");

        BulkResult result =
                bulk.create(List.of(anna, bert, new Account(1, 0, anna), new Account(2, 0, bert)), partialSuccess());

        assertThat(result.written()).isEqualTo(2);
        assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(0, 2);
        assertThat(result.rejections().get(1).entityClass()).isEqualTo(Account.class);
        assertThat(hasAccount(1)).isFalse();
        assertThat(account(2).getOwner().getName()).isEqualTo("bert");
    }

    @Test
    void whatBelongsToARecordThatIsLeftOutIsLeftOutToo() {
        List<Account> accounts = accounts(1, 2, 3, 4);
        accounts.get(0).setParent(accounts.get(1));
        accounts.get(1).setParent(accounts.get(2));
        reject("before create", "3");

        BulkResult result = bulk.create(accounts, partialSuccess());

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(0, 1, 2);
        assertThat(hasAccount(4)).isTrue();
        assertThat(hooks.log()).contains("after create 4");
    }

    @Test
    void allRecordsCanBeRejected() {
        reject("validate create", "1", "2");

        BulkResult result = bulk.create(accounts(1, 2), partialSuccess());

        assertThat(result.written()).isZero();
        assertThat(result.rejections()).hasSize(2);
        assertThat(hooks.log()).startsWith("before create 1 2", "validate create 1 2");
        assertThat(hooks.log()).noneMatch(call -> call.startsWith("after"));
    }

    @Test
    void aVetoIsThrownOnAsItselfAndNothingStays() {
        IllegalStateException veto = new IllegalStateException("veto");
        hooks.on("after create", changes -> {
            throw veto;
        });
        Account account = new Account(1, 0);

        assertThatThrownBy(() -> bulk.create(List.of(account))).isSameAs(veto).satisfies(thrown -> assertThat(
                        HookFailure.of(thrown).orElseThrow().hook())
                .contains("AfterCreate"));

        assertThat(hasAccount(1)).isFalse();
        assertThat(account.getVersion()).isNull();
        assertThat(hooks.log()).doesNotContain("completed 1 0 0");
    }

    @Test
    void aVetoMarksTheTransactionOfTheCallerForRollback() {
        hooks.on("before create", changes -> {
            throw new IllegalStateException("veto");
        });

        entityManager.getTransaction().begin();
        assertThatThrownBy(() -> bulk.create(accounts(1))).hasMessage("veto");

        assertThat(entityManager.getTransaction().getRollbackOnly()).isTrue();
        entityManager.getTransaction().rollback();
    }

    @Test
    void recordsGetTheirVersionsBackIfTheTransactionOfTheCallerFailsLater() {
        given(new Account(1, 10));
        Account account = account(1);
        long version = account.getVersion();
        account.setBalance(11);

        entityManager.getTransaction().begin();
        bulk.update(List.of(account));
        assertThat(account.getVersion()).isEqualTo(version + 1);
        entityManager.getTransaction().rollback();

        assertThat(account.getVersion()).isEqualTo(version);
        bulk.update(List.of(account));
        assertThat(account(1).getBalance()).isEqualTo(11);
    }

    @Test
    void theNextOperationStartsCleanAfterAFailure() {
        reject("validate create", "1");

        assertThatThrownBy(() -> bulk.create(accounts(1))).isInstanceOf(RecordsRejectedException.class);
        hooks.forget();

        assertThat(bulk.create(accounts(2)).written()).isEqualTo(1);
        assertThat(hooks.log())
                .containsExactly("before create 2", "validate create 2", "after create 2", "completed 1 0 0");
    }
}
