package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.junit.jupiter.api.Test;

@Semantics("1 bulkified")
class Point01BulkifiedTest {

    @ApplicationScoped
    static class FrozenHooks {

        private final Journal journal;

        @jakarta.inject.Inject
        FrozenHooks(Journal journal) {
            this.journal = journal;
        }

        FrozenHooks() {
            this(new Journal());
        }

        void whenRemarked(@Observes @WhenChanged("remark") AfterUpdate<Account> accounts) {
            journal.note("remarked " + accounts.size());
        }
    }

    @EveryWayOfRecords
    void tenThousandRecordsAreOneCallForEachEventAndChunk(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(10_000);

        way.commit(work -> work.create(accounts));

        assertThat(journal.calls()).hasSize(20);
        for (Event event : List.of(Event.BEFORE_CREATE, Event.AFTER_CREATE)) {
            List<Call> calls = journal.calls(event, Account.class);
            assertThat(calls).extracting(Call::chunk).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(calls).extracting(Call::size).containsOnly(1_000);
            assertThat(calls.stream().flatMap(call -> call.positions().stream()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10_000).boxed().toList());
        }
        assertThat(way.database().count("account")).isEqualTo(10_000);
    }

    @EveryWay
    void updatesAreOneCallForEachEventAndChunk(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(1_001);
        way.commit(work -> work.create(accounts));
        List<Long> ids = accounts.stream().map(Account::getId).toList();
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("seen")));

        assertThat(journal.calls(Event.BEFORE_UPDATE, Account.class))
                .extracting(Call::size)
                .containsExactly(1_000, 1);
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class))
                .extracting(Call::size)
                .containsExactly(1_000, 1);
        assertThat(journal.calls()).hasSize(4);
        assertThat(journal.notes()).containsExactly("remarked 1000", "remarked 1");
    }

    @EveryWay
    void deletesAreOneCallForEachEventAndChunk(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(1_001);
        way.commit(work -> work.create(accounts));
        List<Long> ids = accounts.stream().map(Account::getId).toList();
        journal.forgetCalls();

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(journal.calls(Event.BEFORE_DELETE, Account.class))
                .extracting(Call::size)
                .containsExactly(1_000, 1);
        assertThat(journal.calls(Event.AFTER_DELETE, Account.class))
                .extracting(Call::size)
                .containsExactly(1_000, 1);
        assertThat(journal.calls()).hasSize(4);
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWayOfRecords
    void eachConcreteClassHasACallOfItsOwn(Way way, Journal journal) {
        List<Object> mixed = List.of(
                new Account("A"), new SavingsAccount("S"), new Note("N"), new Account("B"), new SavingsAccount("T"));

        way.commit(work -> work.create(mixed));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_CREATE Account [A, B]",
                        "BEFORE_CREATE SavingsAccount [S, T]",
                        "BEFORE_CREATE Note [N]",
                        "AFTER_CREATE Account [A, B]",
                        "AFTER_CREATE SavingsAccount [S, T]",
                        "AFTER_CREATE Note [N]");
        assertThat(journal.calls().subList(0, 3))
                .as("before hooks of all classes come before any after hook")
                .allMatch(call -> call.event().before());
    }

    @EveryWay
    void noHookIsCalledWithNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> work.create(List.of()));
        way.commit(work -> work.update(Account.class, ids, account -> {}));
        way.commit(work -> work.delete(Account.class, List.of()));

        assertThat(journal.calls()).isEmpty();
    }

    @EveryWay
    void noHookIsCalledWhereItsConditionPassesNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("5")));

        assertThat(journal.calls()).hasSize(2);
        assertThat(journal.notes()).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void theCallerChoosesTheChunks(Way way, Journal journal) {
        List<Account> accounts = new ArrayList<>(Samples.accounts(5));

        way.commit(work -> work.bulk().create(accounts, chunkSize(2)));

        assertThat(journal.calls())
                .extracting(call -> call.event() + " " + call.chunk() + " " + call.positions())
                .containsExactly(
                        "BEFORE_CREATE 0 [0, 1]",
                        "BEFORE_CREATE 1 [2, 3]",
                        "BEFORE_CREATE 2 [4]",
                        "AFTER_CREATE 0 [0, 1]",
                        "AFTER_CREATE 1 [2, 3]",
                        "AFTER_CREATE 2 [4]");
    }

    @Test
    void aChunkHasAtLeastOneRecord() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> chunkSize(0))
                .withMessageContaining("at least 1");
    }
}
