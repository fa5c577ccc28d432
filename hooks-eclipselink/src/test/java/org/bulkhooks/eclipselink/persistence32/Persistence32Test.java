package org.bulkhooks.eclipselink.persistence32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.TransactionRequiredException;
import java.util.Map;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.NativeWrites;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Transactions;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.junit.jupiter.api.Tag;

/** Each new way to write has hooks, is counted, or is said to be seen by nobody. */
@Tag("persistence-3.2")
@Semantics(
        value = "2 ways to write of Jakarta Persistence 3.2",
        beans = {})
class Persistence32Test {

    @ApplicationScoped
    static class Hooks {

        void refuse(@Observes BeforeSave<Account> accounts) {
            accounts.forEach(change -> {
                if ("refused".equals(change.newRecord().getRemark())) {
                    change.reject("remark", "refused");
                }
            });
        }

        void saved(@Observes AfterSave<Account> saved, Journal journal) {
            journal.note("saved " + saved.size());
        }
    }

    @EveryWay(WritePath.FLUSH)
    void transactionsOfTheFactoryHaveHooks(Way way, Journal journal) {
        if (way.transactions() == Transactions.JTA) {
            assertIsRefusedByEclipseLink(way);
            return;
        }
        NewWays.runInTransaction(way.unit().factory(), em -> em.persist(new Account("A")));
        int updated = NewWays.callInTransaction(
                way.unit().factory(),
                em -> em.createQuery("update Account a set a.remark = 'seen'").executeUpdate());

        assertThat(updated).isEqualTo(1);
        assertThat(journal.notes()).containsExactly("saved 1", "saved 1");
        assertThat(way.database().column("select remark from account")).containsExactly("seen");
    }

    @EveryWay(WritePath.FLUSH)
    void whatAHookRejectsRollsATransactionOfTheFactoryBack(Way way) {
        if (way.transactions() == Transactions.JTA) {
            assertIsRefusedByEclipseLink(way);
            return;
        }
        assertThatThrownBy(() -> NewWays.runInTransaction(way.unit().factory(), em -> {
                    em.persist(new Account("A"));
                    em.flush();
                    Account refused = new Account("B");
                    refused.setRemark("refused");
                    em.persist(refused);
                }))
                .hasStackTraceContaining(RecordsRejectedException.class.getName());

        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FLUSH)
    void truncateCallsNoHookAndIsCounted(Way way, Journal journal) {
        way.commit(work -> work.em().persist(new Account("A")));
        journal.forgetCalls();
        NativeWrites writes = NativeWrites.begin();

        NewWays.truncate(way.unit().factory());

        assertThat(way.database().count("account")).isZero();
        assertThat(journal.notes()).isEmpty();
        String unit = way.transactions() == Transactions.JTA ? "semantics-jta" : "semantics-local";
        assertThat(writes.since()).isEqualTo(Map.of(unit + " Account ACCOUNT: TRUNCATE TABLE ACCOUNT", 1L));
    }

    /** With JTA, EclipseLink begins no transaction; the application does. */
    private static void assertIsRefusedByEclipseLink(Way way) {
        assertThatThrownBy(() -> NewWays.runInTransaction(way.unit().factory(), em -> em.persist(new Account("A"))))
                .isInstanceOf(TransactionRequiredException.class);
    }
}
