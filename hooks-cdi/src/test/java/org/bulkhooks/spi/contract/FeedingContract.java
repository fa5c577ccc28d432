package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.chunkByChunk;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.onProgress;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkProgress;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.ChunkFailedException;
import org.junit.jupiter.api.Test;

/** How calls are fed: with all records at once, with a stream, with a commit for each chunk. */
public abstract class FeedingContract extends Contract {

    /** Makes the tests of an integration. */
    protected FeedingContract(TestedIntegration integration) {
        super(integration);
    }

    private static Stream<Account> stream(long last) {
        return LongStream.rangeClosed(1, last).mapToObj(id -> new Account(id, 0));
    }

    private static List<Long> records(List<BulkProgress> told) {
        return told.stream().map(BulkProgress::records).toList();
    }

    private void failAt(long id) {
        hooks.onEach("before create", change -> {
            if (asAccount(change.newRecord()).getId() == id) {
                throw new IllegalStateException("veto");
            }
        });
    }

    @Test
    void eachChunkOfAStreamGoesThroughAllSteps() {
        List<Integer> chunks = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        hooks.on("after create", changes -> {
            chunks.add(changes.chunk());
            changes.forEach(change -> positions.add(change.position()));
        });

        assertThat(bulk.create(stream(3), chunkSize(2))).isEqualTo(new BulkResult(3, 3));

        assertThat(hooks.log())
                .containsExactly(
                        "before create 1 2",
                        "validate create 1 2",
                        "after create 1 2",
                        "before create 3",
                        "validate create 3",
                        "after create 3",
                        "completed 3 0 0");
        assertThat(chunks).containsExactly(0, 1);
        assertThat(positions).containsExactly(0, 1, 2);
    }

    @Test
    void aStreamIsReadNoFurtherThanItsChunk() {
        List<Long> read = new ArrayList<>();
        List<List<Long>> readAtHook = new ArrayList<>();
        hooks.on("before create", changes -> readAtHook.add(List.copyOf(read)));

        bulk.create(stream(3).peek(account -> read.add(account.getId())), chunkSize(2));

        assertThat(readAtHook).containsExactly(List.of(1L, 2L), List.of(1L, 2L, 3L));
    }

    @Test
    void aVetoInALaterChunkOfAStreamLeavesNothing() {
        failAt(3);

        assertThatThrownBy(() -> bulk.create(stream(3), chunkSize(2))).hasMessage("veto");

        assertThat(hasAccount(1)).isFalse();
    }

    @Test
    void aStreamOfUnchangedRecordsHasNoOperation() {
        given(new Account(1, 0), new Account(2, 0));

        assertThat(bulk.update(List.of(account(1), account(2)).stream(), chunkSize(1)))
                .isEqualTo(new BulkResult(2, 0));

        assertThat(hooks.log()).isEmpty();
    }

    @Test
    void rejectionsOfAStreamAreGathered() {
        hooks.onEach("validate create", change -> {
            if (asAccount(change.newRecord()).getId() % 2 == 0) {
                change.reject("note", "is wrong");
            }
        });

        BulkResult result = bulk.create(stream(4), chunkSize(2), partialSuccess());

        assertThat(result.written()).isEqualTo(2);
        assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(1, 3);
        assertThat(hooks.log()).contains("after create 1", "after create 3").endsWith("completed 2 0 0");
    }

    @Test
    void theListenerHearsHowFarAStreamIs() {
        List<BulkProgress> told = new ArrayList<>();

        bulk.create(stream(5).filter(account -> account.getId() != 5), chunkSize(3), onProgress(told::add));

        assertThat(records(told)).containsExactly(3L, 4L);
        assertThat(told.get(0).total()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void theListenerHearsHowFarACallIs() {
        given(new Account(1, 0));
        List<BulkProgress> told = new ArrayList<>();

        bulk.upsert(accounts(1, 2, 3, 4), chunkSize(2), onProgress(told::add));

        assertThat(records(told)).isSorted().endsWith(4L).doesNotHaveDuplicates();
        assertThat(told.get(0).total()).hasValue(4);
    }

    @Test
    void eachChunkIsCommitted() {
        List<BulkProgress> told = new ArrayList<>();
        List<Boolean> committedBefore = new ArrayList<>();
        hooks.on("before create", changes -> committedBefore.add(hasAccount(1)));

        BulkResult result = bulk.create(stream(3), chunkSize(2), commitByChunk(), onProgress(told::add));

        assertThat(result).isEqualTo(new BulkResult(3, 3));
        assertThat(hooks.log().stream().filter(call -> call.startsWith("completed")))
                .containsExactly("completed 2 0 0", "completed 1 0 0");
        assertThat(records(told)).containsExactly(2L, 3L);
        assertThat(committedBefore).containsExactly(false, true);
        assertThat(hasAccount(3)).isTrue();
    }

    @Test
    void aCallThatFailedCanBeResumed() {
        failAt(4);
        List<Account> accounts = accounts(1, 2, 3, 4, 5);

        assertThatThrownBy(() -> bulk.create(accounts, chunkSize(2), commitByChunk()))
                .isInstanceOfSatisfying(ChunkFailedException.class, failed -> {
                    assertThat(failed.resumeAt()).isEqualTo(2);
                    assertThat(failed.committed()).isEqualTo(new BulkResult(2, 2));
                    assertThat(failed).hasRootCauseMessage("veto");
                });
        assertThat(hasAccount(2)).isTrue();
        assertThat(hasAccount(3)).isFalse();

        failAt(0);
        List<Integer> positions = new ArrayList<>();
        hooks.onEach("after create", change -> positions.add(change.position()));
        assertThat(bulk.create(accounts, chunkSize(2), commitByChunk(2))).isEqualTo(new BulkResult(3, 3));

        assertThat(positions).containsExactly(2, 3, 4);
        assertThat(hasAccount(5)).isTrue();
    }

    @Test
    void anActiveTransactionCannotBeCommittedByChunk() {
        entityManager.getTransaction().begin();

        assertThatThrownBy(() -> bulk.create(accounts(1), commitByChunk())).isInstanceOf(IllegalStateException.class);

        entityManager.getTransaction().rollback();
        assertThat(hooks.log()).isEmpty();
    }

    @Test
    void aCommittedChunkLeavesNothingInThePersistenceContext() {
        hooks.onEach("before create", change -> {
            if (change.newRecord() instanceof Account account) {
                account.setOwner(new Customer("owner of " + account.getId()));
                entityManager.persist(account.getOwner());
            }
        });
        List<Account> accounts = accounts(1, 2);

        bulk.create(accounts, chunkSize(1), commitByChunk());

        assertThat(accounts).noneMatch(account -> entityManager.contains(account.getOwner()));
        assertThat(account(2).getOwner().getName()).isEqualTo("owner of 2");
    }

    @Test
    void aListCanBeTakenChunkByChunkAsAStreamIs() {
        assertThat(bulk.create(accounts(1, 2, 3), chunkSize(2), chunkByChunk())).isEqualTo(new BulkResult(3, 3));

        assertThat(hooks.log())
                .containsExactly(
                        "before create 1 2",
                        "validate create 1 2",
                        "after create 1 2",
                        "before create 3",
                        "validate create 3",
                        "after create 3",
                        "completed 3 0 0");
    }

    @Test
    void aStatementCanBeTakenChunkByChunk() {
        given(new Account(1, 0), new Account(2, 0), new Account(3, 0));
        List<BulkProgress> told = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        hooks.onEach("after update", change -> positions.add(change.position()));

        BulkResult result =
                bulk.update(application.raiseAllBalances(), chunkSize(2), chunkByChunk(), onProgress(told::add));

        assertThat(result).isEqualTo(new BulkResult(3, 3));
        assertThat(hooks.log())
                .containsExactly(
                        "before update 1 2",
                        "validate update 1 2",
                        "after update 1 2",
                        "before update 3",
                        "validate update 3",
                        "after update 3",
                        "completed 0 3 0");
        assertThat(positions).containsExactly(0, 1, 2);
        assertThat(records(told)).containsExactly(2L, 3L);
        assertThat(account(3).getBalance()).isEqualTo(1);
    }

    @Test
    void aStatementIsCommittedByChunk() {
        given(new Account(1, 0), new Account(2, 0), new Account(3, 0));

        assertThat(bulk.update(application.raiseAllBalances(), chunkSize(2), commitByChunk()))
                .isEqualTo(new BulkResult(3, 3));
        assertThat(account(3).getBalance()).isEqualTo(1);
        assertThat(bulk.delete(application.deleteAllAccounts(), chunkSize(2), commitByChunk()))
                .isEqualTo(new BulkResult(3, 3));

        assertThat(hasAccount(3)).isFalse();
        assertThat(hooks.log().stream().filter(call -> call.startsWith("completed")))
                .containsExactly("completed 0 2 0", "completed 0 1 0", "completed 0 0 2", "completed 0 0 1");
    }

    @Test
    void aStatementThatFailedInAChunkCanBeResumed() {
        given(new Account(1, 0), new Account(2, 0), new Account(3, 0));
        hooks.onEach("before update", change -> {
            if (asAccount(change.newRecord()).getId() == 3) {
                throw new IllegalStateException("veto");
            }
        });

        assertThatThrownBy(() -> bulk.update(application.raiseAllBalances(), chunkSize(2), commitByChunk()))
                .isInstanceOfSatisfying(ChunkFailedException.class, failed -> {
                    assertThat(failed.resumeAt()).isEqualTo(2);
                    assertThat(failed.committed()).isEqualTo(new BulkResult(2, 2));
                });
        assertThat(account(2).getBalance()).isEqualTo(1);
        assertThat(account(3).getBalance()).isZero();

        hooks.onEach("before update", change -> {});
        assertThat(bulk.update(application.raiseAllBalances(), chunkSize(2), commitByChunk(2)))
                .isEqualTo(new BulkResult(1, 1));
        assertThat(account(2).getBalance()).isEqualTo(1);
        assertThat(account(3).getBalance()).isEqualTo(1);
    }

    @Test
    void chunkByChunkIsNoCommit() {
        assertThatThrownBy(() -> bulk.create(accounts(1), chunkByChunk(), commitByChunk()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exclude each other");
    }

    @Test
    void aSelectionIsCommittedByChunk() {
        given(new Account(1, 0), new Account(2, 0), new Account(3, 0));

        BulkResult result =
                bulk.update(application.allAccounts(), account -> account.setBalance(7), chunkSize(2), commitByChunk());

        assertThat(result).isEqualTo(new BulkResult(3, 3));
        assertThat(account(3).getBalance()).isEqualTo(7);
        assertThat(hooks.log()).contains("completed 0 2 0", "completed 0 1 0");
    }
}
