package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;

@Semantics("JPQL and Criteria statements")
class StatementsTest {

    @EveryWay(WritePath.FLUSH)
    void anUpdateCallsHooksWithValues(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"), new Account("C", "3.00"));
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(change -> {
                    journal.note("before " + change.oldRecord().getBalance() + " > "
                            + change.newRecord().getBalance());
                    if (change.newRecord().getNumber().equals("B")) {
                        change.newRecord().setRemark("by a hook");
                    }
                }));
        journal.afterUpdate(
                Account.class,
                accounts -> accounts.forEach(change -> journal.note("after "
                        + change.oldRecord().getBalance() + " > "
                        + change.newRecord().getBalance() + " version "
                        + change.newRecord().getVersion())));
        way.database().statements().clear();

        int count = way.commitAndGet(work -> work.em()
                .createQuery("update Account a set a.balance = 7 where a.number in ('A', 'B')")
                .executeUpdate());

        assertThat(count).isEqualTo(2);
        assertThat(journal.notes())
                .containsExactly(
                        "before 1.00 > 7", "before 2.00 > 7", "after 1.00 > 7 version 2", "after 2.00 > 7 version 2");
        assertThat(way.database().rows("select account_number, balance, version, remark from account order by id"))
                .containsExactly(
                        java.util.Arrays.asList("A", new BigDecimal("7.00"), 2L, null),
                        List.of("B", new BigDecimal("7.00"), 2L, "by a hook"),
                        java.util.Arrays.asList("C", new BigDecimal("3.00"), 1L, null));
        Statements statements = way.database().statements();
        assertThat(statements.selects()).hasSize(2);
        assertThat(statements.writes()).hasSize(2);
    }
}
