package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

class ChangeSetTest {

    private static List<Account> accounts(ToLongFunction<Long> balance, long... ids) {
        return LongStream.of(ids)
                .mapToObj(id -> new Account(id, balance.applyAsLong(id)))
                .toList();
    }

    private static List<Long> ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).toList();
    }

    @ApplicationScoped
    static class Conditional {
        private final List<List<Long>> newIds = new ArrayList<>();
        private final List<List<Long>> oldIds = new ArrayList<>();
        private final List<List<Integer>> positions = new ArrayList<>();

        void on(@Observes @WhenChanged("balance") AfterUpdate<Account> accounts) {
            assertThat(accounts.size()).isEqualTo(accounts.changes().size());
            newIds.add(ids(accounts.newRecords()));
            oldIds.add(ids(accounts.oldRecords()));
            positions.add(accounts.changes().stream().map(Change::position).toList());
            for (Change<Account> change : accounts) {
                assertThat(change.newRecord().id()).isEqualTo(change.oldRecord().id());
                assertThat(change.changed("balance")).isTrue();
                assertThat(change.changedAttributes()).contains("balance");
                assertThat(change.record()).isSameAs(change.newRecord());
            }
            assertThat(accounts.records()).isEqualTo(accounts.newRecords());
        }

        List<List<List<Long>>> seen() {
            return List.of(newIds, oldIds);
        }

        List<List<Integer>> positions() {
            return positions;
        }
    }

    @Test
    void filtersNewAndOldRecordsInStep() {
        try (TestApplication application = TestApplication.start(Conditional.class)) {
            // the balances of odd ids change
            application.write(Changes.updated(accounts(id -> id % 2, 1, 2, 3, 4, 5), accounts(id -> 0L, 1, 2, 3, 4, 5))
                    .inChunk(1));
            Conditional hook = application.get(Conditional.class);
            assertThat(hook.seen()).containsOnly(List.of(List.of(1L, 3L, 5L)));
            assertThat(hook.positions()).containsExactly(List.of(100, 102, 104));
        }
    }

    @Test
    void neverCallsHookWithEmptySet() {
        try (TestApplication application = TestApplication.start(Conditional.class)) {
            application.write(Changes.updated(accounts(id -> 0L, 1, 2), accounts(id -> 0L, 1, 2)));
            application.write(new Changes<>(Account.class, ChangeType.UPDATE, 0, List.of(), List.of()));
            assertThat(application.get(Conditional.class).positions()).isEmpty();
        }
    }

    @ApplicationScoped
    static class Chain {
        void first(@Observes @Priority(HookPriority.HIGH) BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("first " + ids(accounts.newRecords()));
            accounts.newRecords().get(1).close();
        }

        void then(@Observes @WhenChanged("closed") BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("then " + ids(accounts.newRecords()));
            accounts.newRecords().forEach(account -> account.balance(7));
        }

        void last(
                @Observes @Priority(HookPriority.LOW) @WhenChanged({"balance", "owner"}) AfterUpdate<Account> accounts,
                Calls calls) {
            calls.add("last " + ids(accounts.newRecords())
                    + accounts.newRecords().get(0).balance());
        }
    }

    @Test
    void evaluatesConditionJustBeforeItsHook() {
        try (TestApplication application = TestApplication.start(Chain.class, Calls.class)) {
            application.write(Changes.updated(accounts(id -> 0L, 1, 2, 3), accounts(id -> 0L, 1, 2, 3)));
            assertThat(application.get(Calls.class).all()).containsExactly("first [1, 2, 3]", "then [2]", "last [2]7");
        }
    }

    @ApplicationScoped
    static class Saves {
        void on(@Observes @WhenChanged("balance") AfterSave<Account> accounts, Calls calls) {
            calls.add(accounts.type() + " " + ids(accounts.newRecords()));
        }
    }

    @Test
    void passesCreatedRecordsThroughConditionOfSaves() {
        try (TestApplication application = TestApplication.start(Saves.class, Calls.class)) {
            application.write(
                    Changes.created(accounts(id -> 0L, 1, 2)),
                    Changes.updated(accounts(id -> id % 2, 3, 4), accounts(id -> 0L, 3, 4)));
            assertThat(application.get(Calls.class).all()).containsExactly("CREATE [1, 2]", "UPDATE [3]");
        }
    }

    @ApplicationScoped
    static class Lists {
        void created(@Observes AfterCreate<Account> accounts, Calls calls) {
            Change<Account> change = accounts.changes().get(0);
            assertThatThrownBy(change::oldRecord).isInstanceOf(IllegalStateException.class);
            assertThat(change.record()).isSameAs(change.newRecord());
            refuseChanges(accounts.newRecords()::clear);
            refuseChanges(accounts.records()::clear);
            calls.add("created");
        }

        void deleted(@Observes AfterDelete<Account> accounts, Calls calls) {
            Change<Account> change = accounts.changes().get(0);
            assertThatThrownBy(change::newRecord).isInstanceOf(IllegalStateException.class);
            assertThat(change.record()).isSameAs(change.oldRecord());
            assertThat(accounts.records()).isEqualTo(accounts.oldRecords());
            refuseChanges(accounts.oldRecords()::clear);
            calls.add("deleted");
        }

        void all(@Observes ChangeSet<Account> accounts, Calls calls) {
            refuseChanges(accounts.changes()::clear);
            assertThat(accounts.entityClass()).isEqualTo(Account.class);
            calls.add("chunk " + accounts.chunk());
        }

        private static void refuseChanges(Runnable change) {
            assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void givesListsThatCannotBeModifiedAndOnlyTheStatesThatExist() {
        try (TestApplication application = TestApplication.start(Lists.class, Calls.class)) {
            Consumer<Changes<Account>> write = application::write;
            write.accept(Changes.created(new ArrayList<>(accounts(id -> 0L, 1))).inChunk(4));
            write.accept(Changes.deleted(new ArrayList<>(accounts(id -> 0L, 1))));
            assertThat(application.get(Calls.class).all())
                    .containsExactly("chunk 4", "chunk 4", "created", "chunk 0", "chunk 0", "deleted");
        }
    }
}
