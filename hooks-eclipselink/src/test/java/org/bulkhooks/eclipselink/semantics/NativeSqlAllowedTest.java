package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.bulkhooks.AfterSave;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer.WritingQuery;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.NativeWrites;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Transactions;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Vehicle;

/** Accounts, contacts and vehicles have hooks; customers and notes have none. */
@Semantics(
        value = "2 native SQL is allowed unless the application refuses it, and counted",
        beans = {})
class NativeSqlAllowedTest {

    @ApplicationScoped
    static class Hooks {

        void account(@Observes AfterSave<Account> saved, Journal journal) {
            journal.note("account");
        }

        void contact(@Observes AfterSave<Contact> saved, Journal journal) {
            journal.note("contact");
        }

        void vehicle(@Observes AfterSave<Vehicle> saved, Journal journal) {
            journal.note("vehicle");
        }
    }

    private static String unit(Way way) {
        return way.transactions() == Transactions.JTA ? "semantics-jta" : "semantics-local";
    }

    private static void execute(Way way, String sql) {
        way.commit(work -> work.em().createNativeQuery(sql).executeUpdate());
    }

    @EveryWay(WritePath.FLUSH)
    void nativeSqlWritesAndCallsNoHook(Way way, Journal journal) {
        Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> assertThat(work.em()
                        .createNativeQuery("update account set remark = 'native'")
                        .executeUpdate())
                .isEqualTo(1));

        assertThat(way.database().column("select remark from account")).containsExactly("native");
        assertThat(journal.notes()).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void eachExecutionIsCountedByItsShapeWhateverTheValues(Way way) {
        NativeWrites writes = NativeWrites.begin();

        execute(way, "update account set remark = 'one' where id = 1");
        execute(way, "update  account set remark = 'another', /* not yet */\n balance=-1.50 where id in (1,2,3)");
        execute(way, "update account set remark = 'two' where id = 2 -- the second");
        execute(way, "update account set remark = 'three', balance = 0 where id in (?1)".replace("?1", "4711"));

        assertThat(writes.since())
                .isEqualTo(Map.of(
                        unit(way) + " Account ACCOUNT: update account set remark = ? where id = ?",
                        2L,
                        unit(way) + " Account ACCOUNT: update account set remark = ?, balance = ? where id in (?)",
                        2L));
    }

    @EveryWay(WritePath.FLUSH)
    void parametersAndNamedQueriesHaveTheSameShapeEachTime(Way way) {
        NativeWrites writes = NativeWrites.begin();
        String name = "remark " + way;
        String sql = "update account set remark = ?1 where id = ?2";

        try (Work work = way.begin()) {
            way.unit().factory().addNamedQuery(name, work.em().createNativeQuery(sql));
            for (int time = 0; time < 3; time++) {
                bound(work.em().createNamedQuery(name)).executeUpdate();
            }
            bound(work.em().createNativeQuery(sql)).executeUpdate();
            Query twice = bound(work.em().createNativeQuery(sql));
            twice.executeUpdate();
            twice.executeUpdate();
            work.commit();
        }

        assertThat(writes.since())
                .isEqualTo(Map.of(unit(way) + " Account ACCOUNT: update account set remark = ? where id = ?", 6L));
    }

    private static Query bound(Query query) {
        return query.setParameter(1, "secret").setParameter(2, 4711);
    }

    @EveryWay(WritePath.FLUSH)
    void queriesForRowsThatWriteAreCountedOnceEach(Way way) {
        Samples.stored(way, new Account("A"));
        NativeWrites writes = NativeWrites.begin();
        WritingQuery query = way.database().writingQuery().orElse(null);
        if (query == null) { // what is one elsewhere is no SQL here
            try (Work work = way.begin()) {
                assertThat(catchThrowable(() -> work.em()
                                .createNativeQuery("select * from final table (update account set remark = 'x')")
                                .getResultList()))
                        .isInstanceOf(PersistenceException.class);
            }
            assertThat(writes.since()).isEmpty();
            return;
        }
        String sql = query.sql();

        way.commit(work -> {
            EntityManager em = work.em();
            assertThat((List<?>) em.createNativeQuery(sql).getResultList()).hasSize(1);
            assertThat((List<?>) em.createNativeQuery(sql, Account.class).getResultList())
                    .hasSize(1);
            assertThat(em.createNativeQuery(sql).getSingleResult()).isNotNull();
            assertThat(em.createNativeQuery(sql).getResultStream().count()).isEqualTo(1);
        });

        assertThat(writes.since()).isEqualTo(Map.of(unit(way) + " Account ACCOUNT: " + query.shape(), 4L));
    }

    @EveryWay(WritePath.FLUSH)
    void eachTableOfAModelIsCounted(Way way) {
        NativeWrites writes = NativeWrites.begin();

        execute(way, "delete from contact_phones");
        execute(way, "update vehicle set wheels = 3");

        assertThat(writes.since())
                .isEqualTo(Map.of(
                        unit(way) + " Contact Contact_PHONES: delete from contact_phones",
                        1L,
                        unit(way) + " Vehicle VEHICLE: update vehicle set wheels = ?",
                        1L));
    }

    @EveryWay(WritePath.FLUSH)
    void whatFailedIsNotCountedAndWhatIsRolledBackIs(Way way) {
        Samples.stored(way, new Account("A"), new Account("B"));
        NativeWrites writes = NativeWrites.begin();

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.em()
                            .createNativeQuery("update account set account_number = 'C'")
                            .executeUpdate()))
                    .as("two of one number")
                    .isNotNull();
        }
        way.rollback(work ->
                work.em().createNativeQuery("update account set remark = 'x'").executeUpdate());

        assertThat(writes.since()).isEqualTo(Map.of(unit(way) + " Account ACCOUNT: update account set remark = ?", 1L));
    }

    @EveryWay
    void nothingElseIsCounted(Way way) {
        NativeWrites writes = NativeWrites.begin();

        List<Long> ids = way.commitAndGet(work -> {
            List<Account> accounts = List.of(new Account("A"), new Account("B"));
            accounts.forEach(work::create);
            work.create(new Contact("C", "1", "2"));
            return accounts.stream().map(Account::getId).toList();
        });
        way.commit(work -> work.update(Account.class, ids.get(0), account -> account.setRemark("x")));
        way.commit(work -> {
            EntityManager em = work.em();
            em.createQuery("update Account a set a.remark = 'y'").executeUpdate();
            em.createNativeQuery("select * from account for update", Account.class)
                    .getResultList();
            em.createNativeQuery("update customer set name = 'x'").executeUpdate();
            em.createNativeQuery("update note set text = (select max(account_number) from account)")
                    .executeUpdate();
        });
        Samples.stored(way, new Customer("C"), new Note("N"));
        way.commit(work -> work.delete(Account.class, ids.get(1)));

        assertThat(writes.since()).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void anApplicationThatWritesValuesIntoItsSqlHasOneShape(Way way) {
        NativeWrites writes = NativeWrites.begin();

        way.commit(work -> {
            for (int id = 0; id < 2_000; id++) {
                work.em()
                        .createNativeQuery("update account set remark = 'r" + id + "' where id = " + id)
                        .executeUpdate();
            }
        });

        assertThat(writes.since())
                .isEqualTo(Map.of(unit(way) + " Account ACCOUNT: update account set remark = ? where id = ?", 2_000L));
    }
}
