package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;

@Semantics("values that the database rounds")
class RoundedValuesTest {

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void writesAManagedRecordOnce(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        way.commit(work -> {
            Account managed = work.find(Account.class, ids.get(0));
            managed.setBalance(new BigDecimal("2.239"));
            if (way.path() == WritePath.STREAM) {
                work.bulk().update(List.of(managed).stream());
            } else {
                work.bulk().update(List.of(managed));
            }
        });

        assertThat(way.database().rows("select balance, version from account")).containsExactly(List.of(kept(way), 2L));
        assertThat(journal.summaries()).containsExactly("BEFORE_UPDATE Account [A]", "AFTER_UPDATE Account [A]");
    }

    @EveryWay(WritePath.FACADE)
    void writesWhatABeforeHookChangesInAManagedRecord(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.beforeUpdate(Account.class, updated -> updated.newRecords().forEach(each -> each.setRemark("hook")));

        way.commit(work -> {
            Account managed = work.find(Account.class, ids.get(0));
            managed.setBalance(new BigDecimal("2.239"));
            work.bulk().update(List.of(managed));
        });

        assertThat(way.database().rows("select balance, remark, version from account"))
                .containsExactly(List.of(kept(way), "hook", 2L));
    }

    @EveryWay(WritePath.STATEMENT)
    void showsHooksOfAStatementWhatTheColumnHolds(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"), new Account("B", kept(way).toString()));
        List<Object> seen = new ArrayList<>();
        journal.beforeUpdate(
                Account.class, updated -> updated.newRecords().forEach(each -> seen.add(each.getBalance())));
        journal.afterUpdate(
                Account.class, updated -> updated.newRecords().forEach(each -> seen.add(each.getBalance())));

        way.commit(work -> work.em()
                .createQuery("update Account a set a.balance = :balance")
                .setParameter("balance", new BigDecimal("2.239"))
                .executeUpdate());
        way.commit(work -> work.em()
                .createQuery("update Account a set a.balance = a.balance * 1.001 where a.number = 'A'")
                .executeUpdate());

        assertThat(seen)
                .as("the second statement changes nothing")
                .containsOnly(kept(way))
                .hasSize(2);
        assertThat(way.database().rows("select account_number, balance, version from account order by account_number"))
                .containsExactly(List.of("A", kept(way), 2L), List.of("B", kept(way), 1L));
    }

    @EveryWay(WritePath.STATEMENT)
    void showsHooksOfAStatementWhatTheColumnHoldsOfAComputedDecimal(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "2.24"));
        List<Object> seen = new ArrayList<>();
        journal.beforeUpdate(
                Account.class, updated -> updated.newRecords().forEach(each -> seen.add(each.getBalance())));

        way.commit(work -> work.em()
                .createQuery("update Account a set a.balance = a.balance * 1.003")
                .executeUpdate());

        if (way.database().cutsDecimals()) {
            assertThat(seen).as("2.24672 is cut, so that nothing changes").isEmpty();
            assertThat(way.database().rows("select balance, version from account"))
                    .containsExactly(List.of(new BigDecimal("2.24"), 1L));
        } else {
            assertThat(seen).containsExactly(new BigDecimal("2.25"));
            assertThat(way.database().rows("select balance, version from account"))
                    .containsExactly(List.of(new BigDecimal("2.25"), 2L));
        }
    }

    /** Returns what the column makes of 2.239. */
    private static BigDecimal kept(Way way) {
        return new BigDecimal(way.database().cutsGivenDecimals() ? "2.23" : "2.24");
    }
}
