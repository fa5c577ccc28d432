package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.bulkhooks.AfterSave;
import org.bulkhooks.NativeSqlRefusedException;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Vehicle;

/** Accounts, contacts, companies and vehicles have hooks; customers, notes and other parties have none. */
@Semantics(
        value = "2 native SQL is refused where the application asks for that",
        beans = {},
        configuration = "org.bulkhooks.native-sql=refuse")
class NativeSqlRefusedTest {

    @ApplicationScoped
    static class Hooks {

        void account(@Observes AfterSave<Account> saved) {
            look(saved.newRecords());
        }

        void contact(@Observes AfterSave<Contact> saved) {
            look(saved.newRecords());
        }

        void company(@Observes AfterSave<Company> saved) {
            look(saved.newRecords());
        }

        void vehicle(@Observes AfterSave<Vehicle> saved) {
            look(saved.newRecords());
        }

        private static void look(List<? extends Identified> records) {
            assertThat(records).isNotEmpty();
        }
    }

    private static void isRefused(Way way, String table, Class<?> model, Function<EntityManager, ?> sql) {
        try (Work work = way.begin()) {
            work.em().persist(new Note("lost"));
            work.em().flush();
            way.database().statements().clear();

            Throwable thrown = catchThrowable(() -> sql.apply(work.em()));

            assertThat(thrown)
                    .as("reaches the caller as itself")
                    .isInstanceOfSatisfying(NativeSqlRefusedException.class, refused -> {
                        assertThat(refused.table()).isEqualToIgnoringCase(table);
                        assertThat(refused.entityClass()).isEqualTo(model.getName());
                        assertThat(refused)
                                .hasMessageContainingAll(
                                        refused.table(), model.getName(), "org.bulkhooks.native-sql", "BulkOperations");
                    });
            assertThat(way.database().statements().all()).as("nothing was sent").isEmpty();
            assertThat(work.rollbackOnly()).as("marked for rollback").isTrue();
            assertThat(catchThrowable(work::commit)).as("cannot be committed").isNotNull();
        }
        assertThat(way.database().count("note")).as("nothing stays").isZero();
    }

    private static void updateIsRefused(Way way, String table, Class<?> model, String sql) {
        isRefused(way, table, model, em -> em.createNativeQuery(sql).executeUpdate());
    }

    @EveryWay(WritePath.FLUSH)
    void statementsThatWrite(Way way) {
        Samples.stored(way, new Account("A"));
        updateIsRefused(way, "account", Account.class, "insert into account (id) values (4711)");
        updateIsRefused(way, "account", Account.class, "UPDATE Public.ACCOUNT a SET a.remark = 'x' -- all of them");
        updateIsRefused(way, "account", Account.class, "/* all */ delete from account");
        updateIsRefused(way, "account", Account.class, "merge into account (id) key (id) values (4711)");
        updateIsRefused(way, "account", Account.class, "truncate table account");
        assertThat(way.database().column("select remark from account"))
                .hasSize(1)
                .containsOnlyNulls();
    }

    @EveryWay(WritePath.FLUSH)
    void queriesThatWriteOrAreToReturnRows(Way way) {
        String update = "update account set remark = 'x'";
        isRefused(way, "account", Account.class, em -> em.createNativeQuery(update)
                .getResultList());
        isRefused(way, "account", Account.class, em -> em.createNativeQuery(update, Account.class)
                .getResultList());
        isRefused(way, "account", Account.class, em -> em.createNativeQuery(update, "unused")
                .getResultList());
        isRefused(way, "account", Account.class, em -> em.createNativeQuery(
                        "select id from final table (insert into account (id) values (4711))")
                .getResultList());
    }

    @EveryWay(WritePath.FLUSH)
    void namedQueriesAndParameters(Way way) {
        String name = "rename " + way;
        try (Work work = way.open()) {
            way.unit()
                    .factory()
                    .addNamedQuery(name, work.em().createNativeQuery("update account set remark = ?1 where id = ?2"));
        }
        for (int time = 0; time < 2; time++) {
            isRefused(way, "account", Account.class, em -> em.createNamedQuery(name)
                    .setParameter(1, "x")
                    .setParameter(2, 4711)
                    .executeUpdate());
        }
    }

    @EveryWay(WritePath.FLUSH)
    void allTablesOfAModel(Way way) {
        updateIsRefused(way, "contact_phones", Contact.class, "delete from contact_phones");
        updateIsRefused(way, "company", Company.class, "update company set taxnumber = 'x'");
        updateIsRefused(way, "party", Company.class, "update party set name = 'x'");
        updateIsRefused(way, "vehicle", Vehicle.class, "update vehicle set wheels = 3");
    }

    @EveryWay(WritePath.FLUSH)
    void withoutATransactionTheNextOneIsNotAffected(Way way) {
        try (Work work = way.open()) {
            assertThat(catchThrowable(() -> work.em()
                            .createNativeQuery("update account set remark = 'x'")
                            .getResultList()))
                    .isInstanceOf(NativeSqlRefusedException.class);
            work.begin();
            work.em().persist(new Note("kept"));
            work.commit();
        }
        assertThat(way.database().column("select text from note")).containsExactly("kept");
    }

    @EveryWay(WritePath.FLUSH)
    void whatReadsOrWritesToOtherTablesIsAllowed(Way way) {
        Samples.stored(way, new Account("A"), new Customer("C"), new Note("N"));

        way.commit(work -> {
            EntityManager em = work.em();
            assertThat((List<?>) em.createNativeQuery("select * from account for update", Account.class)
                            .getResultList())
                    .hasSize(1);
            assertThat((List<?>) em.createNativeQuery(
                                    "select account_number from account where remark is null or remark <> 'delete'")
                            .getResultList())
                    .isEqualTo(List.of("A"));
            assertThat(em.createNativeQuery("update customer set name = 'native'")
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(em.createNativeQuery("update note set text = (select max(account_number) from account)")
                            .executeUpdate())
                    .isEqualTo(1);
        });

        assertThat(way.database().column("select name from customer")).containsExactly("native");
        assertThat(way.database().column("select text from note")).containsExactly("A");
    }

    @EveryWayOfRecords
    void whatEclipseLinkAndTheFacadeSendIsNeverRefused(Way way) {
        List<Long> ids = way.commitAndGet(work -> {
            List<Identified> records = List.of(
                    new Account("A"), new Contact("C", "1"), new Company("D", "7"), new Vehicle("V"), new Note("N"));
            records.forEach(work::create);
            return records.stream().map(Identified::getId).toList();
        });
        way.commit(work -> {
            work.update(Account.class, ids.get(0), account -> account.setBalance(BigDecimal.TEN.setScale(2)));
            work.update(
                    Contact.class, ids.get(1), contact -> contact.getPhones().add("2"));
            work.update(Company.class, ids.get(2), company -> company.setName("E"));
        });
        way.commit(work -> {
            work.delete(Contact.class, ids.get(1));
            work.delete(Company.class, ids.get(2));
            work.delete(Vehicle.class, ids.get(3));
        });
        way.commit(work -> work.em()
                .createQuery("delete from Account a where a.id = :id")
                .setParameter("id", ids.get(0))
                .executeUpdate());

        for (String table : List.of("account", "contact", "contact_phones", "party", "vehicle")) {
            assertThat(way.database().count(table)).as(table).isZero();
        }
    }
}
