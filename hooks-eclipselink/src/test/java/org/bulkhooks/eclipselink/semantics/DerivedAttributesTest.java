package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Status;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.graph.RuleFailure;

@Semantics("derived attributes reach the database")
class DerivedAttributesTest {

    private static final String ROWS = "select balance, remark, city, version from account order by id";

    @ApplicationScoped
    static class Graphs {

        @Produces
        @ApplicationScoped
        DependencyGraph<Account> accounts() {
            return DependencyGraph.of(Account.class)
                    .derive(
                            "postal.city",
                            account -> account.getPostal().getCity(),
                            (Account account, String city) ->
                                    account.getPostal().setCity(city))
                    .from("remark")
                    .by(account -> "city of " + account.getRemark())
                    .derive("remark", Account::getRemark, Account::setRemark)
                    .from("balance")
                    .by(account -> account.getBalance().signum() < 0 ? "debt" : "credit")
                    .build();
        }
    }

    private static List<Object> row(String balance, String remark, String city, long version) {
        return List.of(new BigDecimal(balance), remark, city, version);
    }

    @EveryWay(WritePath.STREAM)
    void recordsOfAnEarlierChunkAreNotCalculatedAgain(Way way, Journal journal) {
        Account first = new Account("A", "1.00");
        journal.afterCreate(Account.class, accounts -> {
            if (accounts.chunk() == 1) {
                first.setRemark("mine"); // its chunk is over, so that nobody writes it
            }
        });

        way.commit(work -> work.bulk()
                .create(
                        Stream.of(first, new Account("B", "-1.00"), new Account("C", "-1.00")),
                        chunkSize(1),
                        partialSuccess()));

        assertThat(first.getRemark()).isEqualTo("mine");
        assertThat(way.database().column("select remark from account order by id"))
                .containsExactly("credit", "debt", "debt");
    }

    @EveryWayOfRecords
    void whatAnAfterHookSetsIsCalculatedAgainBeforeItIsWritten(Way way, Journal journal) {
        journal.afterCreate(
                Account.class, accounts -> accounts.newRecords().get(0).setBalance("-1.00"));

        way.commit(work -> work.create(new Account("A", "1.00")));

        assertThat(way.database().rows(ROWS)).containsExactly(row("-1.00", "debt", "city of debt", 2));
    }

    @EveryWayOfRecords
    void newRecordsAreInsertedWithThem(Way way) {
        way.commit(work -> work.create(new Account("A", "1.00"), new SavingsAccount("B", "-1.00")));

        assertThat(way.database().rows(ROWS))
                .containsExactlyInAnyOrder(
                        row("1.00", "credit", "city of credit", 1), row("-1.00", "debt", "city of debt", 1));
    }

    @EveryWay
    void updatesWriteThoseThatDependOnWhatIsChanged(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new SavingsAccount("B", "1.00"));

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("-2.00")));

        assertThat(way.database().rows(ROWS))
                .containsExactly(row("-2.00", "debt", "city of debt", 2), row("-2.00", "debt", "city of debt", 2));
    }

    @EveryWay
    void updatesOfOtherAttributesLeaveThemAlone(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        way.database().execute("update account set remark = 'by hand'");
        way.commit(work -> work.em().getEntityManagerFactory().getCache().evictAll());

        way.commit(work -> work.update(Account.class, ids, account -> account.setStatus(Status.FROZEN)));

        assertThat(way.database().rows(ROWS)).containsExactly(row("1.00", "by hand", "city of credit", 2));
    }

    @EveryWay
    void whatTheCallerWritesToThemIsOverwritten(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> work.update(Account.class, ids, account -> {
            account.setRemark("by hand");
            account.setStatus(Status.FROZEN);
        }));

        assertThat(way.database().rows(ROWS)).containsExactly(row("1.00", "credit", "city of credit", 2));
    }

    @EveryWay
    void theyFollowWhatHooksChange(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.beforeUpdate(Account.class, accounts -> {
            journal.note(accounts.newRecords().get(0).getRemark());
            accounts.newRecords().get(0).setBalance("5.00");
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("-2.00")));

        assertThat(journal.notes()).as("calculated before the hook").containsExactly("debt");
        assertThat(way.database().rows(ROWS)).containsExactly(row("5.00", "credit", "city of credit", 2));
    }

    @EveryWay(WritePath.FLUSH)
    void theyFollowWhatHooksOfOtherModelsChange(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        List<Long> customers = Samples.stored(way, new Customer("Ann"));
        journal.beforeUpdate(
                Customer.class,
                changed -> Work.current().find(Account.class, ids.get(0)).setBalance("-7.00"));

        way.commit(work -> {
            Account account = work.load(Account.class, ids).get(0);
            Customer customer = work.load(Customer.class, customers).get(0);
            account.setStatus(Status.FROZEN);
            customer.setName("Bea");
            work.em().flush();
        });

        assertThat(way.database().rows(ROWS)).containsExactly(row("-7.00", "debt", "city of debt", 2));
    }

    @EveryWayOfRecords
    void whatARuleThrowsIsAVeto(Way way) {
        assertThatThrownBy(() -> way.commit(work -> {
                    Account account = new Account("A");
                    account.setBalance((BigDecimal) null);
                    work.create(account);
                }))
                .isInstanceOf(NullPointerException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .anySatisfy(at -> assertThat(at).isInstanceOf(RuleFailure.class)));
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void updatesThatAreLimitedToOtherAttributesWriteThem(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.forEach(account -> account.setBalance("-2.00"));
            accounts.get(1).setRemark("debt"); // as the rule will say
            work.bulk().update(accounts, attributes("balance"));
        });

        assertThat(way.database().rows(ROWS))
                .containsExactly(row("-2.00", "debt", "city of debt", 2), row("-2.00", "debt", "city of debt", 2));
    }

    @EveryWay(WritePath.FACADE)
    void aLimitedUpdateOfRecordsThatHoldNothingElseLeavesThemAlone(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        Account frozen = bare(ids.get(0));
        frozen.setStatus(Status.FROZEN);
        way.commit(work -> work.bulk().update(List.of(frozen), attributes("status")));

        assertThat(way.database().rows(ROWS)).containsExactly(row("1.00", "credit", "city of credit", 2));
        assertThat(way.database().column("select postal_street from account")).containsExactly("1 Main Street");
        assertThat(way.database().column("select status from account")).containsExactly("FROZEN");
        assertThat(frozen.getBalance())
                .as("the record holds what the graph reads")
                .isEqualByComparingTo("1.00");
        assertThat(frozen.getPostal().getCity()).isEqualTo("city of credit");
    }

    @EveryWay(WritePath.FACADE)
    void aLimitedUpdateCalculatesThemFromWhatTheRowHolds(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> {
            Account account = work.loadDetached(Account.class, ids).get(0);
            account.setBalance("-2.00"); // is not written
            account.setStatus(Status.FROZEN);
            account.setRemark("by hand");
            work.bulk().update(List.of(account), attributes("status", "remark"));
        });

        assertThat(way.database().rows(ROWS)).containsExactly(row("1.00", "credit", "city of credit", 2));
    }

    @EveryWay(WritePath.FACADE)
    void aLimitedUpdateWithoutAnyChangeWritesNothing(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        Account open = bare(ids.get(0));
        open.setStatus(Status.OPEN);
        way.commit(work -> assertThat(
                        work.bulk().update(List.of(open), attributes("status")).unchanged())
                .isEqualTo(1));

        assertThat(way.database().rows(ROWS)).containsExactly(row("1.00", "credit", "city of credit", 1));
    }

    @EveryWay(WritePath.FACADE)
    void aLimitedUpdateOfAnInputCalculatesThemInRecordsThatHoldNothingElse(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        Account account = bare(ids.get(0));
        account.setBalance("-2.00");
        way.commit(work -> work.bulk().update(List.of(account), attributes("balance")));

        assertThat(way.database().rows(ROWS)).containsExactly(row("-2.00", "debt", "city of debt", 2));
        assertThat(way.database().column("select postal_street from account")).containsExactly("1 Main Street");
    }

    private static Account bare(Long id) {
        Account bare = new Account("unwritten");
        bare.setId(id);
        bare.setVersion(1);
        bare.setBalance((BigDecimal) null);
        bare.setPostal(null);
        return bare;
    }
}
