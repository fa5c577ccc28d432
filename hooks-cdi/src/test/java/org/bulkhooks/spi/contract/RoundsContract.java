package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.NoteKey;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkResult;
import org.junit.jupiter.api.Test;

/** What after hooks change in the records of a call is written by further rounds of the same operation. */
public abstract class RoundsContract extends Contract {

    /** Makes the tests of an integration. */
    protected RoundsContract(TestedIntegration integration) {
        super(integration);
    }

    @Test
    void whatAnAfterHookChangesIsUpdatedWithHooks() {
        List<Object> seen = new ArrayList<>();
        hooks.onEach("after create", change -> asAccount(change.newRecord()).setBalance(7));
        hooks.onEach("after update", change -> {
            seen.add(change.oldValue("balance"));
            seen.add(change.changedAttributes());
        });
        Account account = new Account(1, 5);

        BulkResult result = bulk.create(List.of(account, new Account(2, 7)));

        assertThat(result).isEqualTo(new BulkResult(2, 2));
        assertThat(hooks.log())
                .containsExactly(
                        "before create 1 2",
                        "validate create 1 2",
                        "after create 1 2",
                        "before update 1",
                        "validate update 1",
                        "after update 1",
                        "completed 2 1 0");
        assertThat(seen).containsExactly(5L, Set.of("balance"));
        assertThat(account(1).getBalance()).isEqualTo(7);
        assertThat(account(1).getVersion())
                .isEqualTo(account.getVersion())
                .isEqualTo(account(2).getVersion() + 1);
    }

    @Test
    void notesOfARecordAreThereInFurtherRounds() {
        NoteKey<Integer> key = new NoteKey<>("rounds", Integer.class);
        List<Integer> seen = new ArrayList<>();
        hooks.onEach("before create", change -> change.note(key, 1));
        hooks.onEach("after create", change -> asAccount(change.newRecord()).setBalance(7));
        hooks.onEach(
                "validate update", change -> change.note(key, change.note(key).orElse(0) + 1));
        hooks.onEach("after update", change -> seen.add(change.note(key).orElse(0)));

        bulk.create(accounts(1));
        inTransaction(() -> {
            entityManager.persist(new Account(2, 0));
            entityManager.flush();
        });

        assertThat(seen).containsExactly(2, 2);
    }

    @Test
    void aRoundThatBeforeHooksUndoWritesNothing() {
        hooks.onEach("after create", change -> asAccount(change.newRecord()).setBalance(7));
        hooks.onEach("before update", change -> asAccount(change.newRecord()).setBalance(5));

        bulk.create(List.of(new Account(1, 5)));

        assertThat(hooks.log())
                .containsExactly(
                        "before create 1", "validate create 1", "after create 1", "before update 1", "completed 1 0 0");
        assertThat(account(1).getBalance()).isEqualTo(5);
    }

    @Test
    void roundsFollowUntilNothingChanges() {
        hooks.onEach("after create", change -> asAccount(change.newRecord()).raiseBalance());
        hooks.onEach("after update", change -> {
            if (asAccount(change.newRecord()).getBalance() < 5) {
                asAccount(change.newRecord()).raiseBalance();
            }
        });

        bulk.create(accounts(1));

        assertThat(account(1).getBalance()).isEqualTo(5);
        assertThat(hooks.log()).hasSize(3 + 5 * 3 + 1).endsWith("completed 1 5 0");
    }

    @Test
    void aHookThatAlwaysChangesItsRecordEndsTheCall() {
        hooks.onEach("after create", change -> asAccount(change.newRecord()).raiseBalance());
        hooks.onEach("after update", change -> asAccount(change.newRecord()).raiseBalance());

        assertThatThrownBy(() -> bulk.create(accounts(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("64 rounds")
                .hasMessageContaining("Account");

        assertThat(hasAccount(1)).isFalse();
    }

    @Test
    void aRoundFollowsAlsoWhereARecordWasRejectedBefore() {
        hooks.onEach("validate create", change -> {
            if (asAccount(change.newRecord()).getId() == 1) {
                change.reject("note", "is wrong");
            }
        });
        hooks.onEach("after create", change -> asAccount(change.newRecord()).setBalance(7));

        BulkResult result = bulk.create(accounts(1, 2), partialSuccess());

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.rejections()).hasSize(1);
        assertThat(account(2).getBalance()).isEqualTo(7);
        assertThat(hasAccount(1)).isFalse();
        assertThat(hooks.log()).endsWith("after update 2", "completed 1 1 0");
    }

    @Test
    void aRejectionInAFurtherRoundEndsTheCall() {
        hooks.onEach("after create", change -> asAccount(change.newRecord()).setBalance(7));
        hooks.onEach("validate update", change -> change.reject("balance", "is too high"));

        assertThatThrownBy(() -> bulk.create(accounts(1, 2), partialSuccess()))
                .isInstanceOfSatisfying(RecordsRejectedException.class, thrown -> assertThat(thrown.rejections())
                        .hasSize(2));

        assertThat(hasAccount(1)).isFalse();
    }

    @Test
    void anyRecordOfTheOperationCanBeChangedByAnAfterHook() {
        List<Account> accounts = accounts(1, 2);
        hooks.onEach("after create", change -> {
            if (asAccount(change.newRecord()).getId() == 2) {
                accounts.get(0).setBalance(7);
            }
        });

        bulk.create(accounts);

        assertThat(account(1).getBalance()).isEqualTo(7);
        assertThat(hooks.log()).contains("after update 1").endsWith("completed 2 1 0");
    }

    @Test
    void anAfterHookOfAFurtherRoundCanChangeRecordsOfTheFirst() {
        List<Account> accounts = accounts(1, 2);
        hooks.on("after create", changes -> accounts.get(0).setBalance(7));
        hooks.onEach("after update", change -> {
            if (asAccount(change.newRecord()).getId() == 1) {
                accounts.get(1).setBalance(8);
            }
        });

        bulk.create(accounts);

        assertThat(account(1).getBalance()).isEqualTo(7);
        assertThat(account(2).getBalance()).isEqualTo(8);
        assertThat(hooks.log()).contains("after update 1", "after update 2").endsWith("completed 2 2 0");
    }

    @Test
    void aBeforeHookOfAFurtherRoundCanChangeRecordsOfTheFirst() {
        List<Account> accounts = accounts(1, 2);
        hooks.on("after create", changes -> accounts.get(0).setBalance(7));
        hooks.on("before update", changes -> accounts.get(1).setBalance(8));

        bulk.create(accounts);

        assertThat(account(1).getBalance()).isEqualTo(7);
        assertThat(account(2).getBalance()).isEqualTo(8);
        assertThat(hooks.log()).contains("after update 1", "after update 2").endsWith("completed 2 2 0");
    }

    @Test
    void anAfterHookCanWriteItsRecordWithTheFacade() {
        hooks.onEach("after create", change -> {
            asAccount(change.newRecord()).setBalance(7);
            bulk.update(List.of(change.newRecord()));
        });

        bulk.create(accounts(1));

        assertThat(account(1).getBalance()).isEqualTo(7);
        assertThat(hooks.log().stream().filter("after update 1"::equals)).hasSize(1);
    }

    @Test
    void aRoundOfALimitedUpdateWritesWhatHooksChangeAlone() {
        given(new Account(1, 10));
        Account account = account(1);
        account.setBalance(11);
        account.setNumber("not written");
        List<Object> changed = new ArrayList<>();
        hooks.onEach("after update", change -> {
            changed.add(change.changedAttributes());
            asAccount(change.newRecord()).setNote("of a hook");
        });

        bulk.update(List.of(account), attributes("balance"));

        assertThat(changed).containsExactly(Set.of("balance"), Set.of("note"));
        assertThat(account(1).getNote()).isEqualTo("of a hook");
        assertThat(account(1).getNumber()).isEqualTo("number 1");
    }

    @Test
    void recordsMayReferToWhatAfterHooksPersist() {
        hooks.onEach("after create", change -> {
            if (change.newRecord() instanceof Account account) {
                account.setOwner(new Customer("new owner"));
                entityManager.persist(account.getOwner());
            }
        });

        bulk.create(accounts(1));

        assertThat(account(1).getOwner().getName()).isEqualTo("new owner");
        assertThat(hooks.log()).containsSubsequence("after create new owner", "before update 1", "after update 1");
    }
}
