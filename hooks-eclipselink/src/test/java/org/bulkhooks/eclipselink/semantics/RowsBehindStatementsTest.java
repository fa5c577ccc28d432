package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;

/** A hook changes a row of a statement behind its record, with SQL that nobody knows the rows of. */
@Semantics("rows that are changed behind a statement")
class RowsBehindStatementsTest {

    private static void sql(Journal journal, Event event, String sql) {
        journal.on(
                event,
                Identified.class,
                () -> Work.current().em().createNativeQuery(sql).executeUpdate());
    }

    private static int execute(Way way, String statement) {
        return way.commitAndGet(work -> work.em().createQuery(statement).executeUpdate());
    }

    @EveryWay(WritePath.STATEMENT)
    void anUpdateDoesNotOverwriteThem(Way way, Journal journal) {
        for (String set : List.of("a.remark = 'x'", "a.balance = a.balance + 1", "a.version = 9, a.remark = 'x'")) {
            way.unit().reset();
            Samples.stored(way, Samples.accounts(3));
            journal.reset();
            sql(
                    journal,
                    Event.BEFORE_UPDATE,
                    "update account set remark = 'behind', version = version + 1 where account_number = 'A1'");

            assertThatThrownBy(() -> execute(way, "update Account a set " + set))
                    .as(set)
                    .isInstanceOf(OptimisticLockException.class)
                    .hasMessageContaining("Account")
                    .hasMessageContaining("by a hook");

            assertThat(way.database()
                            .rows("select remark, version from account where version <> 1 or remark is not null"))
                    .isEmpty();
            assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).isEmpty();
        }
    }

    @EveryWay(WritePath.STATEMENT)
    void anUpdateOfTwoTablesDoesNotOverwriteThem(Way way, Journal journal) {
        Samples.stored(way, new Company("C", "t"));
        sql(journal, Event.BEFORE_UPDATE, "update party set version = version + 1");

        for (String set : List.of(
                "c.taxNumber = 'x'", "c.name = 'x', c.taxNumber = 'y'", "c.name = c.taxNumber, c.taxNumber = c.name")) {
            assertThatThrownBy(() -> execute(way, "update Company c set " + set))
                    .as(set)
                    .isInstanceOf(OptimisticLockException.class);
        }
    }

    @EveryWay(WritePath.STATEMENT)
    void aDeleteDoesNotDeleteThem(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(3));
        Samples.stored(way, new Company("C", "t"));
        sql(journal, Event.BEFORE_DELETE, "update account set version = version + 1 where account_number = 'A1'");
        sql(journal, Event.BEFORE_DELETE, "update party set version = version + 1");

        for (String model : List.of("Account", "Company", "Party")) {
            assertThatThrownBy(() -> execute(way, "delete from " + model + " a"))
                    .as(model)
                    .isInstanceOf(OptimisticLockException.class);
        }

        assertThat(way.database().count("account")).isEqualTo(3);
        assertThat(way.database().count("company")).isEqualTo(1);
    }

    @EveryWay(WritePath.STATEMENT)
    void rowsOfManyVersionsAreOneStatement(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(20));
        way.database().execute("update account set version = id");
        way.database().statements().clear();

        assertThat(execute(way, "update Account a set a.remark = 'x'")).isEqualTo(20);
        assertThat(way.database().statements().writes()).hasSize(1);
        assertThat(way.database().count("account where version = id + 1 and remark = 'x'"))
                .isEqualTo(20);

        way.database().statements().clear();
        assertThat(execute(way, "delete from Account a")).isEqualTo(20);
        assertThat(way.database().statements().writes()).hasSize(1);
    }

    /** There is nothing that would tell. */
    @EveryWay(WritePath.STATEMENT)
    void withoutAVersionTheStatementWrites(Way way, Journal journal) {
        Samples.stored(way, new Note("N"));
        sql(journal, Event.BEFORE_UPDATE, "update note set text = 'behind'");

        execute(way, "update Note n set n.text = 'x'");

        assertThat(way.database().column("select text from note")).containsExactly("x");
    }
}
