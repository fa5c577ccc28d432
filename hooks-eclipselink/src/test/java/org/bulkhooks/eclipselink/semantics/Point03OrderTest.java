package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.HookPriority;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Auditable;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Versioned;

@Semantics(
        value = "4 order",
        beans = {})
class Point03OrderTest {

    @ApplicationScoped
    static class BHooks {

        void lowest(@Observes @Priority(HookPriority.LOWEST) BeforeUpdate<Account> accounts, Journal journal) {
            journal.note("B.lowest");
        }

        void normal(@Observes BeforeUpdate<Account> accounts, Journal journal) {
            journal.note("B.normal");
        }

        void highest(@Observes @Priority(HookPriority.HIGHEST) BeforeUpdate<Account> accounts, Journal journal) {
            journal.note("B.highest");
        }

        void between(@Observes @Priority(HookPriority.HIGH + 1) BeforeUpdate<Account> accounts, Journal journal) {
            journal.note("B.between");
        }

        void after(@Observes @Priority(HookPriority.LOW) AfterUpdate<Auditable> records, Journal journal) {
            journal.note("B.after");
        }
    }

    @ApplicationScoped
    static class AHooks {

        void low(@Observes @Priority(HookPriority.LOW) BeforeUpdate<Account> accounts, Journal journal) {
            journal.note("A.low");
        }

        void normalOfSuperclass(@Observes BeforeUpdate<Versioned> records, Journal journal) {
            journal.note("A.normalOfSuperclass");
        }

        void normalOfInterface(
                @Observes @Priority(HookPriority.NORMAL) BeforeUpdate<? extends Auditable> records, Journal journal) {
            journal.note("A.normalOfInterface");
        }

        void everything(@Observes ChangeSet<Account> accounts, Journal journal) {
            journal.note(
                    "A.everything " + accounts.getClass().getInterfaces()[0].getSimpleName());
        }

        @SuppressWarnings("unused") // CDI calls it
        private void high(@Observes @Priority(HookPriority.HIGH) BeforeUpdate<Account> accounts, Journal journal) {
            journal.note("A.high");
        }

        static void after(@Observes @Priority(HookPriority.HIGH) AfterSave<Account> accounts, Journal journal) {
            journal.note("A.after");
        }

        void ofSavings(@Observes AfterUpdate<SavingsAccount> accounts, Journal journal) {
            journal.note("A.ofSavings");
        }
    }

    @EveryWay
    void hooksRunByPriorityThenClassThenMethod(Way way, Journal journal) {
        var ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(journal.notes())
                .containsExactly(
                        "B.highest",
                        "A.high",
                        "B.between",
                        "A.everything BeforeUpdate",
                        "A.normalOfInterface",
                        "A.normalOfSuperclass",
                        "B.normal",
                        "A.low",
                        "B.lowest",
                        "A.after",
                        "A.everything AfterUpdate",
                        "B.after");
    }

    @EveryWay
    void hooksOfASubclassStandBetweenThoseOfItsSuperclass(Way way, Journal journal) {
        var ids = Samples.stored(way, new SavingsAccount("A"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(journal.notes())
                .endsWith("B.lowest", "A.after", "A.everything AfterUpdate", "A.ofSavings", "B.after");
    }
}
