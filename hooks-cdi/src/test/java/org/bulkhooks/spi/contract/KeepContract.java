package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.dryRun;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bulkhooks.Change;
import org.bulkhooks.NoteKey;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deletes that before hooks take back. */
public abstract class KeepContract extends Contract {

    /** Makes the tests of an integration. */
    protected KeepContract(TestedIntegration integration) {
        super(integration);
    }

    @BeforeEach
    void store() {
        given(new Account(1, 10), new Account(2, 20), new Account(3, 30));
    }

    private List<Account> all() {
        return List.of(account(1), account(2), account(3));
    }

    /** Has the delete of account 2 taken back, and something done to what stays. */
    private void keepSecond(Consumer<Account> change) {
        hooks.onEach("before delete", delete -> {
            if (delete.oldRecord().label().equals("2")) {
                change.accept(asAccount(delete.keep()));
            }
        });
    }

    @Test
    void aCallLeavesTheRowAndGoesOnWithTheOthers() {
        keepSecond(account -> {});

        BulkResult result = bulk.delete(all());

        assertThat(result).isEqualTo(new BulkResult(3, 2, 1, List.of()));
        assertThat(result.unchanged()).isZero();
        assertThat(List.of(hasAccount(1), hasAccount(2), hasAccount(3))).containsExactly(false, true, false);
        assertThat(account(2).getVersion()).as("not written").isEqualTo(1);
        assertThat(hooks.log())
                .containsExactly("before delete 1 2 3", "validate delete 1 3", "after delete 1 3", "completed 0 0 2");
    }

    @Test
    void whatAHookChangesInTheRecordThatStaysIsAnUpdateOfTheOperation() {
        keepSecond(account -> account.setBalance(0));
        List<String> pairs = new ArrayList<>();
        hooks.onEach(
                "before update",
                change -> pairs.add(change.position() + ": " + change.oldValue("balance") + " to "
                        + change.value("balance") + " " + change.changedAttributes()));

        BulkResult result = bulk.delete(all());

        assertThat(result).isEqualTo(new BulkResult(3, 2, 1, List.of()));
        assertThat(pairs).containsExactly("1: 20 to 0 [balance]");
        assertThat(account(2).getBalance()).isZero();
        assertThat(account(2).getVersion()).as("written once").isEqualTo(2);
        assertThat(hooks.log())
                .containsExactly(
                        "before delete 1 2 3",
                        "before update 2",
                        "validate update 2",
                        "validate delete 1 3",
                        "after update 2",
                        "after delete 1 3",
                        "completed 0 1 2");
    }

    @Test
    void theRecordThatStaysIsNeitherTheCallersNorTheOldRecord() {
        Account given = account(2);
        List<Boolean> same = new ArrayList<>();
        hooks.onEach("before delete", delete -> {
            Labelled kept = delete.keep();
            same.add(kept == given);
            same.add(kept == delete.oldRecord());
            same.add(kept == delete.keep());
        });

        bulk.delete(List.of(given));

        assertThat(same).containsExactly(false, false, true);
    }

    @Test
    void allCanStay() {
        hooks.onEach("before delete", Change::keep);

        assertThat(bulk.delete(all())).isEqualTo(new BulkResult(3, 0, 3, List.of()));
        assertThat(List.of(hasAccount(1), hasAccount(2), hasAccount(3))).containsOnly(true);
        assertThat(hooks.log()).as("nothing was written").containsExactly("before delete 1 2 3");
    }

    @Test
    void hooksOfTheUpdateAndAfterItCanChangeTheRecordFurther() {
        keepSecond(account -> account.setBalance(0));
        hooks.onEach("before update", change -> asAccount(change.newRecord()).raiseBalance());
        boolean[] once = {true};
        hooks.onEach("after update", change -> {
            if (once[0]) {
                once[0] = false;
                asAccount(change.newRecord()).setNote("after");
            }
        });

        bulk.delete(all());

        assertThat(account(2).getBalance()).as("raised in each round").isEqualTo(2);
        assertThat(account(2).getNote()).isEqualTo("after");
        assertThat(account(2).getVersion()).as("two rounds").isEqualTo(3);
    }

    @Test
    void notesOnTheDeleteAreThereForTheHooksOfTheUpdate() {
        NoteKey<String> why = new NoteKey<>("why", String.class);
        hooks.onEach("before delete", change -> {
            change.note(why, "soft delete");
            asAccount(change.keep()).setBalance(0);
        });
        List<String> notes = new ArrayList<>();
        hooks.onEach("before update", change -> notes.add("before " + change.note(why)));
        hooks.onEach("after update", change -> notes.add("after " + change.note(why)));

        bulk.delete(List.of(account(1)));
        inTransaction(() -> entityManager.remove(managed(account(2))));

        assertThat(notes)
                .containsExactly(
                        "before Optional[soft delete]",
                        "after Optional[soft delete]",
                        "before Optional[soft delete]",
                        "after Optional[soft delete]");
    }

    @Test
    void chunksOfUpdatesAreCountedOnAfterThoseOfDeletes() {
        List<Integer> chunks = new ArrayList<>();
        hooks.on("before delete", changes -> {
            chunks.add(changes.chunk());
            changes.forEach(change -> asAccount(change.keep()).raiseBalance());
        });
        hooks.on("before update", changes -> chunks.add(changes.chunk()));

        bulk.delete(all(), chunkSize(2));

        assertThat(chunks).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aStreamAndCommitsByChunkCountThem() {
        keepSecond(account -> account.setBalance(0));

        assertThat(bulk.delete(all().stream(), chunkSize(1))).isEqualTo(new BulkResult(3, 2, 1, List.of()));
        assertThat(bulk.delete(Stream.of(account(2)), commitByChunk())).isEqualTo(new BulkResult(1, 0, 1, List.of()));
        assertThat(account(2).getBalance()).isZero();
    }

    @Test
    void aDryRunTellsThem() {
        keepSecond(account -> account.setBalance(0));
        List<String> planned = new ArrayList<>();

        BulkResult result = bulk.delete(
                all(),
                dryRun(each -> planned.add(each.position() + " " + each.outcome() + " " + each.changedAttributes())));

        assertThat(result).isEqualTo(new BulkResult(3, 2, 1, List.of()));
        assertThat(planned).containsExactly("0 DELETED []", "1 KEPT [balance]", "2 DELETED []");
        assertThat(account(2).getBalance()).as("nothing stays").isEqualTo(20);
        assertThat(List.of(hasAccount(1), hasAccount(3))).containsOnly(true);
    }

    @Test
    void aRejectionOfTheUpdateEndsTheCall() {
        keepSecond(account -> account.setBalance(0));
        hooks.onEach("validate update", change -> change.reject("balance", "is needed"));

        assertThatThrownBy(() -> bulk.delete(all())).isInstanceOf(RecordsRejectedException.class);
        assertThat(List.of(hasAccount(1), hasAccount(2), hasAccount(3))).containsOnly(true);
    }

    @Test
    void withPartialSuccessARejectedUpdateIsRejectedAndNotKept() {
        keepSecond(account -> account.setBalance(0));
        hooks.onEach("validate update", change -> change.reject("balance", "is needed"));

        BulkResult result = bulk.delete(all(), partialSuccess());

        assertThat(result)
                .isEqualTo(
                        new BulkResult(3, 2, 0, List.of(new RejectedRecord(1, Account.class, "balance", "is needed"))));
        assertThat(account(2).getBalance()).isEqualTo(20);
    }

    @Test
    void aFlushLeavesTheRowAndGoesOnWithTheOthers() {
        keepSecond(account -> {});

        inTransaction(() -> {
            all().forEach(account -> entityManager.remove(managed(account)));
            entityManager.flush();
            assertThat(entityManager.contains(entityManager.find(Account.class, 2L)))
                    .isTrue();
        });

        assertThat(List.of(hasAccount(1), hasAccount(2), hasAccount(3))).containsExactly(false, true, false);
        assertThat(account(2).getVersion()).as("not written").isEqualTo(1);
        assertThat(hooks.log())
                .containsExactly("before delete 1 2 3", "validate delete 1 3", "after delete 1 3", "completed 0 0 2");
    }

    private Account managed(Account account) {
        return entityManager.find(Account.class, account.getId());
    }

    @Test
    void inAFlushTheManagedInstanceStays() {
        keepSecond(account -> account.setBalance(0));

        inTransaction(() -> all().forEach(account -> entityManager.remove(managed(account))));

        assertThat(account(2).getBalance()).isZero();
        assertThat(account(2).getVersion()).as("written once").isEqualTo(2);
        assertThat(hooks.log())
                .containsExactly(
                        "before delete 1 2 3",
                        "before update 2",
                        "validate update 2",
                        "validate delete 1 3",
                        "after update 2",
                        "after delete 1 3",
                        "completed 0 1 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate delete", "after delete"})
    void aDeleteIsNotTakenBackWhenItIsSettled(String event) {
        hooks.onEach(event, Change::keep);

        assertThatThrownBy(() -> bulk.delete(all()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call keep() in a BeforeDelete hook");
        assertThat(hasAccount(2)).isTrue();
    }

    @Test
    void anUpdateIsNotTakenBack() {
        hooks.onEach("before update", Change::keep);
        Account account = account(1);
        account.setBalance(11);

        assertThatThrownBy(() -> bulk.update(List.of(account)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "only a delete can be taken back, and this is of type UPDATE; call keep() in a BeforeDelete hook");
    }

    @Test
    void aChangeThatAHookHasPutAsideTakesNothingBackLater() {
        List<Change<Labelled>> aside = new ArrayList<>();
        hooks.onEach("before delete", aside::add);
        hooks.onEach("validate delete", change -> aside.get(0).keep());

        assertThatThrownBy(() -> bulk.delete(all()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the before hooks of the Account at position 0 have run, so that its delete cannot be taken"
                        + " back any more; call keep() while the hook runs");
    }
}
