package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.BulkOptions.conflictOn;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;

/** EclipseLink takes an id of 0 for none where records are made; rows can have it nevertheless. */
@Semantics("rows with the id 0")
class ZeroIdsTest {

    private static void stored(Way way, Journal journal) {
        way.database()
                .execute(List.of("insert into account (id, kind, version, account_number, balance) values"
                        + " (0, 'ACCOUNT', 1, 'Z', 1), (1, 'SAVINGS', 1, 'A', 1)"));
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

        assertThat(way.database().column("select id from account")).containsExactly(1L);
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

        assertThat(way.database().rows("select id, account_number, remark, version from account order by id")
                        .get(0))
                .isEqualTo(List.of(0L, "Z", "upserted", 2L));
        assertThat(account.getId()).isZero();
        assertThat(journal.summaries()).contains("BEFORE_UPDATE Account [Z]", "AFTER_UPDATE Account [Z]");
    }
}
