package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Clerk;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Status;

/** What EclipseLink alone cannot do in SET, or does wrong, and statements with hooks do. */
@Semantics("values of SET that EclipseLink alone cannot write")
class ValuesOfSubqueriesTest {

    /** Statements without hooks are EclipseLink's own. */
    @Dependent
    static class Hooks {

        void before(@Observes BeforeUpdate<Clerk> clerks) {
            clerks.forEach(change -> change.newRecord().getName());
        }
    }

    private static final String STATUS = Status.class.getName();

    private static int execute(Way way, String statement) {
        return way.commitAndGet(work -> work.em().createQuery(statement).executeUpdate());
    }

    private static void accounts(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(3));
        way.database().execute("update account set version = 4 where id = " + ids.get(1));
        way.unit().factory().getCache().evictAll();
        journal.reset();
    }

    /**
     * A statement of the Criteria API, because EclipseLink prepares JPQL when the query is made, and fails with a
     * subquery in SET.
     */
    private static <E> int execute(Way way, Class<E> model, BiConsumer<CriteriaUpdate<E>, CriteriaBuilder> set) {
        return way.commitAndGet(work -> {
            CriteriaBuilder criteria = work.em().getCriteriaBuilder();
            CriteriaUpdate<E> update = criteria.createCriteriaUpdate(model);
            update.from(model);
            set.accept(update, criteria);
            return work.em().createQuery(update).executeUpdate();
        });
    }

    /** Selects the greatest number of all accounts. */
    private static void setRemark(CriteriaUpdate<Account> update, CriteriaBuilder criteria) {
        Subquery<String> greatest = update.subquery(String.class);
        greatest.select(criteria.greatest(greatest.from(Account.class).<String>get("number")));
        update.set(update.getRoot().<String>get("remark"), greatest);
    }

    @EveryWay(WritePath.STATEMENT)
    void besideAnExplicitVersion(Way way, Journal journal) {
        accounts(way, journal);
        List<Long> versions = new ArrayList<>();
        journal.afterUpdate(
                Account.class,
                changes -> changes.forEach(
                        change -> versions.add(change.newRecord().getVersion())));

        assertThat(execute(way, Account.class, (update, criteria) -> {
                    update.set("version", 7L);
                    setRemark(update, criteria);
                }))
                .isEqualTo(3);

        assertThat(way.database().rows("select remark, version from account"))
                .containsOnly(List.of("A2", 7L))
                .hasSize(3);
        assertThat(versions).containsExactly(7L, 7L, 7L);
    }

    @EveryWay(WritePath.STATEMENT)
    void besideAVersionThatIsComputedOrAllThatChanges(Way way, Journal journal) {
        accounts(way, journal);

        execute(way, Account.class, (update, criteria) -> {
            update.set(
                    update.getRoot().<Long>get("version"),
                    criteria.sum(update.getRoot().<Long>get("version"), 10L));
            setRemark(update, criteria);
        });
        assertThat(way.database().column("select version from account order by id"))
                .containsExactly(11L, 14L, 11L);

        execute(way, Account.class, (update, criteria) -> {
            update.set("version", 2L);
            setRemark(update, criteria);
        });
        assertThat(way.database().column("select version from account")).containsOnly(2L);
    }

    @EveryWay(WritePath.STATEMENT)
    void checkTheVersionThatWasRead(Way way, Journal journal) {
        accounts(way, journal);
        journal.on(Event.BEFORE_UPDATE, Identified.class, () -> Work.current()
                .em()
                .createNativeQuery("update account set version = 7 where account_number = 'A1'")
                .executeUpdate());

        assertThatThrownBy(() -> execute(way, Account.class, (update, criteria) -> {
                    update.set("version", 7L);
                    setRemark(update, criteria);
                }))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("Account");
    }

    @EveryWay(WritePath.STATEMENT)
    void areReferences(Way way, Journal journal) {
        way.database()
                .execute(
                        List.of(
                                "insert into desk (room, place, colour) values ('R', 1, 'red'), ('R', 2, 'blue')",
                                "insert into clerk (id, version, name, boss_id, desk_room, desk_place) values"
                                        + " (1, 1, 'Mia', null, 'R', 1), (2, 1, 'Leo', 1, 'R', 2), (3, 1, 'Ida', 2, null, null)"));

        assertThat(execute(way, Clerk.class, (update, criteria) -> {
                    Root<Clerk> clerk = update.getRoot();
                    Subquery<Clerk> leo = update.subquery(Clerk.class);
                    Root<Clerk> named = leo.from(Clerk.class);
                    leo.select(named).where(criteria.equal(named.get("name"), "Leo"));
                    Subquery<Clerk> boss = update.subquery(Clerk.class);
                    Root<Clerk> itself = boss.from(Clerk.class);
                    boss.select(itself.get("boss")).where(criteria.equal(itself.get("id"), clerk.get("id")));
                    Subquery<Desk> own = update.subquery(Desk.class);
                    Root<Clerk> who = own.from(Clerk.class);
                    own.select(who.get("desk")).where(criteria.equal(who.get("id"), clerk.get("id")));
                    Subquery<Desk> blue = update.subquery(Desk.class);
                    Root<Desk> desk = blue.from(Desk.class);
                    blue.select(desk).where(criteria.equal(desk.get("colour"), "blue"));
                    update.set(clerk.<Clerk>get("boss"), leo);
                    update.set(clerk.<Clerk>get("deputy"), boss);
                    update.set(clerk.<Desk>get("formerDesk"), own);
                    update.set(clerk.<Desk>get("desk"), blue);
                }))
                .isEqualTo(3);

        assertThat(way.database()
                        .rows("select boss_id, deputy_id, former_room, former_place, desk_room, desk_place, version"
                                + " from clerk order by id"))
                .containsExactly(
                        Arrays.asList(2L, null, "R", 1, "R", 2, 2L),
                        Arrays.asList(2L, 1L, "R", 2, "R", 2, 2L),
                        Arrays.asList(2L, 2L, null, null, "R", 2, 2L));
    }

    @EveryWay(WritePath.STATEMENT)
    void areReferencesThatHooksSee(Way way, Journal journal) {
        Samples.stored(way, new Customer("Ann"));
        accounts(way, journal);
        List<String> seen = new ArrayList<>();
        journal.beforeUpdate(
                Account.class,
                changes -> changes.forEach(
                        change -> seen.add(change.newRecord().getCustomer().getName())));

        execute(way, Account.class, (update, criteria) -> setCustomer(update, criteria, "Ann"));
        assertThat(seen).containsExactly("Ann", "Ann", "Ann");

        journal.reset();
        execute(way, Account.class, (update, criteria) -> setCustomer(update, criteria, "nobody"));
        assertThat(way.database().column("select customer_id from account")).containsOnlyNulls();
    }

    private static void setCustomer(CriteriaUpdate<Account> update, CriteriaBuilder criteria, String name) {
        Subquery<Customer> named = update.subquery(Customer.class);
        Root<Customer> customer = named.from(Customer.class);
        named.select(customer).where(criteria.equal(customer.get("name"), name));
        update.set(update.getRoot().<Customer>get("customer"), named);
    }

    /** EclipseLink writes the numbers of constants, whatever the column has. */
    @EveryWay(WritePath.STATEMENT)
    void areEnumConstantsByTheirNames(Way way, Journal journal) {
        accounts(way, journal);
        List<Status> seen = new ArrayList<>();
        journal.beforeUpdate(
                Account.class,
                changes -> changes.forEach(change -> seen.add(change.newRecord().getStatus())));

        execute(
                way,
                "update Account a set a.status = case when a.number = 'A0' then " + STATUS + ".CLOSED else " + STATUS
                        + ".FROZEN end");
        assertThat(way.database().column("select status from account order by id"))
                .containsExactly("CLOSED", "FROZEN", "FROZEN");
        assertThat(seen).containsExactly(Status.CLOSED, Status.FROZEN, Status.FROZEN);

        execute(
                way,
                "update Account a set a.status = case when a.status = " + STATUS + ".CLOSED then a.status else "
                        + "coalesce(nullif(a.status, " + STATUS + ".FROZEN), " + STATUS + ".OPEN) end");
        assertThat(way.database().column("select status from account order by id"))
                .containsExactly("CLOSED", "OPEN", "OPEN");

        execute(
                way,
                "update Account a set a.status = case a.status when " + STATUS + ".OPEN then " + STATUS
                        + ".FROZEN else " + STATUS + ".OPEN end");
        assertThat(way.database().column("select status from account order by id"))
                .containsExactly("OPEN", "FROZEN", "FROZEN");
    }
}
