package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Complaint;
import org.bulkhooks.eclipselink.semantics.model.Customer;

/** Old records of a class that nothing refers to are built without an identity, and hooks notice nothing of it. */
@Semantics("old records of a class that nothing refers to")
class PlainRecordsTest {

    private static List<Long> stored(Way way, Journal journal) {
        List<Complaint> complaints = new ArrayList<>();
        way.commit(work -> {
            Customer one = new Customer("one");
            Customer other = new Customer("other");
            work.em().persist(one);
            work.em().persist(other);
            complaints.addAll(List.of(new Complaint("A", one), new Complaint("B", other), new Complaint("C", one)));
            complaints.add(new Complaint("D", null));
            complaints.forEach(work.em()::persist);
        });
        journal.forgetCalls();
        way.database().statements().clear();
        return complaints.stream().map(Complaint::getId).toList();
    }

    @EveryWay
    void lazyReferencesOfOldRecordsAreLoadedOnceForAll(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        List<String> seen = new ArrayList<>();
        List<Customer> customers = new ArrayList<>();
        journal.beforeUpdate(Complaint.class, updated -> updated.oldRecords().forEach(old -> {
            customers.add(old.getCustomer());
            seen.add(old.getText()
                    + (old.getCustomer() == null
                            ? ""
                            : " of " + old.getCustomer().getName()));
        }));

        way.commit(work -> work.update(Complaint.class, ids, complaint -> complaint.setText("new")));

        assertThat(seen).containsExactly("A of one", "B of other", "C of one", "D");
        assertThat(customers.get(0)).isSameAs(customers.get(2)).isNotSameAs(customers.get(1));
        assertThat(way.database().rows("select text, version from complaint")).containsOnly(List.of("new", 2L));
    }

    @EveryWay
    void aReferenceThatChangesIsOldInTheOldRecord(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        List<String> seen = new ArrayList<>();
        journal.afterUpdate(
                Complaint.class,
                updated -> updated.forEach(
                        change -> seen.add(change.oldRecord().getCustomer().getName() + " to "
                                + (change.newRecord().getCustomer() == null ? "none" : "another"))));

        way.commit(work -> work.update(Complaint.class, ids.subList(0, 2), complaint -> complaint.setCustomer(null)));

        assertThat(seen).containsExactly("one to none", "other to none");
        assertThat(way.database().count("complaint where customer_id is null")).isEqualTo(3);
    }

    @EveryWay
    void recordsThatAreDeletedTellOfTheirReferences(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        List<String> seen = new ArrayList<>();
        journal.beforeDelete(Complaint.class, deleted -> deleted.oldRecords()
                .forEach(old -> seen.add(
                        old.getCustomer() == null ? "none" : old.getCustomer().getName())));

        way.commit(work -> work.delete(Complaint.class, ids));

        assertThat(seen).containsExactly("one", "other", "one", "none");
        assertThat(way.database().count("complaint")).isZero();
        assertThat(way.database().statements().selects().stream()
                        .map(Sent::sql)
                        .filter(sql -> sql.contains("from complaint")))
                .as("rows are not asked for one by one")
                .hasSizeLessThanOrEqualTo(1 + way.database().queriesToFind());
    }
}
