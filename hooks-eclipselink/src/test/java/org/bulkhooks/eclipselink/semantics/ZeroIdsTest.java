package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Clerk;
import org.bulkhooks.eclipselink.semantics.model.Slot;

/** EclipseLink takes an id of 0 for none where records are made; rows can have it nevertheless. */
@Semantics("rows with the id 0")
class ZeroIdsTest {

    /** Statements without hooks are EclipseLink's own. */
    @Dependent
    static class Hooks {

        void beforeUpdate(@Observes BeforeUpdate<Slot> slots) {
            slots.forEach(change -> change.newRecord().getTitle());
        }

        void beforeDelete(@Observes BeforeDelete<Slot> slots) {
            slots.forEach(change -> change.oldRecord().getTitle());
        }

        void before(@Observes BeforeUpdate<Clerk> clerks) {
            clerks.forEach(change -> change.oldRecord().getName());
        }
    }

    private static void stored(Way way, Journal journal) {
        way.database()
                .execute(List.of("insert into account (id, kind, version, account_number, balance) values"
                        + " (0, 'ACCOUNT', 1, 'Z', 1), (900001, 'SAVINGS', 1, 'A', 1)"));
        journal.reset();
    }

    private static List<Account> read(Way way) {
        return way.commitAndGet(work -> {
            List<Account> accounts = work.em()
                    .createQuery("select a from Account a order by a.id", Account.class)
                    .getResultList();
            work.em().clear();
            return accounts;
        });
    }

    private static List<List<Object>> rows(Way way) {
        return way.database().rows("select account_number, remark, version from account order by id");
    }

    @EveryWay(WritePath.STATEMENT)
    void areUpdatedByStatements(Way way, Journal journal) {
        stored(way, journal);

        way.commit(work -> work.em()
                .createQuery("update Account a set a.remark = concat(a.number, '!')")
                .executeUpdate());

        assertThat(rows(way)).containsExactly(List.of("Z", "Z!", 2L), List.of("A", "A!", 2L));
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [Z]",
                        "BEFORE_UPDATE SavingsAccount [A]",
                        "AFTER_UPDATE Account [Z]",
                        "AFTER_UPDATE SavingsAccount [A]");
    }

    @EveryWay(WritePath.STATEMENT)
    void areDeletedByStatements(Way way, Journal journal) {
        stored(way, journal);

        way.commit(work ->
                work.em().createQuery("delete from Account a where a.id = 0").executeUpdate());

        assertThat(way.database().column("select id from account")).containsExactly(900_001L);
        assertThat(journal.summaries()).containsExactly("BEFORE_DELETE Account [Z]", "AFTER_DELETE Account [Z]");
    }

    @EveryWay(WritePath.STATEMENT)
    void getWhatBeforeHooksChange(Way way, Journal journal) {
        stored(way, journal);
        journal.beforeUpdate(
                Account.class,
                changes -> changes.forEach(change -> change.newRecord().setRemark("hook")));

        way.commit(work -> work.em()
                .createQuery("update Account a set a.balance = 5 where a.id = 0")
                .executeUpdate());

        assertThat(rows(way).get(0)).isEqualTo(List.of("Z", "hook", 2L));
    }

    @EveryWay(WritePath.FACADE)
    void areChangedByAQuery(Way way, Journal journal) {
        stored(way, journal);

        BulkResult result = way.commitAndGet(work -> work.bulk()
                .update(
                        work.em().createQuery("select a from Account a", Account.class),
                        account -> account.setRemark("r")));

        assertThat(result).isEqualTo(new BulkResult(2, 2));
        assertThat(rows(way)).containsExactly(List.of("Z", "r", 2L), List.of("A", "r", 2L));
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void areUpdatedAsTheyWereRead(Way way, Journal journal) {
        stored(way, journal);
        List<Account> accounts = read(way);
        accounts.forEach(account -> account.setRemark("r"));

        way.commit(work -> {
            if (way.path() == WritePath.STREAM) {
                work.bulk().update(accounts.stream());
            } else {
                work.bulk().update(accounts);
            }
        });

        assertThat(rows(way)).containsExactly(List.of("Z", "r", 2L), List.of("A", "r", 2L));
        assertThat(journal.summaries()).contains("BEFORE_UPDATE Account [Z]", "AFTER_UPDATE Account [Z]");
    }

    @EveryWay(WritePath.FACADE)
    void areDeletedAsTheyWereRead(Way way, Journal journal) {
        stored(way, journal);
        List<Account> accounts = read(way);

        way.commit(work -> work.bulk().delete(new ArrayList<>(accounts)));

        assertThat(way.database().count("account")).isZero();
        assertThat(journal.summaries()).contains("BEFORE_DELETE Account [Z]", "AFTER_DELETE Account [Z]");
    }

    @EveryWay(WritePath.FACADE)
    void areUpdatedByAnUpsertWithTheirKey(Way way, Journal journal) {
        stored(way, journal);
        Account account = new Account("Z", "9");
        account.setRemark("upserted");

        way.commit(work -> work.bulk().upsert(List.of(account), conflictOn("number")));

        assertThat(way.database()
                        .rows("select id, account_number, remark, version from account order by id")
                        .get(0))
                .isEqualTo(List.of(0L, "Z", "upserted", 2L));
        assertThat(account.getId()).isZero();
        assertThat(journal.summaries()).contains("BEFORE_UPDATE Account [Z]", "AFTER_UPDATE Account [Z]");
    }

    /** Plain EclipseLink refuses to commit them; in a key of several columns it takes 0. */
    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void areNotCreated(Way way, Journal journal) {
        assertThatThrownBy(() -> way.commit(work -> work.create(new Clerk(0, "Zoe"))))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("as 0");

        way.commit(work -> work.create(new Slot(0, 0, "midnight")));

        assertThat(way.database().count("clerk")).isZero();
        assertThat(way.database().rows("select slot_week, slot_hour, title from slot"))
                .containsExactly(List.of(0, 0, "midnight"));
    }

    @EveryWay(WritePath.FACADE)
    void areWrittenWhereTheApplicationAssignsIds(Way way, Journal journal) {
        way.database().execute(List.of("insert into clerk (id, version, name) values (0, 1, 'Zoe')"));
        Clerk clerk = new Clerk(0, "Zoe");

        way.commit(work -> {
            work.bulk()
                    .update(
                            work.em().createQuery("select c from Clerk c", Clerk.class),
                            each -> each.setName(each.getName() + "!"));
            work.bulk().upsert(List.of(clerk, new Clerk(1, "Amy")), conflictOn("id"));
        });

        assertThat(way.database().rows("select id, name, version from clerk order by id"))
                .containsExactly(List.of(0L, "Zoe", 3L), List.of(1L, "Amy", 1L));
        way.commit(work -> work.bulk().delete(List.of(clerk)));
        assertThat(way.database().column("select id from clerk")).containsExactly(1L);
    }

    @EveryWay(WritePath.STATEMENT)
    void areWrittenInKeysOfSeveralColumns(Way way, Journal journal) {
        way.database()
                .execute(List.of("insert into slot (slot_week, slot_hour, title) values (0, 0, 'a'), (0, 1, 'b')"));

        way.commit(work -> work.em()
                .createQuery("update Slot s set s.title = concat(s.title, '!')")
                .executeUpdate());
        assertThat(way.database().column("select title from slot order by slot_hour"))
                .containsExactly("a!", "b!");

        way.commit(work -> work.em().createQuery("delete from Slot s").executeUpdate());
        assertThat(way.database().count("slot")).isZero();
    }
}
