package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;

@Semantics("2 native SQL is allowed unless the application refuses it")
class NativeSqlAllowedTest {

    @EveryWay(WritePath.FLUSH)
    void nativeSqlWritesAndCallsNoHook(Way way, Journal journal) {
        Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> assertThat(work.em()
                        .createNativeQuery("update account set remark = 'native'")
                        .executeUpdate())
                .isEqualTo(1));

        assertThat(way.database().column("select remark from account")).containsExactly("native");
        assertThat(journal.calls()).isEmpty();
    }
}
