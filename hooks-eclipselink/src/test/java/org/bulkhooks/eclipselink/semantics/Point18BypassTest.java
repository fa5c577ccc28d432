package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.bypassing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.Query;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.BypassScope;
import org.bulkhooks.Hooks;
import org.bulkhooks.NetChange;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;

@Semantics(
        value = "12 bypass",
        beans = {})
@SuppressWarnings("try") // a scope only has to be open
class Point18BypassTest {

    @ApplicationScoped
    static class AccountHooks {

        void before(@Observes BeforeUpdate<Account> accounts, Journal journal) {
            journal.note("before");
        }

        void validate(@Observes ValidateSave<Account> accounts, Journal journal) {
            journal.note("validate");
        }

        void after(@Observes AfterSave<Account> accounts, Journal journal) {
            journal.note("after");
        }

        void deleted(@Observes AfterDelete<Account> accounts, Journal journal) {
            journal.note("deleted");
        }

        void committed(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("committed");
        }
    }

    @ApplicationScoped
    static class OtherHooks {

        void other(@Observes AfterUpdate<Account> accounts, Journal journal) {
            journal.note("other");
            if ("note".equals(accounts.newRecords().get(0).getRemark())) {
                Work.current().bulk().create(List.of(new Note("nested")));
            }
        }

        void completed(@Observes OperationCompleted<Account> operation, Journal journal) {
            journal.note("completed");
        }

        void net(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Account> accounts,
                Journal journal) {
            journal.note("net");
        }

        void noted(@Observes AfterCreate<Note> notes, Journal journal) {
            journal.note("noted");
        }
    }

    private static void change(Work work, List<Long> ids) {
        work.update(Account.class, ids, account -> account.setRemark(account.getRemark() + "x"));
    }

    private static List<Long> stored(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new SavingsAccount("B"));
        journal.forgetCalls();
        return ids.subList(0, 1);
    }

    @EveryWay
    void aScopeLeavesAllHooksOutUntilItIsClosed(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            try (BypassScope scope = hooks.bypass(Bypass.allHooks("migration 42"))) {
                change(work, ids);
            }
        });
        assertThat(journal.notes()).isEmpty();

        way.commit(work -> change(work, ids));
        assertThat(journal.notes())
                .containsExactly("before", "validate", "after", "other", "completed", "committed", "net");
    }

    @EveryWay
    void aScopeLeavesTheHooksOfOneClassOut(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            try (BypassScope scope = hooks.bypass(AccountHooks.class, "migration 42")) {
                change(work, ids);
            }
        });

        assertThat(journal.notes()).containsExactly("other", "completed", "net");
    }

    @EveryWay
    void aScopeLeavesOneHookOut(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            try (BypassScope scope = hooks.bypass(Bypass.hook(AccountHooks.class, "after", "migration 42"))) {
                change(work, ids);
            }
        });

        assertThat(journal.notes()).containsExactly("before", "validate", "other", "completed", "committed", "net");
    }

    @EveryWay
    void aScopeLeavesAnEventOut(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            try (BypassScope scope = hooks.bypass(Bypass.event(AfterUpdate.class, "migration 42"))) {
                change(work, ids);
            }
        });

        assertThat(journal.notes()).containsExactly("before", "validate", "completed");
    }

    @EveryWay
    void aScopeLeavesAModelOutWithItsSubclasses(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = Samples.stored(way, new Account("A"), new SavingsAccount("B"));
        journal.forgetCalls();

        way.commit(work -> {
            try (BypassScope scope = hooks.bypass(Bypass.model(SavingsAccount.class, "rates"))) {
                change(work, ids);
            }
        });
        assertThat(journal.notes())
                .containsExactly("before", "validate", "after", "other", "completed", "committed", "net");
        journal.forgetCalls();

        way.commit(work -> {
            try (BypassScope scope = hooks.bypass(Bypass.model(Account.class, "rates"))) {
                change(work, ids);
            }
        });
        assertThat(journal.notes()).isEmpty();
    }

    @EveryWay
    void aScopeCoversDeletes(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            try (BypassScope scope = hooks.bypass(Bypass.allHooks("archive"))) {
                work.delete(Account.class, ids);
            }
        });

        assertThat(journal.notes()).isEmpty();
        assertThat(way.database().column("select account_number from account")).containsExactly("B");
    }

    @EveryWay
    void scopesNestAndCloseInAnyOrder(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = stored(way, journal);
        BypassScope outer = hooks.bypass(AccountHooks.class, "one");
        BypassScope inner = hooks.bypass(OtherHooks.class, "two");

        outer.close();
        outer.close();
        way.commit(work -> change(work, ids));
        assertThat(journal.notes()).containsExactly("before", "validate", "after", "committed");
        journal.forgetCalls();

        inner.close();
        way.commit(work -> change(work, ids));
        assertThat(journal.notes()).contains("other", "before");
    }

    @EveryWay
    void aScopeEndsAfterAnException(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = stored(way, journal);

        assertThat(catchThrowable(() -> way.commit(work -> {
                    try (BypassScope scope = hooks.bypass(Bypass.allHooks("fails"))) {
                        change(work, ids);
                        throw new IllegalStateException("failed");
                    }
                })))
                .hasMessage("failed");

        way.commit(work -> change(work, ids));
        assertThat(journal.notes()).contains("before", "after");
    }

    @EveryWay
    void aScopeIsOfItsThreadAlone(Way way, Journal journal, Hooks hooks) throws InterruptedException {
        List<Long> ids = stored(way, journal);

        try (BypassScope scope = hooks.bypass(Bypass.allHooks("mine"))) {
            Thread other = new Thread(() -> way.commit(work -> change(work, ids)));
            other.start();
            other.join();
            assertThat(journal.notes()).contains("before", "after");

            Thread closing = new Thread(() -> {
                if (catchThrowable(scope::close) instanceof IllegalStateException) {
                    journal.note("refused to close");
                }
            });
            closing.start();
            closing.join();
            assertThat(journal.notes()).contains("refused to close");
        }
    }

    @EveryWayOfRecords
    void whatNobodyHasCannotBeBypassed(Way way, Hooks hooks) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hooks.bypass(Journal.class, "x"))
                .withMessageContaining("Journal has no hooks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hooks.bypass(Bypass.hook(AccountHooks.class, "befor", "x")))
                .withMessageContaining("no hook 'befor' in AccountHooks")
                .withMessageContaining("before");
        assertThatIllegalArgumentException().isThrownBy(() -> hooks.bypass(AccountHooks.class, " "));
    }

    @EveryWay(WritePath.FACADE)
    void anOptionThatNamesAHookNobodyHasIsRefusedBeforeAnythingIsDone(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        try (Work work = way.begin()) {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            way.database().statements().clear();
            assertThatIllegalArgumentException()
                    .as("although nothing is changed")
                    .isThrownBy(() ->
                            work.bulk().update(accounts, bypassing(Bypass.hook(AccountHooks.class, "befor", "x"))))
                    .withMessageContaining("no hook 'befor' in AccountHooks");
            assertThat(way.database().statements().all()).isEmpty();
            assertThat(work.rollbackOnly()).isTrue();
        }
        try (Work work = way.begin()) {
            Query statement = work.em().createQuery("update Account a set a.remark = 'x'");
            way.database().statements().clear();
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            work.bulk().update(statement, bypassing(Bypass.hook(AccountHooks.class, "befor", "x"))))
                    .withMessageContaining("no hook 'befor' in AccountHooks");
            assertThat(way.database().statements().all()).isEmpty();
            assertThat(work.rollbackOnly()).isTrue();
        }
        try (Work work = way.begin()) {
            way.database().statements().clear();
            Account refused = new Account("refused");
            assertThatIllegalArgumentException().isThrownBy(() -> work.bulk()
                    .create(List.of(refused), bypassing(Bypass.hooksOf(Journal.class, "x"))));
            assertThat(refused.getId()).isNull();
            assertThat(way.database().statements().all()).isEmpty();
        }
    }

    @EveryWay(WritePath.FACADE)
    void anOptionLeavesHooksOutOfOneCallAndOfWhatIsNestedInIt(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setRemark("note");
            work.bulk()
                    .update(
                            accounts,
                            bypassing(Bypass.hooksOf(AccountHooks.class, "import")),
                            bypassing(Bypass.hook(OtherHooks.class, "noted", "import")));
            assertThat(journal.notes()).containsExactly("other", "completed");
            assertThat(way.database().statements().writes())
                    .anyMatch(sent -> sent.sql().contains("into note"));
            work.create(new Note("not nested"));
        });

        assertThat(journal.notes()).containsExactly("other", "completed", "noted", "net");
    }

    @EveryWay(WritePath.FACADE)
    void theWorkThatWaitsForAFlushIsNotBypassedByAnOption(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.forgetCalls();

        way.commit(work -> {
            work.load(Account.class, ids.subList(0, 1)).get(0).setRemark("pending");
            List<Account> detached = work.loadDetached(Account.class, ids.subList(1, 2));
            journal.forgetCalls();
            work.load(Account.class, ids.subList(0, 1)).get(0).setRemark("still pending");
            detached.get(0).setRemark("direct");
            work.bulk().update(detached, bypassing(Bypass.allHooks("import")));
        });

        assertThat(journal.notes()).contains("before", "after");
    }

    @EveryWay(WritePath.FACADE)
    void oldRowsAreNotReadForHooksThatAreLeftOut(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            way.database().statements().clear();
            work.bulk().update(accounts, attributes("remark"), bypassing(Bypass.allHooks("import")));
            work.bulk().delete(accounts, bypassing(Bypass.allHooks("import")));
            assertThat(way.database().statements().selects()).isEmpty();
        });
    }
}
