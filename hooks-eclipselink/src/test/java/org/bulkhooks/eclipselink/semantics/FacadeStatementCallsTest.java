package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.Bypass;
import org.bulkhooks.Change;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Transactions;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("statements that the facade is given")
class FacadeStatementCallsTest {

    private static void stored(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"));
        journal.forgetCalls();
    }

    @EveryWay(WritePath.FACADE)
    void runInATransactionOfTheirOwn(Way way, Journal journal) {
        stored(way, journal);

        try (Work work = way.open()) {
            BulkResult updated = work.bulk()
                    .update(work.em()
                            .createQuery("update Account a set a.remark = :remark where a.number = 'A'")
                            .setParameter("remark", "r"));
            BulkResult deleted =
                    work.bulk().delete(work.em().createQuery("delete from Account a where a.number = 'B'"));

            assertThat(updated).isEqualTo(new BulkResult(1, 1));
            assertThat(deleted).isEqualTo(new BulkResult(1, 1));
            assertThat(work.active()).isFalse();
        }
        assertThat(way.database().rows("select account_number, remark from account"))
                .containsExactly(List.of("A", "r"));
        assertThat(way.database().connectionsInUse()).isZero();
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_DELETE Account [B]",
                        "AFTER_DELETE Account [B]");
    }

    @EveryWay(WritePath.FACADE)
    void leaveRejectedRecordsOutAndSayWhich(Way way, Journal journal) {
        stored(way, journal);
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(change -> {
                    if (change.newRecord().getNumber().equals("A")) {
                        change.reject("remark", "not this one");
                    }
                }));

        BulkResult result = way.commitAndGet(work ->
                work.bulk().update(work.em().createQuery("update Account a set a.remark = 'r'"), partialSuccess()));

        assertThat(result)
                .isEqualTo(
                        new BulkResult(2, 1, List.of(new RejectedRecord(0, Account.class, "remark", "not this one"))));
        assertThat(way.database().rows("select remark, version from account order by id"))
                .containsExactly(Arrays.asList(null, 1L), List.of("r", 2L));
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class).get(0).labels())
                .containsExactly("B");
    }

    @EveryWay(WritePath.FACADE)
    void areValidatedByBeanValidation(Way way, Journal journal) {
        stored(way, journal);

        assertThatThrownBy(() -> way.commit(
                        work -> work.bulk().update(work.em().createQuery("update Account a set a.number = ''"))))
                .isInstanceOf(RecordsRejectedException.class)
                .hasMessageContaining("position 0 of the statement, number")
                .hasMessageContaining("position 1 of the statement, number");
        assertThat(way.database().column("select account_number from account order by id"))
                .containsExactly("A", "B");
    }

    @EveryWay(WritePath.FACADE)
    void areHandedToHooksInChunks(Way way, Journal journal) {
        way.commit(work -> work.bulk()
                .create(IntStream.range(0, 5)
                        .mapToObj(i -> new Account("N" + i))
                        .toList()));
        journal.forgetCalls();

        way.commit(
                work -> work.bulk().update(work.em().createQuery("update Account a set a.remark = 'r'"), chunkSize(2)));

        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class))
                .extracting(call -> call.size())
                .containsExactly(2, 2, 1);
    }

    @EveryWay(WritePath.FACADE)
    void runUntouchedWhereAllHooksAreBypassed(Way way, Journal journal) {
        stored(way, journal);
        way.database().statements().clear();

        BulkResult result = way.commitAndGet(work -> work.bulk()
                .update(
                        work.em().createQuery("update Account a set a.remark = 'r'"),
                        bypassing(Bypass.allHooks("migration 42"))));

        assertThat(result).isEqualTo(new BulkResult(2, 2));
        assertThat(journal.calls()).isEmpty();
        assertThat(way.database().statements().all()).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void leaveManagedInstancesAloneWhereAllHooksAreBypassed(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A", "1.00")).get(0);

        way.commit(work -> {
            Account managed = work.find(Account.class, id);
            work.bulk()
                    .update(
                            work.em().createQuery("update Account a set a.remark = 'r'"),
                            bypassing(Bypass.allHooks("migration")));

            assertThat(managed.getRemark()).isNull();
            work.em().refresh(managed);
            assertThat(managed.getRemark()).isEqualTo("r");
        });
    }

    @EveryWay(WritePath.FACADE)
    void runUntouchedWhereNoHookConcernsTheModel(Way way, Journal journal) {
        way.commit(work -> work.em().persist(new Desk("r", 1, "red")));
        way.database().statements().clear();

        BulkResult result = way.commitAndGet(
                work -> work.bulk().update(work.em().createQuery("update Desk d set d.colour = 'blue'")));

        assertThat(result).isEqualTo(new BulkResult(1, 1));
        assertThat(way.database().statements().all()).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void areRefusedWhereTheyMakeNoSense(Way way, Journal journal) {
        try (Work work = way.begin()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery("delete from Account a")))
                    .withMessage("the query is a DELETE; call delete with it");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().delete(work.em().createQuery("update Account a set a.remark = 'r'")))
                    .withMessage("the query is an UPDATE; call update with it");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery("select a from Account a")))
                    .withMessageContaining("is a SELECT");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().delete(work.em().createNativeQuery("delete from account")))
                    .withMessageContaining("native SQL");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(work.em().createQuery("update Account a set a.remark = 'r'"), attributes("remark")))
                    .withMessageContaining("the option attributes is for records");
            assertThat(work.rollbackOnly()).as("nothing was begun").isFalse();
        }
        try (Work work = way.begin()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery("update Account a set a.id = 1")))
                    .withMessageContaining("'ID', a part of the id of Account");
        }
    }

    @EveryWay(WritePath.FACADE)
    void areRefusedFromAnotherEntityManager(Way way, Journal journal) {
        stored(way, journal);

        try (Work work = way.begin();
                EntityManager other = way.unit().factory().createEntityManager()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(other.createQuery("update Account a set a.remark = 'r'")))
                    .withMessageContaining("the query is of another EntityManager");
            assertThat(work.rollbackOnly()).as("nothing was begun").isFalse();
        }
        try (Work work = way.open();
                EntityManager other = way.unit().factory().createEntityManager()) {
            Query update = other.createQuery("update Account a set a.remark = 'r' where a.number = :number")
                    .setParameter("number", "A");
            if (way.transactions() == Transactions.RESOURCE_LOCAL) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> work.bulk().update(update))
                        .withMessageContaining("the query is of another EntityManager");
            } else {
                assertThat(work.bulk().update(update))
                        .as("a container's EntityManager is another one as soon as a transaction begins")
                        .isEqualTo(new BulkResult(1, 1));
                assertThat(work.bulk()
                                .delete(other.createQuery("delete from Account a where a.number = ?1")
                                        .setParameter(1, "B")))
                        .isEqualTo(new BulkResult(1, 1));
            }
        }
    }

    /** As Payara's is, which runs queries in persistence contexts of their own. */
    @EveryWay(WritePath.FACADE)
    void canBeInAWrapperThatExecutesNothingWithoutATransaction(Way way, Journal journal) {
        stored(way, journal);

        try (Work work = way.open()) {
            Query query = work.em().createQuery("update Account a set a.remark = 'r'");
            Query wrapper = (Query) Proxy.newProxyInstance(
                    Query.class.getClassLoader(), new Class<?>[] {Query.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("executeUpdate")) {
                            throw new TransactionRequiredException();
                        }
                        return method.invoke(query, arguments);
                    });

            assertThat(work.bulk().update(wrapper)).isEqualTo(new BulkResult(2, 2));
        }
        assertThat(way.database().column("select remark from account")).containsExactly("r", "r");
    }

    @EveryWay(WritePath.FACADE)
    void areRefusedWithoutAParameter(Way way, Journal journal) {
        stored(way, journal);

        try (Work work = way.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> work.bulk().update(work.em().createQuery("update Account a set a.remark = :remark")))
                    .withMessageContaining("remark");
        }
        assertThat(journal.calls()).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void computeValuesWithCorrelatedSubqueries(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"), new SavingsAccount("C", "4.00"));
        journal.beforeUpdate(
                Account.class,
                accounts -> journal.note("before "
                        + accounts.changes().stream()
                                .map(Change::newRecord)
                                .map(Account::getBalance)
                                .toList()));
        way.database().statements().clear();

        BulkResult result = way.commitAndGet(work -> work.bulk()
                .update(Account.class)
                .set("balance", (account, statement, criteria) -> {
                    Subquery<BigDecimal> others = statement.subquery(BigDecimal.class);
                    Root<Account> other = others.from(Account.class);
                    return others.select(criteria.sum(other.<BigDecimal>get("balance")))
                            .where(criteria.notEqual(other.get("id"), account.get("id")));
                })
                .where((account, statement, criteria) -> criteria.notEqual(account.get("number"), "C"))
                .execute());

        assertThat(result).isEqualTo(new BulkResult(2, 2));
        assertThat(journal.notes()).containsExactly("before [6.00, 5.00]");
        assertThat(way.database().rows("select balance, version from account order by id"))
                .containsExactly(
                        List.of(new BigDecimal("6.00"), 2L),
                        List.of(new BigDecimal("5.00"), 2L),
                        List.of(new BigDecimal("4.00"), 1L));
        assertThat(way.database().statements().selects())
                .hasSize(way.database().queriesToFind() + (way.isWoven() ? 0 : 1));
        assertThat(way.database().statements().writes()).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void setGivenValues(Way way, Journal journal) {
        stored(way, journal);
        Customer customer = new Customer("C");
        way.commit(work -> work.em().persist(customer));

        BulkResult result = way.commitAndGet(work -> work.bulk()
                .update(Account.class)
                .set("postal.city", "Rome")
                .set("status", Status.CLOSED)
                .set("remark", (Object) null)
                .set("customer", customer)
                .where((account, statement, criteria) -> criteria.equal(account.get("number"), "A"))
                .where((account, statement, criteria) -> criteria.equal(account.get("status"), Status.OPEN))
                .execute());

        assertThat(result).isEqualTo(new BulkResult(1, 1));
        assertThat(way.database().rows("select city, status, customer_id from account where account_number = 'A'"))
                .containsExactly(List.of("Rome", "CLOSED", customer.getId()));
    }

    @EveryWay(WritePath.FACADE)
    void computeValuesOfAModelWithoutHooks(Way way, Journal journal) {
        way.commit(work -> {
            work.em().persist(new Desk("r", 1, "red"));
            work.em().persist(new Desk("r", 2, "white"));
        });

        BulkResult result = way.commitAndGet(work -> work.bulk()
                .update(Desk.class)
                .set("colour", (desk, statement, criteria) -> {
                    Subquery<String> other = statement.subquery(String.class);
                    Root<Desk> neighbour = other.from(Desk.class);
                    return other.select(criteria.greatest(neighbour.<String>get("colour")))
                            .where(criteria.notEqual(
                                    neighbour.get("id").get("place"),
                                    desk.get("id").get("place")));
                })
                .execute());

        assertThat(result).isEqualTo(new BulkResult(2, 2));
        assertThat(way.database().column("select colour from desk order by place"))
                .containsExactly("white", "red");
    }

    @EveryWay(WritePath.FACADE)
    void nameTheAttributeThatCannotBeSet(Way way, Journal journal) {
        try (Work work = way.begin()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(Account.class).set("balanse", 1))
                    .withMessageContaining(
                            "no attribute 'balanse' in Account; did you mean 'balance'? Attributes: balance, currency");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(Account.class).set("balance", "much"))
                    .withMessageContaining("'balance' of Account is a java.math.BigDecimal")
                    .withMessageContaining("java.lang.String");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(Account.class).set("id", 1L))
                    .withMessageContaining("'id' of Account cannot be set");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            work.bulk().update(Account.class).set("remark", "a").set("remark", "b"))
                    .withMessageContaining("'remark' is set twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(Account.class)
                            .set("balance", (account, statement, criteria) -> account.get("number"))
                            .execute())
                    .withMessageContaining("'balance' of Account is a java.math.BigDecimal");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(String.class))
                    .withMessageContaining("java.lang.String is no entity");
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.bulk().update(Account.class).execute())
                    .withMessageContaining("sets nothing");
        }
    }
}
