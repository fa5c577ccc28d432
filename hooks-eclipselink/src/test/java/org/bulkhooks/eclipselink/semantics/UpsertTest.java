package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.ignoreConflicts;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;
import static org.bulkhooks.bulk.BulkOptions.updating;
import static org.bulkhooks.bulk.RecordOutcome.CREATED;
import static org.bulkhooks.bulk.RecordOutcome.REJECTED;
import static org.bulkhooks.bulk.RecordOutcome.SKIPPED;
import static org.bulkhooks.bulk.RecordOutcome.UNCHANGED;
import static org.bulkhooks.bulk.RecordOutcome.UPDATED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bulkhooks.Bypass;
import org.bulkhooks.Change;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Card;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.Membership;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Slot;

@Semantics("upsert")
class UpsertTest {

    @EveryWay(WritePath.FACADE)
    void tellsOfEachRecordInOrderWhatBecameOfIt(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"));
        List<Account> accounts = List.of(new Account("N", "9.00"), new Account("B", "7.00"), new Account("A", "1.00"));

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(accounts, conflictOn("number")));

        assertThat(result.outcomes())
                .containsExactly(
                        new UpsertedRecord(0, CREATED, accounts.get(0).getId()),
                        new UpsertedRecord(1, UPDATED, ids.get(1)),
                        new UpsertedRecord(2, UNCHANGED, ids.get(0)));
        assertThat(result)
                .returns(3, UpsertResult::records)
                .returns(1, UpsertResult::created)
                .returns(1, UpsertResult::updated)
                .returns(1, UpsertResult::unchanged)
                .returns(0, UpsertResult::skipped)
                .returns(0, UpsertResult::rejected);
        assertThat(accounts)
                .extracting(Account::getId)
                .containsExactly(accounts.get(0).getId(), ids.get(1), ids.get(0));
        assertThat(accounts).extracting(Account::getVersion).containsExactly(1L, 2L, 1L);
        assertThat(way.database().rows("select account_number, balance, version from account order by account_number"))
                .containsExactly(
                        List.of("A", new BigDecimal("1.00"), 1L),
                        List.of("B", new BigDecimal("7.00"), 2L),
                        List.of("N", new BigDecimal("9.00"), 1L));
    }

    @EveryWay(WritePath.FACADE)
    void callsTheHooksOfACreateOrOfAnUpdateWithTheTrueOldRecord(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"));
        journal.forgetCalls();
        List<String> pairs = new ArrayList<>();
        journal.afterUpdate(Account.class, updated -> {
            for (Change<Account> change : updated) {
                pairs.add(change.oldRecord().getBalance() + " "
                        + change.newRecord().getBalance() + " "
                        + change.oldRecord().getId() + " " + change.changedAttributes());
            }
        });

        way.commit(work -> work.bulk()
                .upsert(
                        List.of(new Account("N", "9.00"), new Account("B", "7.00"), new Account("A", "1.00")),
                        conflictOn("number")));

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Account [N]",
                        "BEFORE_UPDATE Account [B]",
                        "AFTER_CREATE Account [N]",
                        "AFTER_UPDATE Account [B]");
        assertThat(journal.calls()).extracting(call -> call.positions().get(0)).containsExactly(0, 1, 0, 1);
        assertThat(pairs).containsExactly("2.00 7.00 " + ids.get(1) + " [balance]");
    }

    @EveryWay(WritePath.FACADE)
    void writesWhatBeforeHooksChange(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"));
        journal.beforeCreate(Account.class, created -> created.newRecords().forEach(each -> each.setRemark("new")));
        journal.beforeUpdate(Account.class, updated -> updated.newRecords().forEach(each -> each.setRemark("old")));

        way.commit(work -> work.bulk()
                .upsert(
                        List.of(new Account("A", "5.00"), new Account("B", "2.00")),
                        conflictOn("number"),
                        updating("balance")));

        assertThat(way.database().rows("select account_number, remark, balance from account order by account_number"))
                .containsExactly(
                        List.of("A", "old", new BigDecimal("5.00")), List.of("B", "new", new BigDecimal("2.00")));
    }

    @EveryWay(WritePath.FACADE)
    void sendsANumberOfStatementsThatDoesNotGrowWithTheRecords(Way way, Journal journal) {
        List<Account> stored = Samples.accounts(500);
        way.commit(work -> work.bulk().create(stored));
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            accounts.add(new Account("A" + i, i + ".50"));
        }
        way.database().statements().clear();

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(accounts, conflictOn("number")));

        assertThat(result).returns(500, UpsertResult::created).returns(500, UpsertResult::updated);
        assertThat(way.database().statements().selects())
                .as("lock, and old records")
                .hasSize(way.database().lists(1_000) + way.database().lists(500));
        assertThat(way.database().statements().idQueries())
                .hasSizeBetween(1, way.database().idQueries(500, 50));
        assertThat(way.database().statements().writes()).extracting(Sent::rows).containsExactly(500, 500);
        assertThat(way.database().statements().writes().get(0).sql())
                .contains(
                        switch (DatabaseServer.nameOfThisRun()) {
                            case "postgresql" -> "from table unless account_number is there";
                            case "mariadb" -> "on duplicate key update";
                            default -> "merge into account";
                        });
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void cutsEachPartIntoChunks(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(3));
        journal.forgetCalls();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            accounts.add(new Account("A" + i, "7.00"));
        }

        way.commit(work -> work.bulk().upsert(accounts, conflictOn("number"), chunkSize(2)));

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Account [A3, A4]",
                        "BEFORE_CREATE Account [A5]",
                        "BEFORE_UPDATE Account [A0, A1]",
                        "BEFORE_UPDATE Account [A2]",
                        "AFTER_CREATE Account [A3, A4]",
                        "AFTER_CREATE Account [A5]",
                        "AFTER_UPDATE Account [A0, A1]",
                        "AFTER_UPDATE Account [A2]");
        assertThat(journal.calls()).extracting(call -> call.chunk()).containsExactly(0, 1, 2, 3, 0, 1, 2, 3);
    }

    @EveryWay(WritePath.FACADE)
    void limitsWhatExistingRowsGetAndNotWhatNewOnesGet(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"));
        Account existing = new Account("A", "5.00");
        existing.setRemark("of the file");
        Account created = new Account("B", "6.00");
        created.setRemark("of the file");

        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(existing, created), conflictOn("number"), updating("balance")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(UPDATED, CREATED);
        assertThat(way.database().rows("select balance, remark from account order by account_number"))
                .containsExactly(
                        Arrays.asList(new BigDecimal("5.00"), null), List.of(new BigDecimal("6.00"), "of the file"));
    }

    @EveryWay(WritePath.FACADE)
    void isUnchangedWhereOnlyOtherAttributesDiffer(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        Account existing = new Account("A", "1.00");
        existing.setRemark("of the file");

        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(existing), conflictOn("number"), updating("balance")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(UNCHANGED);
        assertThat(journal.calls()).isEmpty();
        assertThat(existing.getVersion()).isEqualTo(1);
    }

    @EveryWay(WritePath.FACADE)
    void leavesExistingRowsAsTheyAreWhereConflictsAreIgnored(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A", "1.00")).get(0);
        way.commit(work -> work.update(Account.class, id, account -> account.setRemark("x")));
        journal.forgetCalls();
        List<Account> accounts = List.of(new Account("A", "5.00"), new Account("B", "6.00"));

        UpsertResult result =
                way.commitAndGet(work -> work.bulk().upsert(accounts, conflictOn("number"), ignoreConflicts()));

        assertThat(result.outcomes())
                .containsExactly(
                        new UpsertedRecord(0, SKIPPED, id),
                        new UpsertedRecord(1, CREATED, accounts.get(1).getId()));
        assertThat(accounts.get(0).getVersion()).isEqualTo(2);
        assertThat(journal.summaries()).containsExactly("BEFORE_CREATE Account [B]", "AFTER_CREATE Account [B]");
        assertThat(way.database().column("select balance from account order by account_number"))
                .containsExactly(new BigDecimal("1.00"), new BigDecimal("6.00"));
    }

    @EveryWay(WritePath.FACADE)
    void takesOverIdAndVersionOfTheRowWhateverTheRecordHeld(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A", "1.00")).get(0);
        way.commit(work -> work.update(Account.class, id, account -> account.setRemark("x")));
        Account account = new Account("A", "5.00");
        account.setId(-7L);
        account.setVersion(99);

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(List.of(account), conflictOn("number")));

        assertThat(result.outcomes()).containsExactly(new UpsertedRecord(0, UPDATED, id));
        assertThat(account.getId()).isEqualTo(id);
        assertThat(account.getVersion()).isEqualTo(3);
        assertThat(way.database().rows("select id, version, remark from account"))
                .containsExactly(Arrays.asList(id, 3L, null));
        Account again = way.commitAndGet(work -> {
            work.bulk().update(List.of(account));
            account.setRemark("y");
            work.bulk().update(List.of(account));
            return work.find(Account.class, id);
        });
        assertThat(again.getRemark()).isEqualTo("y");
    }

    @EveryWay(WritePath.FACADE)
    void createsWhatHasNullInItsKey(Way way, Journal journal) {
        Customer customer = new Customer("C");
        Samples.stored(way, customer);
        Samples.stored(way, new Membership(customer, null, "silver"));

        UpsertResult result = way.commitAndGet(work -> work.bulk()
                .upsert(
                        List.of(new Membership(customer, null, "gold"), new Membership(customer, null, "gold")),
                        conflictOn("customer", "season")));

        assertThat(result.created()).isEqualTo(2);
        assertThat(way.database().count("membership")).isEqualTo(3);
    }

    @EveryWay(WritePath.FACADE)
    void findsRowsByAKeyOfAForeignKeyAndAColumn(Way way, Journal journal) {
        Customer one = new Customer("one");
        Customer two = new Customer("two");
        Samples.stored(way, one, two);
        Samples.stored(way, new Membership(one, 2025, "silver"), new Membership(one, 2026, "silver"));

        UpsertResult result = way.commitAndGet(work -> work.bulk()
                .upsert(
                        List.of(
                                new Membership(one, 2026, "gold"),
                                new Membership(two, 2025, "gold"),
                                new Membership(two, 2026, "gold")),
                        conflictOn("season", "customer")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(UPDATED, CREATED, CREATED);
        assertThat(way.database()
                        .rows("select customer_id, season, level from membership order by customer_id, season"))
                .containsExactly(
                        List.of(one.getId(), 2025, "silver"),
                        List.of(one.getId(), 2026, "gold"),
                        List.of(two.getId(), 2025, "gold"),
                        List.of(two.getId(), 2026, "gold"));
    }

    @EveryWay(WritePath.FACADE)
    void findsRowsByAnEmbeddableOrItsParts(Way way, Journal journal) {
        Membership stored = new Membership(null, 1, "silver");
        stored.setCard(new Card("X", 1));
        Samples.stored(way, stored);
        for (String[] attributes : new String[][] {{"card"}, {"card.cardNumber", "card.cardSeries"}}) {
            Membership same = new Membership(null, 1, "gold " + attributes.length);
            same.setCard(new Card("X", 1));

            UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(List.of(same), conflictOn(attributes)));

            assertThat(result.outcomes()).containsExactly(new UpsertedRecord(0, UPDATED, stored.getId()));
        }
        assertThat(way.database().column("select level from membership")).containsExactly("gold 2");
    }

    @EveryWay(WritePath.FACADE)
    void needsNoConflictAttributesWhereTheApplicationAssignsIds(Way way, Journal journal) {
        way.commit(work -> work.em().persist(new Branch("B1", "Rome")));

        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(new Branch("B1", "Milan"), new Branch("B2", "Turin"))));

        assertThat(result.outcomes())
                .containsExactly(new UpsertedRecord(0, UPDATED, "B1"), new UpsertedRecord(1, CREATED, "B2"));
        assertThat(way.database().rows("select code, city from branch order by code"))
                .containsExactly(List.of("B1", "Milan"), List.of("B2", "Turin"));
    }

    @EveryWay(WritePath.FACADE)
    void findsRowsByIdsOfSeveralParts(Way way, Journal journal) {
        way.commit(work -> {
            work.em().persist(new Desk("R", 1, "red"));
            work.em().persist(new Slot(1, 8, "tea"));
        });
        Desk desk = new Desk("R", 1, "blue");
        Desk other = new Desk("R", 2, "blue");
        Slot slot = new Slot(1, 8, "coffee");
        Slot later = new Slot(1, 9, "coffee");

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(List.of(desk, other, slot, later)));

        assertThat(result.outcomes())
                .extracting(UpsertedRecord::outcome)
                .containsExactly(UPDATED, CREATED, UPDATED, CREATED);
        assertThat(result.outcomes().get(0).id()).isEqualTo(desk.getId());
        assertThat(way.database().column("select colour from desk")).containsOnly("blue");
        assertThat(way.database().column("select title from slot")).containsOnly("coffee");
    }

    @EveryWay(WritePath.FACADE)
    void findsRowsOfTheWholeHierarchy(Way way, Journal journal) {
        Samples.stored(way, new SavingsAccount("S"), new Account("A"));
        SavingsAccount savings = new SavingsAccount("S");
        savings.setBalance("5.00");
        Account account = new Account("A", "5.00");

        UpsertResult result =
                way.commitAndGet(work -> work.bulk().upsert(List.of(savings, account), conflictOn("number")));

        assertThat(result.updated()).isEqualTo(2);
    }

    @EveryWay(WritePath.FACADE)
    void writesAllTablesOfAJoinedRecord(Way way, Journal journal) {
        Company stored = company("C", "R1");
        Samples.stored(way, stored);

        UpsertResult result = way.commitAndGet(work ->
                work.bulk().upsert(List.of(company("C2", "R1"), company("D", "R2")), conflictOn("registryCode")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(UPDATED, CREATED);
        assertThat(way.database()
                        .rows("select name, registrycode, version from party join company on party.id = company.id"
                                + " order by name"))
                .containsExactly(List.of("C2", "R1", 2L), List.of("D", "R2", 1L));
    }

    @EveryWay(WritePath.FACADE)
    void writesWhatGoesThroughThePersistenceContext(Way way, Journal journal) {
        Long id = Samples.stored(way, contact("C", "c@x", "1", "2")).get(0);
        journal.forgetCalls();

        UpsertResult result = way.commitAndGet(work -> work.bulk()
                .upsert(List.of(contact("C", "c@x", "2", "3"), contact("D", "d@x", "4")), conflictOn("email")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(UPDATED, CREATED);
        assertThat(way.database().column("select phones from contact_phones where contact_id = " + id))
                .containsExactlyInAnyOrder("2", "3");
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Contact [D]",
                        "BEFORE_UPDATE Contact [C]",
                        "AFTER_CREATE Contact [D]",
                        "AFTER_UPDATE Contact [C]");
        assertThat(way.database().column("select version from contact order by email"))
                .containsExactly(2L, 1L);
    }

    @EveryWay(WritePath.FACADE)
    void createsRecordsThatReferToEachOther(Way way, Journal journal) {
        Customer customer = new Customer("C");
        customer.setId(-1L);
        Note note = new Note("N");
        note.setId(-2L);
        note.setCustomer(customer);

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(List.of(note, customer), conflictOn("id")));

        assertThat(result.created()).isEqualTo(2);
        assertThat(way.database().column("select customer_id from note")).containsExactly(-1L);
    }

    @EveryWay(WritePath.FACADE)
    void isVetoedAsAWhole(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"));
        journal.afterUpdate(Account.class, updated -> {
            throw new IllegalStateException("veto");
        });

        try (Work work = way.begin()) {
            assertThatThrownBy(() -> work.bulk()
                            .upsert(List.of(new Account("A", "5.00"), new Account("B")), conflictOn("number")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("veto");
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().rows("select account_number, balance from account"))
                .containsExactly(List.of("A", new BigDecimal("1.00")));
    }

    @EveryWay(WritePath.FACADE)
    void reportsAllRejectionsOfBothPartsAndWritesNothing(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"));
        journal.beforeUpdate(
                Account.class, updated -> updated.forEach(change -> change.reject("balance", "no update")));
        way.database().statements().clear();

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.bulk()
                .upsert(
                        List.of(new Account("a number that is far too long"), new Account("A", "5.00")),
                        conflictOn("number"))));

        assertThat(thrown).isInstanceOf(RecordsRejectedException.class);
        assertThat(((RecordsRejectedException) thrown).rejections())
                .extracting(RejectedRecord::position, RejectedRecord::attribute)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, "number"),
                        org.assertj.core.groups.Tuple.tuple(1, "balance"));
        assertThat(way.database().statements().writes()).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void leavesRejectedRecordsOut(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.beforeUpdate(
                Account.class,
                updated -> updated.forEach(change -> {
                    if (change.newRecord().getNumber().equals("A")) {
                        change.reject("balance", "not this one");
                    }
                }));
        List<Account> accounts = List.of(
                new Account("A", "5.00"),
                new Account("a number that is far too long"),
                new Account("B", "5.00"),
                new Account("N", "5.00"));
        journal.forgetCalls();

        UpsertResult result =
                way.commitAndGet(work -> work.bulk().upsert(accounts, conflictOn("number"), partialSuccess()));

        assertThat(result.outcomes())
                .extracting(UpsertedRecord::outcome)
                .containsExactly(REJECTED, REJECTED, UPDATED, CREATED);
        assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(0, 1);
        assertThat(journal.summaries().subList(2, 4))
                .containsExactly("AFTER_CREATE Account [N]", "AFTER_UPDATE Account [B]");
        assertThat(way.database().rows("select account_number, balance from account order by account_number"))
                .containsExactly(
                        List.of("A", new BigDecimal("1.00")),
                        List.of("B", new BigDecimal("5.00")),
                        List.of("N", new BigDecimal("5.00")));
    }

    @EveryWay(WritePath.FACADE)
    void writesTheWorkOfHooksBeforeTheUpdatesAlsoWhereNoCreateIsLeft(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A", "1.00")).get(0);
        journal.beforeCreate(Contact.class, created -> created.forEach(change -> change.reject("name", "no")));
        journal.beforeUpdate(
                Account.class,
                updated -> updated.forEach(change -> {
                    Customer customer = new Customer("C");
                    Work.current().em().persist(customer);
                    change.newRecord().setCustomer(customer);
                }));
        Contact throughContext = new Contact("D", "1"); // for its phones; its flush would write the work of hooks too
        throughContext.setId(-1L);
        Account account = new Account("A", "5.00");
        account.setId(id);

        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(throughContext, account), conflictOn("id"), partialSuccess()));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(REJECTED, UPDATED);
        assertThat(way.database()
                        .rows("select a.account_number, c.name from account a join customer c on a.customer_id = c.id"))
                .containsExactly(List.of("A", "C"));
    }

    @EveryWay(WritePath.FACADE)
    void leavesOutWhatRefersToARejectedRecord(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A", "1.00")).get(0);
        journal.beforeCreate(Customer.class, created -> created.forEach(change -> change.reject("name", "no")));
        Customer customer = new Customer("C");
        Account existing = new Account("A", "5.00");
        existing.setId(id);
        existing.setCustomer(customer);
        customer.setId(-1L);

        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(existing, customer), conflictOn("id"), partialSuccess()));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(REJECTED, REJECTED);
        assertThat(result.rejections()).hasSize(2);
        assertThat(way.database().column("select balance from account")).containsExactly(new BigDecimal("1.00"));
    }

    @EveryWay(WritePath.FACADE)
    void leavesRowsAsTheyAreThatReferToARejectedRecord(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A", "1.00")).get(0);
        journal.beforeCreate(Customer.class, created -> created.forEach(change -> change.reject("name", "no")));
        Customer customer = new Customer("C");
        Account existing = new Account("A", "5.00");
        existing.setId(id);
        existing.setCustomer(customer);
        customer.setId(-1L);

        UpsertResult result = way.commitAndGet(work ->
                work.bulk().upsert(List.of(existing, customer), conflictOn("id"), partialSuccess(), ignoreConflicts()));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(SKIPPED, REJECTED);
        assertThat(result.rejections()).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void refreshesManagedInstancesAndCaches(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A", "1.00")).get(0);
        try (Work work = way.begin()) {
            Account managed = work.find(Account.class, id);
            managed.setRemark("dirty");

            Account record = new Account("A", "5.00");
            record.setRemark("of the file");
            UpsertResult result = work.bulk().upsert(List.of(record), conflictOn("number"));

            assertThat(result.updated()).isEqualTo(1);
            assertThat(managed.getBalance()).isEqualByComparingTo("5.00");
            assertThat(managed.getRemark()).isEqualTo("of the file");
            assertThat(managed.getVersion()).isEqualTo(3);
            work.commit();
        }
        try (Work work = way.open()) {
            assertThat(work.find(Account.class, id).getBalance()).isEqualByComparingTo("5.00");
        }
    }

    @EveryWay(WritePath.FACADE)
    void takesABypass(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        way.commit(work -> work.bulk()
                .upsert(
                        List.of(new Account("A", "5.00"), new Account("B")),
                        conflictOn("number"),
                        bypassing(Bypass.allHooks("import"))));

        assertThat(journal.calls()).isEmpty();
        assertThat(way.database().count("account")).isEqualTo(2);
    }

    @EveryWay(WritePath.FACADE)
    void runsInATransactionOfItsOwn(Way way, Journal journal) {
        try (Work work = way.open()) {
            UpsertResult result = work.bulk().upsert(Set.of(new Account("A")), conflictOn("number"));

            assertThat(result.created()).isEqualTo(1);
            assertThat(work.active()).isFalse();
        }
        assertThat(way.database().count("account")).isEqualTo(1);
    }

    @EveryWay(WritePath.FACADE)
    void doesNothingWithoutRecords(Way way, Journal journal) {
        try (Work work = way.open()) {
            assertThat(work.bulk().upsert(List.of(), conflictOn("number")).records())
                    .isZero();
        }
        assertThat(way.database().statements().all()).isEmpty();
    }

    private static Company company(String name, String registryCode) {
        Company company = new Company(name, "1");
        company.setRegistryCode(registryCode);
        return company;
    }

    private static Contact contact(String name, String email, String... phones) {
        Contact contact = new Contact(name, phones);
        contact.setEmail(email);
        return contact;
    }
}
