package org.bulkhooks.eclipselink.internal.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.RowUnit;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Purchase;
import org.bulkhooks.eclipselink.internal.row.model.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Generators give ids in blocks of three. */
class IdAssignmentTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @Test
    void drawsTheBlocksOfManyRecordsInOneQuery() {
        List<BulkRecord> records = purchases(7);

        new IdAssignment(unit.context()).assign(records);

        assertThat(unit.sent()).containsExactly("SELECT NEXT VALUE FOR PURCHASE_SEQ FROM SYSTEM_RANGE(1, ?) [3]");
        assertThat(unit.executed()).isEqualTo(1);
        assertFollowing(records);
        assertThat(records)
                .extracting(each -> ((Purchase) each.instance()).id)
                .as("in the records themselves")
                .containsExactlyElementsOf(
                        records.stream().map(each -> (Long) each.id()).toList());
    }

    @Test
    void neverGivesAnIdTwice() {
        List<BulkRecord> all = new ArrayList<>();
        for (int count : List.of(4, 2, 5, 1, 3, 9)) { // some come from EclipseLink's own pool
            List<BulkRecord> records = purchases(count);
            new IdAssignment(unit.context()).assign(records);
            all.addAll(records);
        }

        assertThat(all).extracting(BulkRecord::id).doesNotHaveDuplicates().hasSize(24);
    }

    @Test
    void drawsFromATableWhatAllNeedTogether() {
        List<BulkRecord> records =
                unit.records(IntStream.range(0, 7).mapToObj(i -> new Ticket()).toArray());

        new IdAssignment(unit.context()).assign(records);

        assertFollowing(records);
        assertThat(unit.sent())
                .satisfiesExactly(
                        update -> assertThat(update)
                                .startsWith("UPDATE TICKET_IDS SET")
                                .contains("[7, TICKET]"),
                        select -> assertThat(select).startsWith("SELECT"));
    }

    @Test
    void leavesIdsThatAreThereOrComeLater() {
        List<BulkRecord> products = unit.records(new Product(5, "a"), new Product(0, "b"));
        List<BulkRecord> customers = unit.records(new Customer("a"));
        List<BulkRecord> purchases = purchases(5);
        ((Purchase) purchases.get(1).instance()).id = 77L;

        new IdAssignment(unit.context()).assign(products);
        new IdAssignment(unit.context()).assign(customers);
        new IdAssignment(unit.context()).assign(purchases);

        assertThat(products).extracting(BulkRecord::id).containsExactly(5L, 0L);
        assertThat(customers.get(0).idOrNull()).isNull();
        assertThat(purchases.get(1).id()).isEqualTo(77L);
        assertThat(unit.sent())
                .as("for four")
                .containsExactly("SELECT NEXT VALUE FOR PURCHASE_SEQ FROM SYSTEM_RANGE(1, ?) [2]");
    }

    private static List<BulkRecord> purchases(int count) {
        return unit.records(
                IntStream.range(0, count).mapToObj(i -> new Purchase(null)).toArray());
    }

    private static void assertFollowing(List<BulkRecord> records) {
        long first = (Long) Objects.requireNonNull(records.get(0).id());
        assertThat(records)
                .extracting(BulkRecord::id)
                .containsExactlyElementsOf(IntStream.range(0, records.size())
                        .mapToObj(i -> (Object) (first + i))
                        .toList());
        assertThat(first).isPositive();
    }
}
