package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;
import static org.bulkhooks.bulk.RecordOutcome.CREATED;
import static org.bulkhooks.bulk.RecordOutcome.REJECTED;
import static org.bulkhooks.bulk.RecordOutcome.UPDATED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.bulk.UpsertOption;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.Wrapped;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Card;
import org.bulkhooks.eclipselink.semantics.model.Clerk;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Membership;
import org.bulkhooks.eclipselink.semantics.model.Robot;
import org.bulkhooks.eclipselink.semantics.model.Slot;

/**
 * A record that has a row by its key, by its id, or by neither; a row that stands in its way otherwise is a unique
 * violation.
 */
@Semantics(
        value = "upsert beside rows with the same id or another unique key",
        beans = {EveryHook.class, UpsertTakenKeysTest.Elsewhere.class})
class UpsertTakenKeysTest {

    private static final BigDecimal FIVE = new BigDecimal("5.00");

    @EveryWay(WritePath.FACADE)
    void theDatabaseTellsWhetherKeysThatDifferInTheirCaseAreTheSame(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("B", "1.00")).get(0);
        boolean same = isTheSame(way);
        journal.forgetCalls();

        UpsertResult result = way.commitAndGet(work ->
                work.bulk().upsert(List.of(new Account("b", "5.00"), new Account("C", "5.00")), conflictOn("number")));

        assertThat(result.outcomes())
                .extracting(UpsertedRecord::outcome)
                .containsExactly(same ? UPDATED : CREATED, CREATED);
        assertThat(result.outcomes().get(0).id().equals(id)).isEqualTo(same);
        assertThat(way.database().rows("select account_number, balance from account order by id"))
                .containsExactlyElementsOf(
                        same
                                ? List.of(List.of("b", FIVE), List.of("C", FIVE))
                                : List.of(
                                        List.of("B", new BigDecimal("1.00")), List.of("b", FIVE), List.of("C", FIVE)));
        assertThat(journal.calls(Event.AFTER_CREATE, Account.class))
                .singleElement()
                .returns(same ? 1 : 2, Call::size);
    }

    @EveryWay(WritePath.FACADE)
    void twoRecordsWhoseKeysTheDatabaseCallsTheSameAreRefused(Way way) {
        Samples.stored(way, new Account("B", "1.00"));
        boolean same = isTheSame(way);
        for (List<Account> accounts : List.of(
                List.of(new Account("b", "5.00"), new Account("B", "6.00")),
                List.of(new Account("d", "5.00"), new Account("D", "6.00")))) {
            Throwable thrown =
                    catchThrowable(() -> way.commit(work -> work.bulk().upsert(accounts, conflictOn("number"))));

            if (same) {
                assertThat(thrown)
                        .isInstanceOf(InvalidRecordException.class)
                        .hasMessageContaining("has the same key")
                        .returns(1, refused -> ((InvalidRecordException) refused).position());
            } else {
                assertThat(thrown).isNull();
            }
        }
        assertThat(way.database().count("account")).isEqualTo(same ? 1 : 4);
    }

    /** Tells whether the database, as it is set up, compares texts without regard to their case. */
    private static boolean isTheSame(Way way) {
        return !way.database()
                .column("select id from account where account_number = 'b'")
                .isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void anIdThatIsTakenIsAUniqueViolation(Way way, Journal journal) {
        Long taken = Samples.stored(way, new Account("A", "1.00")).get(0);
        Samples.stored(way, new Account("D", "1.00"));
        Account account = new Account("B", "5.00");
        account.setId(taken);

        refused(
                way,
                journal,
                Account.class,
                List.of(new Account("C", "5.00"), account, new Account("D", "5.00"), new Account("E", "5.00")),
                conflictOn("number"));

        assertThat(way.database().rows("select account_number, balance, version from account order by account_number"))
                .containsExactly(List.of("A", new BigDecimal("1.00"), 1L), List.of("D", new BigDecimal("1.00"), 1L));
    }

    @EveryWay(WritePath.FACADE)
    void anIdThatIsTakenIsAUniqueViolationForARecordWithoutAKey(Way way, Journal journal) {
        Contact stored = new Contact("A");
        stored.setEmail("a@x");
        Long taken = Samples.stored(way, stored).get(0);
        Contact contact = new Contact("B");
        contact.setId(taken);

        refused(way, journal, Contact.class, List.of(contact), conflictOn("email"));

        assertThat(way.database().rows("select name, email from contact")).containsExactly(List.of("A", "a@x"));
    }

    @EveryWay(WritePath.FACADE)
    void recordsWithoutAKeyAreCreated(Way way, Journal journal) {
        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(new Contact("A"), new Contact("B")), conflictOn("email")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(CREATED, CREATED);
        assertThat(way.database().rows("select name, email, version from contact order by name"))
                .containsExactly(Arrays.asList("A", null, 1L), Arrays.asList("B", null, 1L));
    }

    @EveryWay(WritePath.FACADE)
    void theRowOfTheKeyIsUpdatedWhateverTheIdOfTheRecord(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        Account free = new Account("A", "5.00");
        free.setId(-9L);
        Account taken = new Account("B", "5.00");
        taken.setId(ids.get(0));

        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(free, taken, new Account("C", "5.00")), conflictOn("number")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(UPDATED, UPDATED, CREATED);
        assertThat(List.of(free.getId(), taken.getId())).isEqualTo(ids);
        assertThat(way.database().rows("select account_number, balance, version from account order by account_number"))
                .containsExactly(
                        List.of("A", new BigDecimal("5.00"), 2L),
                        List.of("B", new BigDecimal("5.00"), 2L),
                        List.of("C", new BigDecimal("5.00"), 1L));
    }

    @EveryWay(WritePath.FACADE)
    void anotherUniqueKeyThatIsTakenIsAUniqueViolation(Way way, Journal journal) {
        Customer customer = new Customer("C");
        Samples.stored(way, customer);
        Membership stored = new Membership(customer, 2025, "gold");
        stored.setCard(new Card("S", 1));
        Samples.stored(way, stored);
        Membership blocked = new Membership(customer, 2026, "silver");
        blocked.setCard(new Card("S", 1));
        Membership free = new Membership(customer, 2027, "bronze");
        free.setCard(new Card("S", 2));

        refused(way, journal, Membership.class, List.of(free, blocked), conflictOn("customer", "season"));

        assertThat(way.database().rows("select season, membership.level, version from membership"))
                .containsExactly(List.of(2025, "gold", 1L));
    }

    @EveryWay(WritePath.FACADE)
    void aTakenIdOrKeyInAnyOfSeveralTablesIsAUniqueViolation(Way way, Journal journal) {
        Robot stored = new Robot("A", "1", 10, "L1", 2);
        way.commit(work -> work.bulk().create(List.of(stored)));
        Robot sameId = new Robot("B", "2", 20, "L2", 2);
        sameId.setId(stored.getId());
        Robot sameIsbn = new Robot("C", "1", 20, "L3", 2);

        for (String key : List.of("serial", "licence")) {
            refused(way, journal, Robot.class, List.of(sameId), conflictOn(key));
            refused(way, journal, Robot.class, List.of(sameIsbn), conflictOn(key));
        }

        assertThat(way.database().column("select serial from machine")).containsExactly("A");
        assertThat(way.database().column("select pages from machine_manual")).containsExactly(10);
    }

    @EveryWay(WritePath.FACADE)
    void aRowWithTheSameIdAndTheSameKeyThatAnotherTransactionInsertedIsUpdated(Way way, Journal journal) {
        journal.on(Event.BEFORE_CREATE, Account.class, () -> way.database()
                .execute("insert into account (id, kind, account_number, balance, status, currency, version)"
                        + " values (-1, 'ACCOUNT', 'B', 3.00, 'OPEN', 'EUR', 4)"));
        Account account = new Account("B", "5.00");
        account.setId(-1L);

        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(new Account("A"), account, new Account("C")), conflictOn("number")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(CREATED, UPDATED, CREATED);
        assertThat(way.database().rows("select account_number, balance, version from account order by account_number"))
                .containsExactly(
                        List.of("A", new BigDecimal("0.00"), 1L),
                        List.of("B", new BigDecimal("5.00"), 5L),
                        List.of("C", new BigDecimal("0.00"), 1L));
    }

    @EveryWay(WritePath.FACADE)
    void anIdOfTheApplicationThatAnotherTransactionTookIsUpdated(Way way, Elsewhere elsewhere) {
        elsewhere.meanwhile(() -> {
            way.database().execute("insert into branch (code, city) values ('N', 'other')");
            way.database().execute("insert into slot (slot_week, slot_hour, title) values (1, 2, 'other')");
        });

        UpsertResult branches =
                way.commitAndGet(work -> work.bulk().upsert(List.of(new Branch("M", "here"), new Branch("N", "here"))));
        way.database().execute("delete from slot");
        elsewhere.meanwhile(
                () -> way.database().execute("insert into slot (slot_week, slot_hour, title) values (1, 2, 'other')"));
        UpsertResult slots =
                way.commitAndGet(work -> work.bulk().upsert(List.of(new Slot(1, 1, "here"), new Slot(1, 2, "here"))));

        assertThat(branches.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(CREATED, UPDATED);
        assertThat(slots.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(CREATED, UPDATED);
        assertThat(way.database().rows("select code, city from branch order by code"))
                .containsExactly(List.of("M", "here"), List.of("N", "here"));
        assertThat(way.database().column("select title from slot")).containsExactly("here", "here");
    }

    /** The second has no row of its own, which the id of the first must not hide. */
    @EveryWay(WritePath.FACADE)
    void twoRecordsThatAHookGivesTheSameIdAreRefused(Way way) {
        List<Clerk> clerks = List.of(new Clerk(1, "A"), new Clerk(2, "B"));

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.bulk().upsert(clerks)));

        assertThat(thrown).isInstanceOf(InvalidRecordException.class).hasMessageContaining("has the same key");
        assertThat(way.database().count("clerk")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void withPartialSuccessOnlyRejectedRecordsAreLeftOut(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.forgetCalls();
        journal.beforeCreate(
                Account.class,
                created -> created.forEach(change -> {
                    if ("C".equals(change.newRecord().getNumber())) {
                        change.reject("no");
                    }
                }));
        Account rejected = new Account("C", "5.00");
        rejected.setId(ids.get(0));

        UpsertResult result = way.commitAndGet(work -> work.bulk()
                .upsert(
                        List.of(rejected, new Account("B", "5.00"), new Account("D", "5.00")),
                        conflictOn("number"),
                        partialSuccess()));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(REJECTED, UPDATED, CREATED);
        assertThat(way.database().column("select account_number from account order by account_number"))
                .containsExactly("A", "B", "D");
    }

    private static void refused(
            Way way, Journal journal, Class<? extends Identified> type, List<?> records, UpsertOption... options) {
        journal.forgetCalls();
        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> work.bulk().upsert(records, options));
            assertThat(thrown).isInstanceOf(PersistenceException.class);
            assertThat(Wrapped.lastSqlException(thrown).getSQLState()).isIn("23505", "23000");
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(journal.calls(Event.AFTER_CREATE, type)).isEmpty();
        assertThat(journal.calls(Event.AFTER_UPDATE, type)).isEmpty();
    }

    /** What another transaction does when an upsert has looked for rows, and has not inserted any. */
    @ApplicationScoped
    static class Elsewhere {

        private Runnable action = () -> {};

        void meanwhile(Runnable next) {
            action = next;
        }

        void oneIdForAll(@Observes BeforeCreate<Clerk> created) {
            created.newRecords().forEach(clerk -> clerk.setId(1));
        }

        void beforeBranches(@Observes BeforeCreate<Branch> created) {
            act();
        }

        void beforeSlots(@Observes BeforeCreate<Slot> created) {
            act();
        }

        private void act() {
            Runnable now = action;
            action = () -> {};
            now.run();
        }
    }
}
