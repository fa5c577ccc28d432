package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.Change;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.InvalidRecordException;
import org.junit.jupiter.api.Test;

/** The steps of records that a call of the facade or a statement writes. */
public abstract class StepsContract extends Contract {

    /** Makes the tests of an integration. */
    protected StepsContract(TestedIntegration integration) {
        super(integration);
    }

    @Test
    void allRecordsGoThroughOneStepBeforeTheNext() {
        BulkResult result = bulk.create(accounts(3, 1, 2), chunkSize(2));

        assertThat(result).isEqualTo(new BulkResult(3, 3));
        assertThat(hooks.log())
                .containsExactly(
                        "before create 3 1",
                        "before create 2",
                        "validate create 3 1",
                        "validate create 2",
                        "after create 3 1",
                        "after create 2",
                        "completed 3 0 0");
        assertThat(List.of(hasAccount(1), hasAccount(2), hasAccount(3))).containsOnly(true);
    }

    @Test
    void aChunkOfSeveralClassesIsOneCallForEachClass() {
        List<String> calls = new ArrayList<>();
        hooks.on(
                "before create",
                changes -> calls.add(changes.entityClass().getSimpleName() + " in chunk " + changes.chunk() + " at "
                        + changes.changes().stream().map(Change::position).toList()));

        bulk.create(
                List.of(new Account(1, 0), new SavingsAccount(2, 0), new Account(3, 0), new SavingsAccount(4, 0)),
                chunkSize(3));

        assertThat(calls)
                .containsExactly(
                        "Account in chunk 0 at [0, 2]",
                        "SavingsAccount in chunk 0 at [1]",
                        "SavingsAccount in chunk 1 at [3]");
    }

    @Test
    void anUpdateGivesPairsOfNewAndOldRecordsInTheOrderOfTheCaller() {
        given(new Account(1, 10), new Account(2, 20));
        Account first = account(1);
        Account second = account(2);
        first.setBalance(11);
        second.setBalance(22);
        List<String> pairs = new ArrayList<>();
        hooks.onEach(
                "before update",
                change -> pairs.add(change.oldValue("balance") + " to "
                        + asAccount(change.newRecord()).getBalance() + " " + change.changedAttributes()));
        hooks.onEach(
                "after update",
                change -> pairs.add("id " + asAccount(change.oldRecord()).getId() + " had "
                        + asAccount(change.oldRecord()).getBalance()));

        bulk.update(List.of(second, first));

        assertThat(pairs).containsExactly("20 to 22 [balance]", "10 to 11 [balance]", "id 2 had 20", "id 1 had 10");
        assertThat(account(2).getBalance()).isEqualTo(22);
    }

    @Test
    void aDeleteGivesTheOldRecordsAlone() {
        given(new Account(1, 10), new Account(2, 20));
        List<Long> balances = new ArrayList<>();
        hooks.onEach(
                "after delete",
                change -> balances.add(asAccount(change.oldRecord()).getBalance()));

        bulk.delete(List.of(account(1), account(2)));

        assertThat(hooks.log())
                .containsExactly("before delete 1 2", "validate delete 1 2", "after delete 1 2", "completed 0 0 2");
        assertThat(balances).containsExactly(10L, 20L);
        assertThat(hasAccount(1) || hasAccount(2)).isFalse();
    }

    @Test
    void afterHooksSeeIdsAndVersions() {
        Customer customer = new Customer("anna");
        List<Object> seen = new ArrayList<>();
        hooks.onEach("after create", change -> {
            seen.add(customer.getId());
            seen.add(customer.getVersion());
        });

        bulk.create(List.of(customer));

        assertThat(seen).doesNotContainNull();
        assertThat(application.committed(Customer.class, customer.getId()).getVersion())
                .isEqualTo(customer.getVersion());
    }

    @Test
    void anUpdateRaisesTheVersionOnce() {
        given(new Account(1, 10));
        Account account = account(1);
        long version = account.getVersion();
        account.setBalance(11);

        bulk.update(List.of(account));

        assertThat(account.getVersion()).isEqualTo(version + 1);
        assertThat(account(1).getVersion()).isEqualTo(version + 1);
    }

    @Test
    void whatBeforeHooksChangeIsWritten() {
        given(new Account(1, 10));
        Account account = account(1);
        account.setBalance(11);
        hooks.onEach("before create", change -> asAccount(change.newRecord()).setNote("created"));
        hooks.onEach("before update", change -> asAccount(change.newRecord()).setNote("updated"));

        bulk.create(accounts(2));
        bulk.update(List.of(account));

        assertThat(account(2).getNote()).isEqualTo("created");
        assertThat(account(1).getNote()).isEqualTo("updated");
        assertThat(account(1).getBalance()).isEqualTo(11);
    }

    @Test
    void whatBeforeHooksSetBackIsNotWritten() {
        given(new Account(1, 10), new Account(2, 20));
        Account first = account(1);
        Account second = account(2);
        first.setBalance(11);
        second.setBalance(22);
        hooks.onEach("before update", change -> {
            if (asAccount(change.newRecord()).getId() == 1) {
                asAccount(change.newRecord()).setBalance(10);
            }
        });

        BulkResult result = bulk.update(List.of(first, second));

        assertThat(result).isEqualTo(new BulkResult(2, 1));
        assertThat(hooks.log())
                .containsExactly("before update 1 2", "validate update 2", "after update 2", "completed 0 1 0");
        assertThat(account(1).getVersion()).isEqualTo(first.getVersion());
    }

    @Test
    void aRecordWithoutAChangeGetsNoHooks() {
        given(new Account(1, 10));
        Account account = account(1);

        assertThat(bulk.update(List.of(account))).isEqualTo(new BulkResult(1, 0));

        assertThat(hooks.log()).isEmpty();
        assertThat(account(1).getVersion()).isEqualTo(account.getVersion());
    }

    @Test
    void aLimitedUpdateWritesTheNamedAttributesAndWhatHooksChange() {
        given(new Account(1, 10));
        Account account = account(1);
        account.setBalance(11);
        account.setNumber("not written");
        List<Object> changed = new ArrayList<>();
        hooks.onEach("before update", change -> {
            changed.add(change.changedAttributes());
            changed.add(change.changed("number"));
            asAccount(change.newRecord()).setNote("of a hook");
        });

        bulk.update(List.of(account), attributes("balance"));

        assertThat(changed).containsExactly(java.util.Set.of("balance"), false);
        assertThat(account(1).getBalance()).isEqualTo(11);
        assertThat(account(1).getNote()).isEqualTo("of a hook");
        assertThat(account(1).getNumber()).isEqualTo("number 1");
    }

    @Test
    void aStaleRecordEndsTheCallBeforeAnyHook() {
        given(new Account(1, 10), new Account(2, 20));
        Account stale = account(1);
        Account fresh = account(1);
        fresh.setBalance(11);
        bulk.update(List.of(fresh));
        hooks.forget();
        Account other = account(2);
        other.setBalance(22);
        stale.setBalance(12);

        assertThatThrownBy(() -> bulk.update(List.of(other, stale))).isInstanceOf(OptimisticLockException.class);

        assertThat(hooks.log()).isEmpty();
        assertThat(account(2).getBalance()).isEqualTo(20);
    }

    @Test
    void recordsThatCannotBeUsedEndTheCallBeforeAnyHook() {
        Account twice = new Account(1, 0);

        assertThatThrownBy(() -> bulk.create(List.of(new Account(2, 0), "no record")))
                .isInstanceOfSatisfying(InvalidRecordException.class, thrown -> assertThat(thrown.position())
                        .isEqualTo(1));
        assertThatThrownBy(() -> bulk.create(List.of(twice, twice))).isInstanceOf(InvalidRecordException.class);

        assertThat(hooks.log()).isEmpty();
        assertThat(hasAccount(1) || hasAccount(2)).isFalse();
    }

    @Test
    void whatWasChangedBeforeTheCallIsFlushedBeforeItsOperation() {
        given(new Account(1, 10));

        inTransaction(() -> {
            entityManager.find(Account.class, 1L).setBalance(11);
            bulk.create(accounts(2));
        });

        assertThat(hooks.log())
                .containsExactly(
                        "before update 1",
                        "validate update 1",
                        "after update 1",
                        "completed 0 1 0",
                        "before create 2",
                        "validate create 2",
                        "after create 2",
                        "completed 1 0 0");
    }

    @Test
    void recordsMayReferToWhatBeforeHooksPersist() {
        hooks.onEach("before create", change -> {
            if (change.newRecord() instanceof Account account) {
                account.setOwner(new Customer("new owner"));
                entityManager.persist(account.getOwner());
            }
        });

        bulk.create(accounts(1));

        assertThat(account(1).getOwner().getName()).isEqualTo("new owner");
        assertThat(hooks.log())
                .containsExactly(
                        "before create 1",
                        "validate create 1",
                        "before create new owner",
                        "validate create new owner",
                        "after create new owner",
                        "after create 1",
                        "completed 2 0 0");
    }

    @Test
    void managedInstancesOfWrittenRowsAreUpToDate() {
        given(new Account(1, 10), new Account(2, 20));
        Account detached = account(1);
        detached.setBalance(11);
        Account deleted = account(2);

        inTransaction(() -> {
            Account managed = entityManager.find(Account.class, 1L);
            entityManager.find(Account.class, 2L);
            bulk.update(List.of(detached));
            bulk.delete(List.of(deleted));
            assertThat(managed.getBalance()).isEqualTo(11);
            assertThat(entityManager.find(Account.class, 2L)).isNull();
        });

        assertThat(hooks.log()).contains("after update 1", "after delete 2").hasSize(8);
    }

    @Test
    void theIdOfADeletedRecordIsFreeForARecordOfAnotherClass() {
        given(new Account(1, 10), new Account(2, 20));

        bulk.delete(List.of(account(1), account(2)));
        bulk.create(List.of(new SavingsAccount(1, 11)));
        inTransaction(() -> entityManager.persist(new SavingsAccount(2, 22)));
        entityManager.clear();

        assertThat(entityManager.find(Account.class, 1L)).isInstanceOf(SavingsAccount.class);
        assertThat(entityManager.find(Account.class, 2L)).isInstanceOf(SavingsAccount.class);
    }

    @Test
    void aSelectionIsChangedAndUpdated() {
        given(new Account(1, 10), new SavingsAccount(2, 20), new Account(3, 30));

        BulkResult result = bulk.update(
                application.allAccounts(), account -> account.setBalance(account.getId() == 3 ? 30 : 0), chunkSize(2));

        assertThat(result).isEqualTo(new BulkResult(3, 2));
        assertThat(account(1).getBalance() + account(2).getBalance()).isZero();
        assertThat(hooks.log())
                .contains("before update 1", "before update 2", "completed 0 2 0")
                .hasSize(7);
    }

    @Test
    void aStatementIsAnOperationOnTheRowsThatItMatches() {
        given(new Account(1, 10), new Account(2, 20));
        hooks.onEach(
                "before update", change -> asAccount(change.newRecord()).setNote("was " + change.oldValue("balance")));

        assertThat(bulk.update(application.raiseAllBalances()).written()).isEqualTo(2);
        assertThat(account(2).getBalance()).isEqualTo(21);
        assertThat(account(2).getNote()).isEqualTo("was 20");
        assertThat(bulk.delete(application.deleteAllAccounts()).written()).isEqualTo(2);

        assertThat(hasAccount(1) || hasAccount(2)).isFalse();
        assertThat(hooks.log())
                .containsExactly(
                        "before update 1 2",
                        "validate update 1 2",
                        "after update 1 2",
                        "completed 0 2 0",
                        "before delete 1 2",
                        "validate delete 1 2",
                        "after delete 1 2",
                        "completed 0 0 2");
    }

    @Test
    void aBypassLeavesHooksOut() {
        given(new Account(1, 10));
        Account account = account(1);
        account.setBalance(11);

        bulk.create(accounts(2), bypassing(Bypass.allHooks("test")));
        bulk.update(List.of(account), bypassing(Bypass.allHooks("test")));
        bulk.update(application.raiseAllBalances(), bypassing(Bypass.allHooks("test")));

        assertThat(hooks.log()).isEmpty();
        assertThat(account(1).getBalance()).isEqualTo(12);
        assertThat(account(2).getBalance()).isEqualTo(1);
    }

    @Test
    void aCallWithoutRecordsDoesNothing() {
        assertThat(bulk.create(List.of())).isEqualTo(new BulkResult(0, 0));
        assertThat(bulk.update(application.raiseAllBalances())).isEqualTo(new BulkResult(0, 0));

        assertThat(hooks.log()).isEmpty();
    }
}
