package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.attributes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.NetChange;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;

@Semantics(
        value = "10 net changes of a transaction",
        beans = {})
class Point04NetChangeTest {

    @ApplicationScoped
    static class NetHooks {

        void created(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterCreate<Account> accounts,
                Journal journal) {
            journal.note("created " + text(accounts));
        }

        void updated(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Account> accounts,
                Journal journal) {
            journal.note("updated " + text(accounts));
        }

        void remarked(
                @Observes(during = TransactionPhase.AFTER_COMPLETION) @NetChange @WhenChanged("remark")
                        AfterUpdate<Account> accounts,
                Journal journal) {
            journal.note("remarked " + accounts.changes().get(0).changedAttributes());
        }

        void deleted(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterDelete<Account> accounts,
                Journal journal) {
            journal.note("deleted " + text(accounts));
        }

        void failed(
                @Observes(during = TransactionPhase.AFTER_FAILURE) @NetChange AfterUpdate<Account> accounts,
                Journal journal) {
            journal.note("failed " + text(accounts));
        }

        private static String text(ChangeSet<Account> accounts) {
            assertThat(accounts.depth()).isEqualTo(1);
            return accounts.changes().stream().map(NetHooks::text).collect(Collectors.joining(", "));
        }

        private static String text(Change<Account> change) {
            return switch (change.type()) {
                case CREATE -> "+" + change.newRecord().getBalance();
                case UPDATE ->
                    change.oldRecord().getBalance() + "->" + change.newRecord().getBalance();
                case DELETE -> "-" + change.oldRecord().getBalance();
            };
        }
    }

    private static void balance(Work work, List<Long> ids, String balance) {
        work.update(Account.class, ids, account -> account.setBalance(balance));
    }

    private static List<Long> stored(Way way, Journal journal, String... balances) {
        List<Long> ids = Samples.stored(
                way,
                java.util.Arrays.stream(balances)
                        .map(balance -> new Account("A" + balance, balance))
                        .toList());
        journal.forgetCalls();
        return ids;
    }

    @EveryWay
    void severalUpdatesAreOneFromTheFirstOldToTheLastNewState(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00", "2.00");

        way.commit(work -> {
            balance(work, ids, "5.00");
            balance(work, ids.subList(1, 2), "6.00");
        });

        assertThat(journal.notes()).containsExactly("updated 1.00->5.00, 2.00->6.00");
    }

    @EveryWay
    void whatEndsAsItBeganIsNoChange(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00", "2.00");

        way.commit(work -> {
            balance(work, ids, "5.00");
            balance(work, ids.subList(0, 1), "1.00");
        });

        assertThat(journal.notes()).containsExactly("updated 2.00->5.00");
    }

    @EveryWay
    void whatIsCreatedAndUpdatedIsCreated(Way way, Journal journal) {
        way.commit(work -> {
            Account account = new Account("A", "1.00");
            work.create(account);
            balance(work, List.of(account.getId()), "3.00");
        });

        assertThat(journal.notes()).containsExactly("created +3.00");
    }

    @EveryWay
    void whatIsCreatedAndDeletedIsNothing(Way way, Journal journal) {
        way.commit(work -> {
            Account account = new Account("A", "1.00");
            work.create(account);
            work.delete(Account.class, account.getId());
        });

        assertThat(journal.notes()).isEmpty();
    }

    @EveryWay
    void whatIsUpdatedAndDeletedIsDeletedAsItWas(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            balance(work, ids, "5.00");
            work.delete(Account.class, ids);
        });

        assertThat(journal.notes()).containsExactly("deleted -1.00");
    }

    @EveryWay
    void netChangesGoOverAllWritePaths(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            balance(work, ids, "2.00");
            Account managed = work.find(Account.class, ids.get(0));
            managed.setBalance("3.00");
            work.em().flush();
            work.em().detach(managed);
            managed.setBalance("4.00");
            work.bulk().update(List.of(managed));
        });

        assertThat(journal.notes()).containsExactly("updated 1.00->4.00");
    }

    @EveryWay
    void conditionsLookAtTheNetChange(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setRemark("x"));
            balance(work, ids, "2.00");
        });

        assertThat(journal.notes()).hasSize(2).contains("updated 1.00->2.00").anySatisfy(note -> assertThat(note)
                .startsWith("remarked")
                .contains("remark", "balance"));
        journal.forgetCalls();

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setRemark("y"));
            work.update(Account.class, ids, account -> {
                account.setRemark("x");
                account.setBalance("7.00");
            });
        });
        assertThat(journal.notes()).containsExactly("updated 2.00->7.00");
    }

    @EveryWay(WritePath.FACADE)
    void whatALimitedUpdateDoesNotWriteIsNoNetChange(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setRemark("not to be written");
            accounts.get(0).setBalance("2.00");
            work.bulk().update(accounts, attributes("balance"));
        });
        assertThat(journal.notes()).containsExactly("updated 1.00->2.00");
        journal.forgetCalls();

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setRemark("not to be written");
            accounts.get(0).setBalance("3.00");
            work.bulk().update(accounts, attributes("balance"));
            accounts.get(0).setBalance("2.00");
            work.bulk().update(accounts, attributes("balance"));
        });
        assertThat(journal.notes()).isEmpty();
    }

    @EveryWay
    void subclassesAreApart(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new SavingsAccount("B"));
        journal.forgetCalls();

        way.commit(work -> balance(work, ids, "9.00"));

        assertThat(journal.notes()).containsExactly("updated 1.00->9.00", "updated 0.00->9.00");
    }

    @EveryWay
    void aRollbackReachesTheHooksOfFailureAlone(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.rollback(work -> {
            balance(work, ids, "5.00");
            balance(work, ids, "6.00");
        });
        assertThat(journal.notes()).containsExactly("failed 1.00->6.00");
        journal.forgetCalls();

        assertThat(catchThrowable(() -> way.commit(work -> {
                    balance(work, ids, "5.00");
                    throw new IllegalStateException("no");
                })))
                .hasMessage("no");
        assertThat(journal.notes()).containsExactly("failed 1.00->5.00");
    }

    @EveryWay
    void theNextTransactionBeginsAnew(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        try (Work work = way.begin()) {
            balance(work, ids, "2.00");
            work.commit();
            work.begin();
            balance(work, ids, "3.00");
            work.commit();
        }

        assertThat(journal.notes()).containsExactly("updated 1.00->2.00", "updated 2.00->3.00");
    }
}
