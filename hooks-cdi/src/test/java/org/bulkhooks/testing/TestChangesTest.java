package org.bulkhooks.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.SavingsAccount;
import org.junit.jupiter.api.Test;

class TestChangesTest {

    private static void refuseNegative(BeforeUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().balance() < 0) {
                change.reject("balance", "must not be negative");
            }
        }
    }

    private final Account before = new Account(1, 5);
    private final Account after = new Account(1, -7);

    @Test
    void givesHooksPairsAndTellsWhatTheyRejected() {
        TestUpdates<Account> changes =
                TestChanges.update(new Account(2, 1), new Account(2, 3)).and(before, after);
        BeforeUpdate<Account> changeSet = changes.beforeUpdate();

        refuseNegative(changeSet);

        assertThat(changeSet.newRecords()).element(1).isSameAs(after);
        assertThat(changeSet.oldRecords()).element(1).isSameAs(before);
        assertThat(changeSet.depth()).isEqualTo(1);
        assertThat(changeSet.chunk()).isZero();
        assertThat(changes.rejections())
                .containsExactly(new RejectedRecord(1, Account.class, "balance", "must not be negative"));
    }

    @Test
    void tellsWhatChangedAsAnOperationDoes() {
        Change<Account> change =
                TestChanges.update(before, after).afterUpdate().changes().get(0);

        assertThat(change.changedAttributes()).containsExactly("balance");
        assertThat(change.changed("closed")).isFalse();
        assertThat(change.value("balance")).isEqualTo(-7L);
        assertThat(change.oldValue("balance")).isEqualTo(5L);
        assertThatThrownBy(() -> change.changed("balanse")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesOutAttributesThatAreNotWritten() {
        AfterUpdate<Account> accounts =
                TestChanges.update(before, after).writing("closed").afterUpdate();
        Change<Account> change = accounts.changes().get(0);

        assertThat(change.changed("balance")).isFalse();
        assertThat(change.changedAttributes()).isEmpty();
        assertThat(change.value("balance")).isEqualTo(5L);
    }

    @Test
    void hasEachEvent() {
        assertThat(TestChanges.create(before, after).beforeCreate().newRecords())
                .containsExactly(before, after);
        assertThat(TestChanges.create(before).validateCreate().type()).isEqualTo(ChangeType.CREATE);
        assertThat(TestChanges.create(before).afterCreate().entityClass()).isEqualTo(Account.class);
        assertThat(TestChanges.update(before, after).validateUpdate().oldRecords())
                .containsExactly(before);
        BeforeDelete<Account> deletes = TestChanges.delete(before, after).beforeDelete();
        assertThat(deletes.oldRecords()).containsExactly(before, after);
        assertThat(TestChanges.delete(before).validateDelete().type()).isEqualTo(ChangeType.DELETE);
        assertThat(TestChanges.delete(List.of(before)).afterDelete().size()).isEqualTo(1);
    }

    @Test
    void rejectsNothingAfterTheWrite() {
        Change<Account> change =
                TestChanges.create(after).afterCreate().changes().get(0);
        assertThatThrownBy(() -> change.reject("too late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWhatNoOperationWouldHandOut() {
        assertThatThrownBy(() -> TestChanges.create(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("called with at least one");
        assertThatThrownBy(() -> TestChanges.<Account>create(before, new SavingsAccount(2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of one class");
        assertThatThrownBy(() -> TestChanges.update(List.of(before), List.of(after, after)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 old and 2 new");
    }

    @Test
    void countsEachAttributeOfACreateAsChangedAndNoneOfADelete() {
        Change<Account> created =
                TestChanges.create(after).afterCreate().changes().get(0);
        Change<Account> deleted =
                TestChanges.delete(after).afterDelete().changes().get(0);

        assertThat(created.changed("balance")).isTrue();
        assertThat(created.changedAttributes()).contains("balance", "closed");
        assertThat(deleted.changed("balance")).isFalse();
        assertThat(deleted.changedAttributes()).isEmpty();
    }

    @Test
    void refusesUnknownAttributesWhateverHappens() {
        Change<Account> created =
                TestChanges.create(after).afterCreate().changes().get(0);
        Change<Account> deleted =
                TestChanges.delete(after).afterDelete().changes().get(0);

        assertThatThrownBy(() -> created.changed("balanse"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "no attribute 'balanse' in Account; did you mean 'balance'? Attributes: balance");
        assertThatThrownBy(() -> deleted.changed("balanse")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void playsADryRun() {
        assertThat(TestChanges.create(after).afterCreate().isDryRun()).isFalse();
        assertThat(TestChanges.create(after).inDryRun().beforeCreate().isDryRun())
                .isTrue();
        assertThat(TestChanges.delete(after).inDryRun().afterDelete().isDryRun())
                .isTrue();
        assertThat(TestChanges.update(before, after)
                        .inDryRun()
                        .and(before, after)
                        .writing("balance")
                        .beforeUpdate()
                        .isDryRun())
                .isTrue();
    }

    @Test
    void comparesNumbersByValueAsTheDatabaseDoes() {
        Change<Account> change =
                TestChanges.update(before, after).afterUpdate().changes().get(0);

        assertThat(change.hasValue("balance", -7)).isTrue();
        assertThat(change.hadValue("balance", 5.0)).isTrue();
        assertThat(change.hasValue("balance", 5)).isFalse();
    }
}
