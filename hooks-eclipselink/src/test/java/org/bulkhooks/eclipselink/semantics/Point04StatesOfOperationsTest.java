package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.HookPriority;
import org.bulkhooks.Hooks;
import org.bulkhooks.bulk.BulkOptions;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

/** Hooks after the completion of a transaction see each record as their operation left it. */
@Semantics(
        value = "4 states of operations",
        beans = {})
class Point04StatesOfOperationsTest {

    @ApplicationScoped
    static class LaterHooks {

        void updated(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("updated " + text(accounts));
        }

        void failed(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("failed " + text(accounts));
        }

        void deleted(
                @Observes(during = TransactionPhase.AFTER_COMPLETION) AfterDelete<Account> accounts, Journal journal) {
            journal.note("deleted " + text(accounts));
        }

        void before(
                @Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterUpdate<Account> accounts, Journal journal) {
            for (Account account : accounts.newRecords()) {
                if ("finish".equals(account.getRemark())) {
                    account.setRemark("finished");
                }
            }
        }

        /** Only creates: what happens to the record later concerns no hook. */
        void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Note> notes, Journal journal) {
            journal.note(
                    "created " + notes.newRecords().stream().map(Note::getText).toList());
        }

        void refusing(@Observes BeforeUpdate<Account> accounts) {
            if ("bad".equals(accounts.newRecords().get(0).getRemark())) {
                throw new IllegalStateException("veto");
            }
        }

        void changing(@Observes @Priority(HookPriority.LOW) AfterUpdate<Account> accounts) {
            for (Account account : accounts.newRecords()) {
                if ("round".equals(account.getRemark())) {
                    account.setRemark("done");
                    account.setBalance("8.00");
                }
            }
        }

        private static String text(ChangeSet<Account> accounts) {
            return accounts.changes().stream().map(LaterHooks::text).collect(Collectors.joining(", "));
        }

        private static String text(Change<Account> change) {
            return switch (change.type()) {
                case CREATE -> "+" + change.newRecord().getBalance();
                case UPDATE -> {
                    assertThat(change.value("balance"))
                            .isEqualTo(change.newRecord().getBalance());
                    yield change.oldRecord().getBalance() + "->"
                            + change.newRecord().getBalance();
                }
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
    void twoOperationsAreToldApart(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00", "1.50");

        way.commit(work -> {
            balance(work, ids, "2.00");
            balance(work, ids.subList(0, 1), "3.00");
        });

        assertThat(journal.notes()).containsExactly("updated 1.00->2.00, 1.50->2.00", "updated 2.00->3.00");
    }

    @EveryWay
    void threeOperationsAreToldApart(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            balance(work, ids, "2.00");
            balance(work, ids, "3.00");
            balance(work, ids, "4.00");
        });

        assertThat(journal.notes()).containsExactly("updated 1.00->2.00", "updated 2.00->3.00", "updated 3.00->4.00");
    }

    @EveryWay
    void whatIsDeletedLaterWasUpdatedBefore(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            balance(work, ids, "2.00");
            Account managed = work.find(Account.class, ids.get(0));
            managed.setBalance("9.00");
            work.delete(Account.class, ids);
        });

        assertThat(journal.notes())
                .startsWith("updated 1.00->2.00")
                .last()
                .asString()
                .startsWith("deleted -");
    }

    @EveryWayOfRecords
    void theSameInstancesHandedOverAgainAreToldApart(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            Account account = work.update(Account.class, ids.get(0), each -> each.setBalance("2.00"));
            account.setBalance("3.00");
            if (work.isFacade()) {
                work.bulk().update(List.of(account), BulkOptions.attributes("balance"));
            }
        });

        assertThat(journal.notes()).containsExactly("updated 1.00->2.00", "updated 2.00->3.00");
    }

    @EveryWay
    void anOperationThatFailsLaterIsNotSeen(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");
        assertThat(catchThrowable(() -> way.commit(work -> {
                    balance(work, ids, "2.00");
                    work.update(Account.class, ids, account -> {
                        account.setBalance("3.00");
                        account.setRemark("bad");
                    });
                })))
                .isNotNull();

        assertThat(journal.notes()).first().isEqualTo("failed 1.00->2.00");
    }

    @EveryWay
    void aFurtherRoundIsToldApart(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> work.update(Account.class, ids, account -> {
            account.setBalance("2.00");
            account.setRemark("round");
        }));

        assertThat(journal.notes()).containsExactly("updated 1.00->2.00", "updated 2.00->8.00");
    }

    @EveryWay
    void allWritePathsKeepWhatOthersWrote(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            Account managed = work.find(Account.class, ids.get(0));
            managed.setBalance("2.00");
            work.em().flush();
            balance(work, ids, "3.00");
            Account again = work.find(Account.class, ids.get(0));
            again.setBalance("4.00");
            work.em().flush();
            work.em().createQuery("update Account a set a.balance = 5").executeUpdate();
            work.em().refresh(again);
        });

        assertThat(journal.notes())
                .containsExactly("updated 1.00->2.00", "updated 2.00->3.00", "updated 3.00->4.00", "updated 4.00->5");
    }

    @EveryWayOfRecords
    void aLaterOperationThatConcernsNoHookIsNotSeen(Way way, Journal journal) {
        way.commit(work -> {
            Note note = new Note("first");
            work.create(note);
            note.setText("second");
            if (work.isFacade()) {
                work.bulk().update(List.of(note), BulkOptions.attributes("text"));
            } else {
                work.em().flush();
            }
        });

        assertThat(way.database().column("select text from note")).containsExactly("second");
        assertThat(journal.notes()).containsExactly("created [first]");
    }

    @EveryWayOfRecords
    void aLaterDeleteThatConcernsNoHookIsNotSeen(Way way, Journal journal) {
        way.commit(work -> {
            Note note = new Note("first");
            work.create(note);
            note.setText("second");
            if (work.isFacade()) {
                work.bulk().delete(List.of(note));
            } else {
                work.em().remove(note);
                work.em().flush();
            }
        });

        assertThat(way.database().count("note")).isZero();
        assertThat(journal.notes()).containsExactly("created [first]");
    }

    @EveryWayOfRecords
    @SuppressWarnings("try") // the scope is there to be closed
    void aBypassedOperationIsNotSeen(Way way, Journal journal, Hooks hooks) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            Account account = work.update(Account.class, ids.get(0), each -> each.setBalance("2.00"));
            try (var scope = hooks.bypass(Bypass.allHooks("test"))) {
                account.setBalance("3.00");
                if (work.isFacade()) {
                    work.bulk().update(List.of(account), BulkOptions.attributes("balance"));
                } else {
                    work.em().flush();
                }
                work.em().createQuery("update Account a set a.balance = 4").executeUpdate();
            }
        });

        assertThat(way.database().column("select balance from account"))
                .containsExactly(new java.math.BigDecimal("4.00"));
        assertThat(journal.notes()).containsExactly("updated 1.00->2.00");
    }

    @EveryWay(WritePath.FLUSH)
    void aHookBeforeCompletionGetsTheManagedInstance(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            Account account = work.update(Account.class, ids.get(0), each -> {
                each.setBalance("2.00");
                each.setRemark("finish");
            });
            account.setBalance("3.00");
            work.em().flush();
        });

        assertThat(way.database().column("select remark from account")).containsExactly("finished");
        assertThat(journal.notes()).containsExactly("updated 1.00->2.00", "updated 2.00->3.00", "updated 3.00->3.00");
    }

    @EveryWay(WritePath.FACADE)
    void nothingMoreIsReadWhereNoHookWaits(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "1.00");

        way.commit(work -> {
            Note note = new Note("first");
            work.bulk().create(List.of(new Account("B")));
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setBalance("5.00");
            assertThat(note.getId()).isNull();
            way.database().statements().clear();
            work.bulk()
                    .update(
                            accounts,
                            BulkOptions.bypassing(Bypass.allHooks("test")),
                            BulkOptions.attributes("balance"));
            assertThat(way.database().statements().all()).hasSize(1);
            balance(work, ids, "6.00");
            List<Account> again = work.loadDetached(Account.class, ids);
            again.get(0).setBalance("7.00");
            way.database().statements().clear();
            work.bulk()
                    .update(again, BulkOptions.bypassing(Bypass.allHooks("test")), BulkOptions.attributes("balance"));
            assertThat(way.database().statements().all())
                    .as("the old row, while a hook waits")
                    .hasSize(2);
        });
    }
}
