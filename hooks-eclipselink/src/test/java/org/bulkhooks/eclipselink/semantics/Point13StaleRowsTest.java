package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Parcel;

/**
 * Which records are named when the statement that writes them all finds only some of their rows; no old rows are read
 * before.
 */
@Semantics(
        value = "14 stale rows among many",
        beans = {})
class Point13StaleRowsTest {

    @EveryWay(WritePath.FACADE)
    void theOneThatAnotherRaisedToTheSameVersionIsNamed(Way way) {
        List<Account> accounts = created(way, Samples.accounts(5));
        accounts.forEach(account -> account.setRemark("x"));
        way.database().execute("update account set version = 2 where account_number in ('A1', 'A3')");

        assertRefused(way, bulk -> bulk.update(accounts, attributes("remark")))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageStartingWith("Account " + accounts.get(1).getId() + " (position 1), Account "
                        + accounts.get(3).getId() + " (position 3): ");
        assertThat(accounts).extracting(Account::getVersion).containsOnly(1L);
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }

    @EveryWay(WritePath.FACADE)
    void theOneIsNamedAmongDifferentVersions(Way way) {
        List<Account> accounts = created(way, Samples.accounts(3));
        accounts.get(0).setRemark("before");
        way.commit(work -> work.bulk().update(List.of(accounts.get(0))));
        accounts.forEach(account -> account.setRemark("x"));
        way.database().execute("update account set version = version + 1 where account_number in ('A0', 'A1')");

        assertRefused(way, bulk -> bulk.update(accounts, attributes("remark")))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("(position 0)")
                .hasMessageContaining("(position 1)")
                .hasMessageNotContaining("(position 2)");
        assertThat(accounts).extracting(Account::getVersion).containsExactly(2L, 1L, 1L);
    }

    @EveryWay(WritePath.FACADE)
    void theOneIsNamedByAnIdOfSeveralColumns(Way way) {
        List<Parcel> parcels = created(
                way, IntStream.range(0, 3).mapToObj(i -> new Parcel("D", i)).toList());
        parcels.forEach(parcel -> parcel.setAddressee("x"));
        way.database().execute("update parcel set version = 2 where counter = 1");

        assertRefused(way, bulk -> bulk.update(parcels, attributes("addressee")))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("(position 1)")
                .hasMessageNotContaining("(position 0)")
                .hasMessageNotContaining("(position 2)");
    }

    @EveryWay(WritePath.FACADE)
    void theOneIsNamedInTheTableThatHasTheVersion(Way way) {
        List<Company> companies = created(way, List.of(new Company("a", "1"), new Company("b", "1")));
        companies.forEach(company -> company.setTaxNumber("x"));
        way.database().execute("update party set version = 2 where name = 'b'");

        assertRefused(way, bulk -> bulk.update(companies, attributes("taxNumber")))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("(position 1)")
                .hasMessageNotContaining("(position 0)");
        assertThat(way.database().column("select taxnumber from company")).containsOnly("1");
    }

    @EveryWay(WritePath.FACADE)
    void theOneWithoutRowIsNamed(Way way) {
        List<Note> notes = created(way, List.of(new Note("a"), new Note("b"), new Note("c")));
        notes.forEach(note -> note.setText("x"));
        way.database().execute("delete from note where text = 'b'");

        assertRefused(way, bulk -> bulk.update(notes, attributes("text")))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage("Note " + notes.get(1).getId() + " (position 1): there is no such row");
        assertRefused(way, bulk -> bulk.delete(notes))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage("Note " + notes.get(1).getId() + " (position 1): there is no such row");
        assertThat(way.database().column("select text from note order by text")).containsExactly("a", "c");
    }

    @EveryWay(WritePath.FACADE)
    void theOneThatIsStaleIsNotDeletedNorAnyOther(Way way) {
        List<Account> accounts = created(way, Samples.accounts(4));
        way.database().execute("update account set version = 2 where account_number = 'A1'");
        way.database().execute("delete from account where account_number = 'A2'");

        assertRefused(way, bulk -> bulk.delete(accounts))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("(position 1)")
                .hasMessageContaining("(position 2)")
                .hasMessageNotContaining("(position 0)")
                .hasMessageNotContaining("(position 3)");
        assertThat(way.database().count("account")).isEqualTo(3);
    }

    @EveryWay(WritePath.FACADE)
    void thoseOfSeveralListsAreNamedTogether(Way way) {
        List<Account> accounts = created(way, Samples.accounts(1_500));
        accounts.forEach(account -> account.setRemark("x"));
        way.database().execute("update account set version = 2 where account_number in ('A3', 'A1203')");

        assertRefused(way, bulk -> bulk.update(accounts, attributes("remark"), chunkSize(2_000)))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageStartingWith("Account " + accounts.get(3).getId() + " (position 3), Account "
                        + accounts.get(1_203).getId() + " (position 1203): ");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            Way way, Consumer<BulkOperations> call) {
        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> call.accept(work.bulk()));
            assertThat(work.rollbackOnly()).isTrue();
            return assertThat(thrown);
        }
    }

    private static <E> List<E> created(Way way, List<E> records) {
        way.commit(work -> work.bulk().create(records));
        return new ArrayList<>(records);
    }
}
