package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.HookFailure;
import org.bulkhooks.RecordsRejectedException;
import org.junit.jupiter.api.Test;

/** The hooks of flushes and commits. */
public abstract class FlushContract extends Contract {

    /** Makes the tests of an integration. */
    protected FlushContract(TestedIntegration integration) {
        super(integration);
    }

    private Account managed(long id) {
        return entityManager.find(Account.class, id);
    }

    @Test
    void aFlushIsOneOperation() {
        given(new Account(1, 10), new Account(2, 20), new Account(3, 30));
        List<String> pairs = new ArrayList<>();
        hooks.onEach(
                "before update", change -> pairs.add(change.oldValue("balance") + " to " + change.value("balance")));

        inTransaction(() -> {
            entityManager.remove(managed(3));
            managed(1).setBalance(11);
            managed(2).setBalance(22);
            entityManager.persist(new Account(5, 0));
            entityManager.persist(new Account(4, 0));
            entityManager.flush();
        });

        assertThat(hooks.log())
                .containsExactly(
                        "before create 5 4",
                        "before update 1 2",
                        "before delete 3",
                        "validate create 5 4",
                        "validate update 1 2",
                        "validate delete 3",
                        "after create 5 4",
                        "after update 1 2",
                        "after delete 3",
                        "completed 2 2 1");
        assertThat(pairs).containsExactly("10 to 11", "20 to 22");
        assertThat(account(2).getBalance()).isEqualTo(22);
        assertThat(hasAccount(4)).isTrue();
        assertThat(hasAccount(3)).isFalse();
    }

    @Test
    void modelsOfAFlushComeInTheOrderOfTheirFirstCreatesAndElseOfTheirNames() {
        Customer first = new Customer("z");
        Customer second = new Customer("a");

        inTransaction(() -> {
            entityManager.persist(first);
            entityManager.persist(new Account(1, 10));
            entityManager.persist(second);
        });
        inTransaction(() -> {
            entityManager.find(Customer.class, first.getId()).setName("y");
            managed(1).setBalance(11);
        });
        inTransaction(() -> {
            entityManager.remove(entityManager.find(Customer.class, first.getId()));
            entityManager.remove(managed(1));
        });

        assertThat(hooks.log())
                .containsExactly(
                        "before create z a",
                        "before create 1",
                        "validate create z a",
                        "validate create 1",
                        "after create z a",
                        "after create 1",
                        "completed 3 0 0",
                        "before update 1",
                        "before update y",
                        "validate update 1",
                        "validate update y",
                        "after update 1",
                        "after update y",
                        "completed 0 2 0",
                        "before delete 1",
                        "before delete y",
                        "validate delete 1",
                        "validate delete y",
                        "after delete 1",
                        "after delete y",
                        "completed 0 0 2");
    }

    @Test
    void aFlushWithoutAChangeHasNoOperation() {
        given(new Account(1, 10));

        inTransaction(() -> {
            managed(1);
            entityManager.flush();
        });

        assertThat(hooks.log()).isEmpty();
    }

    @Test
    void whatBeforeHooksChangeIsWritten() {
        hooks.onEach("before create", change -> asAccount(change.newRecord()).setNote("of a hook"));

        inTransaction(() -> entityManager.persist(new Account(1, 0)));

        assertThat(account(1).getNote()).isEqualTo("of a hook");
        assertThat(hooks.log()).hasSize(4);
    }

    @Test
    void whatBeforeHooksSetBackIsNotWritten() {
        given(new Account(1, 10), new Account(2, 20));
        hooks.onEach("before update", change -> {
            if (asAccount(change.newRecord()).getId() == 1) {
                asAccount(change.newRecord()).setBalance(10);
            }
        });
        long version = account(1).getVersion();

        inTransaction(() -> {
            managed(1).setBalance(11);
            managed(2).setBalance(22);
        });

        assertThat(hooks.log())
                .containsExactly("before update 1 2", "validate update 2", "after update 2", "completed 0 1 0");
        assertThat(account(1).getVersion()).isEqualTo(version);
    }

    @Test
    void whatBeforeHooksPersistAndChangeGetsHooksInTheSameOperation() {
        given(new Account(1, 10));
        hooks.onEach("before create", change -> {
            if (change.newRecord() instanceof Account account) {
                account.setOwner(new Customer("new owner"));
                entityManager.persist(account.getOwner());
                managed(1).setBalance(11);
            }
        });

        inTransaction(() -> {
            managed(1);
            entityManager.persist(new Account(2, 0));
        });

        assertThat(hooks.log())
                .containsExactly(
                        "before create 2",
                        "before create new owner",
                        "before update 1",
                        "validate create 2",
                        "validate create new owner",
                        "validate update 1",
                        "after create 2",
                        "after create new owner",
                        "after update 1",
                        "completed 2 1 0");
        assertThat(account(2).getOwner().getName()).isEqualTo("new owner");
        assertThat(account(1).getBalance()).isEqualTo(11);
    }

    @Test
    void aRecordThatABeforeHookRemovesIsDeletedInstead() {
        given(new Account(1, 10), new Account(2, 20));
        hooks.onEach("before update", change -> entityManager.remove(managed(2)));

        inTransaction(() -> {
            managed(1).setBalance(11);
            managed(2);
        });

        assertThat(hooks.log())
                .containsExactly(
                        "before update 1",
                        "before delete 2",
                        "validate update 1",
                        "validate delete 2",
                        "after update 1",
                        "after delete 2",
                        "completed 0 1 1");
        assertThat(hasAccount(2)).isFalse();
    }

    @Test
    void whatAfterHooksChangeIsFlushedByAFurtherRound() {
        hooks.onEach("after create", change -> asAccount(change.newRecord()).setBalance(7));

        inTransaction(() -> {
            entityManager.persist(new Account(1, 5));
            entityManager.flush();
        });

        assertThat(hooks.log())
                .containsExactly(
                        "before create 1",
                        "validate create 1",
                        "after create 1",
                        "before update 1",
                        "validate update 1",
                        "after update 1",
                        "completed 1 1 0");
        assertThat(account(1).getBalance()).isEqualTo(7);
    }

    @Test
    void aHookThatAlwaysChangesItsRecordEndsTheFlush() {
        hooks.onEach("after create", change -> asAccount(change.newRecord()).raiseBalance());
        hooks.onEach("after update", change -> asAccount(change.newRecord()).raiseBalance());

        entityManager.getTransaction().begin();
        entityManager.persist(new Account(1, 0));
        assertThatThrownBy(entityManager::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("64 rounds")
                .hasMessageContaining("Account");
        entityManager.getTransaction().rollback();
    }

    @Test
    void whatHooksOfTheEndChangeIsFlushedWithoutAnotherEnd() {
        hooks.onCompletion(() -> entityManager.persist(new Account(2, 0)));

        inTransaction(() -> {
            entityManager.persist(new Account(1, 0));
            entityManager.flush();
        });

        assertThat(hooks.log())
                .containsExactly(
                        "before create 1",
                        "validate create 1",
                        "after create 1",
                        "completed 1 0 0",
                        "before create 2",
                        "validate create 2",
                        "after create 2");
        assertThat(hasAccount(2)).isTrue();
    }

    @Test
    void aRejectionEndsTheFlushWhenAllRecordsWereLookedAt() {
        hooks.onEach("before create", change -> {
            if (change.record().label().equals("1")) {
                change.reject("note", "is wrong");
            }
        });
        hooks.onEach("validate create", change -> change.reject("balance", "is wrong"));

        entityManager.getTransaction().begin();
        entityManager.persist(new Account(1, 0));
        entityManager.persist(new Account(2, 0));
        assertThatThrownBy(entityManager::flush)
                .isInstanceOfSatisfying(RecordsRejectedException.class, thrown -> assertThat(thrown.rejections())
                        .extracting(rejected -> rejected.position() + " " + rejected.attribute())
                        .containsExactly("0 note", "0 balance", "1 balance"));
        assertThat(entityManager.getTransaction().getRollbackOnly()).isTrue();
        entityManager.getTransaction().rollback();

        assertThat(hooks.log()).containsExactly("before create 1 2", "validate create 1 2");
        assertThat(hasAccount(1)).isFalse();
    }

    @Test
    void aVetoIsThrownOnAndMarksTheTransactionForRollback() {
        IllegalStateException veto = new IllegalStateException("veto");
        hooks.on("after create", changes -> {
            throw veto;
        });

        entityManager.getTransaction().begin();
        entityManager.persist(new Account(1, 0));
        assertThatThrownBy(entityManager::flush).isSameAs(veto).satisfies(thrown -> assertThat(HookFailure.of(thrown))
                .isPresent());
        assertThat(entityManager.getTransaction().getRollbackOnly()).isTrue();
        entityManager.getTransaction().rollback();

        assertThat(hasAccount(1)).isFalse();
    }

    @Test
    void aValidationHookCannotPersist() {
        hooks.on("validate create", changes -> entityManager.persist(new Account(2, 0)));

        entityManager.getTransaction().begin();
        entityManager.persist(new Account(1, 0));
        assertThatThrownBy(entityManager::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("validation hook of Account");
        entityManager.getTransaction().rollback();
    }

    @Test
    void aBeforeHookCannotClearThePersistenceContext() {
        hooks.on("before create", changes -> entityManager.clear());

        entityManager.getTransaction().begin();
        entityManager.persist(new Account(1, 0));
        assertThatThrownBy(entityManager::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before hook of Account");
        entityManager.getTransaction().rollback();
    }
}
