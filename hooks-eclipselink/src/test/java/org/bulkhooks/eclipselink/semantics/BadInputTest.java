package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.attributes;

import jakarta.persistence.Query;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOptions;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.Wrapped;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Address;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("bad input")
class BadInputTest {

    private static final List<BiConsumer<BulkOperations, Collection<?>>> OPERATIONS = List.of(
            (bulk, records) -> bulk.create(records),
            (bulk, records) -> bulk.update(records),
            (bulk, records) -> bulk.delete(records));

    @EveryWay(WritePath.FACADE)
    void aNullList(Way way, Journal journal) {
        try (Work work = way.begin()) {
            OPERATIONS.forEach(operation ->
                    assertThatNullPointerException().isThrownBy(() -> operation.accept(work.bulk(), null)));
        }
    }

    @EveryWay(WritePath.FACADE)
    void aNullOption(Way way, Journal journal) {
        try (Work work = way.begin()) {
            assertThatNullPointerException().isThrownBy(() -> work.bulk()
                    .create(List.of(new Account("A")), (org.bulkhooks.bulk.CreateOption) null));
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void aNullName(Way way, Journal journal) {
        for (Consumer<String[]> option :
                List.<Consumer<String[]>>of(BulkOptions::attributes, BulkOptions::conflictOn, BulkOptions::updating)) {
            for (String[] names : new String[][] {null, {null}, {"remark", null}}) {
                assertThatNullPointerException()
                        .isThrownBy(() -> option.accept(names))
                        .withMessageMatching("(attributes|conflictOn|updating): .*null.*name.*");
            }
        }
    }

    @EveryWay(WritePath.FACADE)
    void aNullElement(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        refused(way, journal, ids, 1, null);
    }

    @EveryWay(WritePath.FACADE)
    void anElementThatIsNoEntity(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        refused(way, journal, ids, 1, "a string");
        refused(way, journal, ids, 2, new Address("an", "embeddable"));
    }

    @EveryWay(WritePath.STATEMENT)
    void aValueOfAnotherTypeInSet(Way way, Journal journal) {
        Samples.stored(way, new Account("A"));
        for (boolean parameter : new boolean[] {false, true}) {
            for (Object value : List.of("secret", Thread.State.NEW, 4711)) {
                assertThat(Wrapped.thrownIn(() -> way.commit(work -> setStatus(work, value, parameter))))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContainingAll("'status' of Account", Status.class.getName())
                        .hasMessageContaining(value.getClass().getName())
                        .hasMessageNotContainingAny("secret", "NEW", "4711");
            }
        }
        assertThat(way.database().column("select status from account")).containsExactly("OPEN");
    }

    private static void setStatus(Work work, Object value, boolean parameter) {
        CriteriaBuilder builder = work.em().getCriteriaBuilder();
        CriteriaUpdate<Account> update = builder.createCriteriaUpdate(Account.class);
        update.from(Account.class);
        ParameterExpression<Object> given = builder.parameter(Object.class, "given");
        update.set("status", parameter ? given : value);
        Query query = work.em().createQuery(update);
        if (parameter) {
            query.setParameter(given, value);
        }
        query.executeUpdate();
    }

    @EveryWay(WritePath.FACADE)
    void aCreateOfARecordThatHasARow(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        Account stored;
        try (Work work = way.begin()) {
            stored = work.loadDetached(Account.class, ids).get(0);
            journal.forgetCalls();

            InvalidRecordException thrown = catchThrowableOfType(
                    InvalidRecordException.class, () -> work.bulk().create(List.of(new Account("X"), stored)));

            assertThat(thrown)
                    .hasMessage(
                            "record at position 1: this Account has a generated id and a version, so that it seems to"
                                    + " have a row; update or upsert it, or take both away if it is to be a new one");
            assertThat(journal.calls()).isEmpty();
        }
        assertThat(way.database().count("account")).isOne();
    }

    @EveryWay(WritePath.FACADE)
    void anEntityOfNoPersistenceUnitHere(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        refused(way, journal, ids, 1, new Foreign());
    }

    /** An entity that no persistence unit lists. */
    @jakarta.persistence.Entity
    static class Foreign {
        @jakarta.persistence.Id
        Long id = 1L;
    }

    private static void refused(Way way, Journal journal, List<Long> ids, int position, Object bad) {
        for (BiConsumer<BulkOperations, Collection<?>> operation : OPERATIONS) {
            List<List<Object>> before = way.database().rows("select * from account order by id");
            try (Work work = way.begin()) {
                boolean create = operation == OPERATIONS.get(0);
                List<Object> records = new java.util.ArrayList<>(
                        create ? List.of(new Account("X"), new Account("Y")) : work.loadDetached(Account.class, ids));
                records.forEach(record -> ((Account) record).setRemark("x"));
                records.add(position, bad);
                journal.forgetCalls();

                InvalidRecordException thrown = catchThrowableOfType(
                        InvalidRecordException.class, () -> operation.accept(work.bulk(), records));

                assertThat(thrown).isNotNull().hasMessageContaining("position " + position);
                assertThat(thrown.position()).isEqualTo(position);
                assertThat(journal.calls()).isEmpty();
                if (work.active() && !work.rollbackOnly()) {
                    work.commit();
                }
            }
            assertThat(way.database().rows("select * from account order by id")).isEqualTo(before);
        }
    }

    @EveryWay(WritePath.FACADE)
    void theSameRecordTwice(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        Account created = new Account("X");
        at(way, 2, work -> work.bulk().create(List.of(created, new Account("Y"), created)));
        at(way, 2, work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            work.bulk().update(List.of(accounts.get(0), accounts.get(1), accounts.get(0)));
        });
        at(way, 2, work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            work.bulk().delete(List.of(accounts.get(0), accounts.get(1), accounts.get(0)));
        });
        at(way, 1, work -> {
            List<Account> twins = List.of(
                    work.loadDetached(Account.class, ids).get(0),
                    work.loadDetached(Account.class, ids).get(0));
            work.bulk().update(twins);
        });
        assertThat(way.database().column("select version from account")).containsExactly(1L, 1L);
    }

    @EveryWay(WritePath.FACADE)
    void updateAndDeleteOfARecordWithoutId(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        at(way, 1, work -> work.bulk()
                .update(List.of(work.loadDetached(Account.class, ids).get(0), new Account("X"))));
        at(way, 1, work -> work.bulk()
                .delete(List.of(work.loadDetached(Account.class, ids).get(0), new Account("X"))));
        assertThat(way.database().count("account")).isEqualTo(1);
    }

    @EveryWay(WritePath.FACADE)
    void createWithoutTheIdThatTheApplicationAssigns(Way way, Journal journal) {
        at(way, 1, work -> work.bulk().create(List.of(new Branch("A", "x"), new Branch(null, "y"))));
        assertThat(way.database().count("branch")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void createOfAManagedRecord(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        at(way, 1, work -> work.bulk().create(List.of(new Account("X"), work.find(Account.class, ids.get(0)))));
        assertThat(way.database().count("account")).isEqualTo(1);
    }

    @EveryWay(WritePath.FACADE)
    void aRowThatIsGone(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        Account gone = new Account("X");
        gone.setId(-1L);
        gone.setVersion(1);
        for (BiConsumer<BulkOperations, Collection<?>> operation : OPERATIONS.subList(1, 3)) {
            try (Work work = way.begin()) {
                Account there = work.loadDetached(Account.class, ids).get(0);
                there.setRemark("x");
                assertThat(catchThrowable(() -> operation.accept(work.bulk(), List.of(there, gone))))
                        .isInstanceOf(jakarta.persistence.OptimisticLockException.class)
                        .hasMessageContaining("Account")
                        .hasMessageContaining("-1")
                        .hasMessageContaining("position 1");
            }
        }
        assertThat(way.database().rows("select remark, version from account")).containsExactly(Arrays.asList(null, 1L));
    }

    @EveryWay(WritePath.FACADE)
    void anAttributeThatCannotBeUpdated(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        for (String name : List.of("balanse", "id", "version")) {
            try (Work work = way.begin()) {
                List<Account> accounts = work.loadDetached(Account.class, ids);
                accounts.get(0).setBalance("7.00");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> work.bulk().update(accounts, attributes(name)))
                        .withMessageContaining(name);
            }
        }
        assertThat(way.database().column("select version from account")).containsExactly(1L);
    }

    @EveryWay(WritePath.FACADE)
    void anEmptyListDoesNothing(Way way, Journal journal) {
        try (Work work = way.open()) {
            way.database().statements().clear();
            assertThat(work.bulk().create(List.of())).isEqualTo(new BulkResult(0, 0));
            assertThat(work.bulk().update(List.of())).isEqualTo(new BulkResult(0, 0));
            assertThat(work.bulk().delete(List.of())).isEqualTo(new BulkResult(0, 0));
        }
        assertThat(way.database().statements().all()).isEmpty();
        assertThat(journal.calls()).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void aRefusalOfTheDatabaseIsAPersistenceExceptionAndNothingStays(Way way, Journal journal) {
        Samples.stored(way, new Note("N"));
        Samples.stored(way, new Account("TAKEN"));
        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.bulk().create(List.of(new Account("FREE"), new Account("TAKEN")))))
                    .isInstanceOf(jakarta.persistence.PersistenceException.class);
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().column("select account_number from account")).containsExactly("TAKEN");
    }

    private static void at(Way way, int position, java.util.function.Consumer<Work> operation) {
        try (Work work = way.begin()) {
            InvalidRecordException thrown =
                    catchThrowableOfType(InvalidRecordException.class, () -> operation.accept(work));
            assertThat(thrown).isNotNull().hasMessageContaining("position " + position);
            assertThat(thrown.position()).isEqualTo(position);
        }
    }
}
