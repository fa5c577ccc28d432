package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.ignoreConflicts;
import static org.bulkhooks.bulk.BulkOptions.onUpserted;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;
import static org.bulkhooks.bulk.BulkOptions.updating;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.NoteKey;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.junit.jupiter.api.Test;

/** Upserts. */
public abstract class UpsertContract extends Contract {

    /** Makes the tests of an integration. */
    protected UpsertContract(TestedIntegration integration) {
        super(integration);
    }

    private static Account numbered(long id, String number, long balance) {
        Account account = new Account(id, balance);
        account.setNumber(number);
        return account;
    }

    private static List<String> told(UpsertResult result) {
        return result.outcomes().stream().map(UpsertContract::told).toList();
    }

    private static String told(UpsertedRecord record) {
        return record.position() + " " + record.outcome() + " " + record.id();
    }

    @Test
    void whatHasNoRowIsCreatedAndTheOthersAreUpdated() {
        given(new Account(1, 10), new Account(2, 20));

        UpsertResult result = bulk.upsert(List.of(new Account(3, 33), new Account(2, 22), new Account(1, 10)));

        assertThat(told(result)).containsExactly("0 CREATED 3", "1 UPDATED 2", "2 UNCHANGED 1");
        assertThat(List.of(result.created(), result.updated(), result.unchanged()))
                .containsOnly(1);
        assertThat(hooks.log())
                .containsExactly(
                        "before create 3",
                        "before update 2",
                        "validate create 3",
                        "validate update 2",
                        "after create 3",
                        "after update 2",
                        "completed 1 1 0");
        assertThat(account(2).getBalance()).isEqualTo(22);
        assertThat(account(3).getBalance()).isEqualTo(33);
    }

    @Test
    void attributesOfTheCallerTellWhatHasARow() {
        given(numbered(1, "a", 10));
        Account known = numbered(7, "a", 11);

        UpsertResult result = bulk.upsert(List.of(numbered(2, "b", 20), known), conflictOn("number"));

        assertThat(told(result)).containsExactly("0 CREATED 2", "1 UPDATED 1");
        assertThat(known.getId()).isEqualTo(1);
        assertThat(known.getVersion()).isEqualTo(account(1).getVersion());
        assertThat(account(1).getBalance()).isEqualTo(11);
        assertThat(hasAccount(7)).isFalse();
    }

    @Test
    void rowsThatAreThereCanBeLeftAsTheyAre() {
        given(new Account(1, 10));

        UpsertResult result = bulk.upsert(List.of(new Account(1, 11), new Account(2, 20)), ignoreConflicts());

        assertThat(told(result)).containsExactly("0 SKIPPED 1", "1 CREATED 2");
        assertThat(hooks.log())
                .containsExactly("before create 2", "validate create 2", "after create 2", "completed 1 0 0");
        assertThat(account(1).getBalance()).isEqualTo(10);
    }

    @Test
    void rowsThatAreThereCanGetSomeAttributesOnly() {
        given(new Account(1, 10));
        Account account = new Account(1, 11);
        account.setNote("not written");

        bulk.upsert(List.of(account), updating("balance"));

        assertThat(account(1).getBalance()).isEqualTo(11);
        assertThat(account(1).getNote()).isNull();
    }

    @Test
    void aRecordThatTurnsOutToHaveARowIsUpdated() {
        given(numbered(1, "a", 10));
        NoteKey<String> key = new NoteKey<>("normalized", String.class);
        List<String> notes = new ArrayList<>();
        hooks.onEach("before create", change -> {
            asAccount(change.newRecord()).setNumber("a");
            change.note(key, "of the create");
        });
        hooks.onEach("after update", change -> notes.add(change.note(key).orElse("none")));

        UpsertResult result = bulk.upsert(List.of(numbered(2, "A ", 11)), conflictOn("number"));

        assertThat(told(result)).containsExactly("0 UPDATED 1");
        assertThat(notes).containsExactly("of the create");
        assertThat(hooks.log())
                .containsExactly(
                        "before create 2",
                        "validate create 2",
                        "before update 1",
                        "validate update 1",
                        "after update 1",
                        "completed 0 1 0");
        assertThat(account(1).getBalance()).isEqualTo(11);
        assertThat(hasAccount(2)).isFalse();
    }

    @Test
    void aRecordThatTurnsOutToHaveARowIsSkippedIfTheCallerWantsThat() {
        given(numbered(1, "a", 10));
        hooks.onEach("before create", change -> {
            if (asAccount(change.newRecord()).getId() == 2) {
                asAccount(change.newRecord()).setNumber("a");
            }
        });

        UpsertResult result = bulk.upsert(
                List.of(numbered(2, "A ", 11), numbered(3, "c", 30)), conflictOn("number"), ignoreConflicts());

        assertThat(result.outcomes())
                .extracting(UpsertedRecord::outcome)
                .containsExactly(RecordOutcome.SKIPPED, RecordOutcome.CREATED);
        assertThat(account(1).getBalance()).isEqualTo(10);
        assertThat(hooks.log()).contains("after create 3").doesNotContain("after create 2", "after create 2 3");
    }

    @Test
    void rejectedRecordsAreCountedWhateverTheyWere() {
        given(new Account(1, 10), new Account(2, 20));
        hooks.onEach("validate create", change -> change.reject("note", "is wrong"));
        hooks.onEach("validate update", change -> {
            if (asAccount(change.newRecord()).getId() == 1) {
                change.reject("note", "is wrong");
            }
        });

        UpsertResult result =
                bulk.upsert(List.of(new Account(1, 11), new Account(2, 22), new Account(3, 33)), partialSuccess());

        assertThat(told(result)).containsExactly("0 REJECTED 1", "1 UPDATED 2", "2 REJECTED 3");
        assertThat(result.rejections()).hasSize(2);
        assertThat(account(1).getBalance()).isEqualTo(10);
        assertThat(hasAccount(3)).isFalse();
    }

    @Test
    void aRejectedRecordCanTurnOutToHaveARow() {
        given(numbered(1, "a", 10));
        hooks.onEach("before create", change -> asAccount(change.newRecord()).setNumber("a"));
        hooks.onEach("validate update", change -> change.reject("note", "is wrong"));

        UpsertResult result = bulk.upsert(List.of(numbered(2, "A ", 11)), conflictOn("number"), partialSuccess());

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(RecordOutcome.REJECTED);
        assertThat(account(1).getBalance()).isEqualTo(10);
    }

    @Test
    void anUpdateThatRefersToARejectedRecordIsLeftOut() {
        given(new Account(1, 10));
        Customer anna = new Customer("anna");
        hooks.onEach("validate create", change -> change.reject("name", "is wrong"));
        anna.setId(77L);

        UpsertResult result = bulk.upsert(List.of(new Account(1, 11, anna), anna), conflictOn("id"), partialSuccess());

        assertThat(result.rejected()).isEqualTo(2);
        assertThat(account(1).getBalance()).isEqualTo(10);
    }

    @Test
    void twoRecordsWithOneKeyEndTheCallBeforeAnyHook() {
        assertThatThrownBy(() -> bulk.upsert(List.of(numbered(1, "a", 10), numbered(2, "a", 20)), conflictOn("number")))
                .isInstanceOfSatisfying(InvalidRecordException.class, thrown -> assertThat(thrown.position())
                        .isEqualTo(1));

        assertThat(hooks.log()).isEmpty();
    }

    @Test
    void twoRecordsThatGetOneKeyFromAHookEndTheCall() {
        hooks.onEach("before create", change -> asAccount(change.newRecord()).setNumber("a"));

        assertThatThrownBy(
                        () -> bulk.upsert(List.of(numbered(1, "A", 10), numbered(2, "A ", 20)), conflictOn("number")))
                .isInstanceOf(InvalidRecordException.class);

        assertThat(hasAccount(1) || hasAccount(2)).isFalse();
    }

    @Test
    void aStreamIsCountedAndTellsItsListener() {
        given(new Account(2, 20));
        List<String> told = new ArrayList<>();

        UpsertResult result = bulk.upsert(
                List.of(new Account(1, 11), new Account(2, 22), new Account(1, 12)).stream(),
                chunkSize(2),
                onUpserted(record -> told.add(told(record))));

        assertThat(told).containsExactly("0 CREATED 1", "1 UPDATED 2", "2 UPDATED 1");
        assertThat(result.outcomes()).isEmpty();
        assertThat(List.of(result.created(), result.updated(), result.records()))
                .containsExactly(1, 2, 3);
        assertThat(account(1).getBalance()).isEqualTo(12);
    }
}
