package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import java.util.List;
import java.util.Objects;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.junit.jupiter.api.Test;

/** Records that bring others along: those have hooks of their own, in a flush that the call makes. */
public abstract class CascadeContract extends Contract {

    /** Makes the tests of an integration. */
    protected CascadeContract(TestedIntegration integration) {
        super(integration);
    }

    private Bundle bundle(long id) {
        return Objects.requireNonNull(application.committed(Bundle.class, id));
    }

    private void rejectItems(String name) {
        hooks.onEach("validate create", change -> {
            if (change.newRecord() instanceof Item item && item.getName().equals(name)) {
                change.reject("name", "is wrong");
            }
        });
    }

    @Test
    void whatARecordBringsAlongHasHooksOfItsOwn() {
        BulkResult result = bulk.create(List.of(new Bundle(1, "a", "b"), new Bundle(2, "c")));

        assertThat(result).isEqualTo(new BulkResult(2, 2));
        assertThat(hooks.log())
                .containsExactly(
                        "before create bundle 1 bundle 2",
                        "validate create bundle 1 bundle 2",
                        "before create a b c",
                        "validate create a b c",
                        "after create a b c",
                        "after create bundle 1 bundle 2",
                        "completed 5 0 0");
        assertThat(bundle(1).getItems()).extracting(item -> item.getName()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void theCallerKeepsRecordsThatAreNotManaged() {
        Bundle bundle = new Bundle(1, "a");

        inTransaction(() -> {
            bulk.create(List.of(bundle));
            assertThat(entityManager.contains(bundle)).isFalse();
        });

        assertThat(bundle(1).getItems()).hasSize(1);
    }

    @Test
    void aRejectedChildEndsTheCall() {
        rejectItems("b");

        assertThatThrownBy(() -> bulk.create(List.of(new Bundle(1, "a"), new Bundle(2, "b"))))
                .isInstanceOf(RecordsRejectedException.class);

        assertThat(application.committed(Bundle.class, 1L)).isNull();
    }

    @Test
    void withPartialSuccessARejectedChildLeavesItsRecordOut() {
        rejectItems("b");

        BulkResult result =
                bulk.create(List.of(new Bundle(1, "a"), new Bundle(2, "b", "c"), new Bundle(3, "d")), partialSuccess());

        assertThat(result.written()).isEqualTo(2);
        assertThat(result.rejections()).hasSize(1).first().satisfies(rejected -> {
            assertThat(rejected.position()).isEqualTo(1);
            assertThat(rejected.entityClass()).isEqualTo(Item.class);
        });
        assertThat(hooks.log())
                .contains("after create a d", "after create bundle 1 bundle 3")
                .endsWith("completed 4 0 0");
        assertThat(application.committed(Bundle.class, 2L)).isNull();
        assertThat(bundle(3).getItems()).hasSize(1);
    }

    @Test
    void anUpdateThatRefersToARecordWhichTheWriteLeftOutIsLeftOut() {
        given(new Account(1, 10), new Account(2, 20));
        rejectItems("b");
        Account first = new Account(1, 11);
        first.setBundle(new Bundle(7, "b"));

        UpsertResult result =
                bulk.upsert(List.of(first, new Account(2, 22), first.getBundle()), conflictOn("id"), partialSuccess());

        assertThat(result.outcomes())
                .extracting(UpsertedRecord::outcome)
                .containsExactly(RecordOutcome.REJECTED, RecordOutcome.UPDATED, RecordOutcome.REJECTED);
        assertThat(account(1).getBalance()).isEqualTo(10);
        assertThat(account(2).getBalance()).isEqualTo(22);
        assertThat(hooks.log()).contains("after update 2").doesNotContain("after update 1 2");
    }

    @Test
    void severalRejectionsOfOneRecordAreAllTold() {
        hooks.onEach("validate create", change -> {
            if (change.newRecord() instanceof Item) {
                change.reject("name", "is wrong");
            }
        });

        BulkResult result = bulk.create(List.of(new Bundle(1, "a", "b"), new Bundle(2)), partialSuccess());

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(0, 0);
        assertThat(application.committed(Bundle.class, 1L)).isNull();
        assertThat(bundle(2).getItems()).isEmpty();
    }

    @Test
    void whatAnAfterHookChangesInAChildIsWritten() {
        hooks.onEach("after create", change -> {
            if (change.newRecord() instanceof Item item) {
                item.setName(item.getName() + " changed");
            }
        });

        bulk.create(List.of(new Bundle(1, "a")));

        assertThat(bundle(1).getItems()).extracting(item -> item.getName()).containsExactly("a changed");
        assertThat(hooks.log()).contains("after create bundle 1", "after update a changed");
    }

    @Test
    void whatAnAfterHookOfTheRecordChangesIsWritten() {
        hooks.onEach("after create", change -> {
            if (change.newRecord() instanceof Bundle bundle) {
                bundle.setNote("of a hook");
                bundle.getItems().get(0).setName("renamed");
            }
        });

        bulk.create(List.of(new Bundle(1, "a")));

        assertThat(bundle(1).getNote()).isEqualTo("of a hook");
        assertThat(bundle(1).getItems()).extracting(item -> item.getName()).containsExactly("renamed");
        assertThat(hooks.log())
                .contains("after create bundle 1", "after update bundle 1", "after update renamed")
                .endsWith("completed 2 2 0");
    }
}
