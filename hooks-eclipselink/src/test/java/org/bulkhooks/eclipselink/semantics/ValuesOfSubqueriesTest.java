package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Status;

/** What EclipseLink alone cannot do in SET, or does wrong, and statements with hooks do. */
@Semantics("values of SET that EclipseLink alone cannot write")
class ValuesOfSubqueriesTest {

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

    @EveryWay(WritePath.STATEMENT)
    void besideAnExplicitVersion(Way way, Journal journal) {
        accounts(way, journal);
        List<Long> versions = new ArrayList<>();
        journal.afterUpdate(
                Account.class,
                changes -> changes.forEach(change -> versions.add(change.newRecord().getVersion())));

        assertThat(execute(
                        way,
                        "update Account a set a.version = 7, a.balance = (select count(b) from Account b where b.id <= a.id)"))
                .isEqualTo(3);

        assertThat(way.database().rows("select balance + 0.0, version from account order by id"))
                .extracting(row -> ((Number) row.get(0)).intValue() + " " + row.get(1))
                .containsExactly("1 7", "2 7", "3 7");
        assertThat(versions).containsExactly(7L, 7L, 7L);
    }

    @EveryWay(WritePath.STATEMENT)
    void besideAVersionThatIsComputedOrAllThatChanges(Way way, Journal journal) {
        accounts(way, journal);

        execute(
                way,
                "update Account a set a.version = a.version + 10, a.remark = (select max(b.number) from Account b)");
        assertThat(way.database().column("select version from account order by id"))
                .containsExactly(11L, 14L, 11L);

        execute(way, "update Account a set a.version = 2, a.remark = (select max(b.number) from Account b)");
        assertThat(way.database().column("select version from account")).containsOnly(2L);
    }

    @EveryWay(WritePath.STATEMENT)
    void checkTheVersionThatWasRead(Way way, Journal journal) {
        accounts(way, journal);
        journal.on(Event.BEFORE_UPDATE, Identified.class, () -> Work.current()
                .em()
                .createNativeQuery("update account set version = 7 where account_number = 'A1'")
                .executeUpdate());

        assertThatThrownBy(() -> execute(
                        way,
                        "update Account a set a.version = 7, a.remark = (select max(b.number) from Account b)"))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("Account");
    }

    @EveryWay(WritePath.STATEMENT)
    void areReferences(Way way, Journal journal) {
        way.database()
                .execute(List.of(
                        "insert into desk (room, place, colour) values ('R', 1, 'red'), ('R', 2, 'blue')",
                        "insert into clerk (id, version, name, boss_id, desk_room, desk_place) values"
                                + " (1, 1, 'Mia', null, 'R', 1), (2, 1, 'Leo', 1, 'R', 2), (3, 1, 'Ida', 2, null, null)"));

        assertThat(execute(
                        way,
                        "update Clerk c set c.boss = (select b from Clerk b where b.name = 'Leo'),"
                                + " c.deputy = (select d.boss from Clerk d where d.id = c.id),"
                                + " c.formerDesk = (select e.desk from Clerk e where e.id = c.id),"
                                + " c.desk = (select f from Desk f where f.colour = 'blue')"))
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

        execute(way, "update Account a set a.customer = (select c from Customer c where c.name = 'Ann')");
        assertThat(seen).containsExactly("Ann", "Ann", "Ann");

        journal.reset();
        execute(way, "update Account a set a.customer = (select c from Customer c where c.name = 'nobody')");
        assertThat(way.database().column("select customer_id from account")).containsOnlyNulls();
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
