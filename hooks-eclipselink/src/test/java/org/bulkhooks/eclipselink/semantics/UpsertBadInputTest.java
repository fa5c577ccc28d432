package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.ignoreConflicts;
import static org.bulkhooks.bulk.BulkOptions.updating;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.bulk.UpsertOption;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;

/** What cannot be right ends in an error that says so, before a hook is called and anything is written. */
@Semantics("upsert, bad input")
class UpsertBadInputTest {

    @EveryWay(WritePath.FACADE)
    void twoRecordsWithTheSameKeyAreRefusedWithBothPositions(Way way, Journal journal) {
        refused(way, journal, List.of(new Account("A"), new Account("B"), new Account("A")), conflictOn("number"))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("record at position 2")
                .hasMessageContaining("the Account at position 0 has the same key");
        refused(way, journal, List.of(new Branch("A", "1"), new Branch("A", "2")))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("position 0");
        refused(way, journal, List.of(new Account("A"), new SavingsAccount("A")), conflictOn("number"))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("position 0 has the same key");
    }

    @EveryWay(WritePath.FACADE)
    void conflictAttributesHaveToBeNamedWhereIdsAreGenerated(Way way, Journal journal) {
        refused(way, journal, List.of(new Account("A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ids of Account are generated")
                .hasMessageContaining("conflictOn(..)");
    }

    @EveryWay(WritePath.FACADE)
    void conflictAttributesHaveToBeUnique(Way way, Journal journal) {
        refused(way, journal, List.of(new Customer("A")), conflictOn("name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CUSTOMER")
                .hasMessageContaining("no unique constraint on (NAME)");
        refused(way, journal, List.of(new Account("A")), conflictOn("number", "balance"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no unique constraint on (account_number, BALANCE)");
    }

    @EveryWay(WritePath.FACADE)
    void aConstraintOfAnotherSchemaIsNone(Way way, Journal journal) {
        way.database().execute("create schema other");
        try {
            way.database().execute("create table other.customer (name varchar(20) unique)");

            refused(way, journal, List.of(new Customer("A")), conflictOn("name"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no unique constraint on (NAME)");
        } finally {
            way.database().execute("drop table other.customer");
            way.database().dropSchema("other");
        }
    }

    @EveryWay(WritePath.FACADE)
    void conflictAttributesHaveToTellRecordsApart(Way way, Journal journal) {
        refused(way, journal, List.of(new Account("A")), conflictOn("numbre"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no attribute 'numbre'")
                .hasMessageContaining("did you mean 'number'?");
        refused(way, journal, List.of(new Account("A")), conflictOn("version"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is the version");
        refused(way, journal, List.of(new Account("A")), conflictOn("customer.name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'customer.name'");
        refused(way, journal, List.of(new Customer("A")), conflictOn("notes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'notes' of Customer has no column");
        refused(way, journal, List.of(new Company("A", "1")), conflictOn("name", "taxNumber"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("several tables, PARTY, COMPANY");
    }

    @EveryWay(WritePath.FACADE)
    void attributesToUpdateHaveToBeUpdatable(Way way, Journal journal) {
        refused(way, journal, List.of(new Account("A")), conflictOn("number"), updating("balanse"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no attribute 'balanse'");
        refused(way, journal, List.of(new Account("A")), conflictOn("number"), updating("id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is the id or the version");
    }

    @EveryWay(WritePath.FACADE)
    void optionsThatExcludeEachOtherOrAreThereTwiceAreRefused(Way way, Journal journal) {
        refused(way, journal, List.of(new Account("A")), conflictOn("number"), updating("balance"), ignoreConflicts())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("updating and ignoreConflicts exclude each other");
        refused(way, journal, List.of(new Account("A")), conflictOn("number"), conflictOn("id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conflictOn is there twice");
        refused(way, journal, List.of(new Account("A")), updating("balance"), updating("remark"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("updating is there twice");
    }

    @EveryWay(WritePath.FACADE)
    void recordsThatAreNoneAreRefused(Way way, Journal journal) {
        List<Object> withNull = new ArrayList<>();
        withNull.add(null);
        refused(way, journal, withNull, conflictOn("number")).isInstanceOf(InvalidRecordException.class);
        refused(way, journal, List.of("text"), conflictOn("number")).isInstanceOf(InvalidRecordException.class);
        try (Work work = way.begin()) {
            Account managed = new Account("A");
            work.em().persist(managed);
            assertThat(catchThrowable(() -> work.bulk().upsert(List.of(managed), conflictOn("number"))))
                    .isInstanceOf(InvalidRecordException.class)
                    .hasMessageContaining("managed already");
        }
    }

    @EveryWay(WritePath.FACADE)
    void aRowOfAnotherClassIsNotReplaced(Way way, Journal journal) {
        Samples.stored(way, new SavingsAccount("S"));
        journal.forgetCalls();

        refused(way, journal, List.of(new Account("N"), new Account("S")), conflictOn("number"))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("record at position 1")
                .hasMessageContaining("SavingsAccount");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            Way way, Journal journal, List<?> records, UpsertOption... options) {
        way.database().statements().clear();
        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> work.bulk().upsert(records, options));
            assertThat(way.database().statements().writes()).isEmpty();
            assertThat(journal.calls()).isEmpty();
            return assertThat(thrown);
        }
    }
}
