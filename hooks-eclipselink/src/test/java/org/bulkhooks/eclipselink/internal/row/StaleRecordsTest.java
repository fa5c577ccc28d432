package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaleRecordsTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    static void assertStale(ThrowingCallable call, String names, Object entity) {
        OptimisticLockException thrown = catchThrowableOfType(OptimisticLockException.class, call);
        String entityName = names.substring(0, names.indexOf(' '));
        assertThat(thrown)
                .hasMessage(names
                        + ": the row was changed or deleted since the record was read, or the record has no version; read "
                        + entityName + " again and repeat the change");
        assertThat(thrown.getEntity()).isSameAs(entity);
    }

    @Test
    void areNamedWithTheirPositions() {
        List<BulkRecord> records = products(2);

        assertStale(
                () -> StaleRecords.throwIfAny(records.get(0).plan(), records, true),
                "Product 1 (position 0), Product 2 (position 1)",
                records.get(0).instance());
    }

    @Test
    void areRowsThatAreNotThereWhereNoVersionIsChecked() {
        List<BulkRecord> records = products(2);

        assertThatThrownBy(() -> StaleRecords.throwIfAny(records.get(0).plan(), records, false))
                .isExactlyInstanceOf(EntityNotFoundException.class)
                .hasMessage("Product 1 (position 0), Product 2 (position 1): there is no such row");
    }

    @Test
    void areCountedWhereTheyAreMany() {
        List<BulkRecord> twenty = products(20);
        List<BulkRecord> more = products(23);
        EntityPlan plan = unit.plan(Product.class);

        assertThatThrownBy(() -> StaleRecords.throwIfAny(plan, twenty, false))
                .hasMessageEndingWith("Product 20 (position 19): there is no such row");
        assertThatThrownBy(() -> StaleRecords.throwIfAny(plan, more, false))
                .hasMessageEndingWith("Product 20 (position 19) and 3 more: there is no such row");
        assertThat(StaleRecords.vanished(twenty)).hasMessageContaining("Product 20 (position 19): the row was");
        assertThat(StaleRecords.vanished(more))
                .hasMessageContaining("Product 20 (position 19) and 3 more: the row was");
    }

    @Test
    void areNoneIfAllWereFound() {
        List<BulkRecord> records = products(2);
        records.forEach(each -> each.old(new Product()));

        StaleRecords.throwIfAny(unit.plan(Product.class), List.of(), true);
        StaleRecords.requirePresent(unit.plan(Product.class), records);
    }

    @Test
    void areThoseWhoseOldRecordsWereNotFound() {
        List<BulkRecord> records = products(3);
        records.get(1).old(new Product());

        assertThatThrownBy(() -> StaleRecords.requirePresent(unit.plan(Product.class), records))
                .isExactlyInstanceOf(EntityNotFoundException.class)
                .hasMessage("Product 1 (position 0), Product 3 (position 2): there is no such row");
    }

    @Test
    void areGoneWithOrWithoutAVersion() {
        BulkRecord versioned = products(1).get(0);
        BulkRecord other = unit.records(new Customer("a@b.c")).get(0);

        assertStale(() -> StaleRecords.throwGone(versioned), "Product 1 (position 0)", versioned.instance());
        assertThatThrownBy(() -> StaleRecords.throwGone(other))
                .isExactlyInstanceOf(EntityNotFoundException.class)
                .hasMessage("Customer (position 0): there is no such row"); // it has no id yet
    }

    @Test
    void ofAStatementSayWhatAHookCanDo() {
        EntityPlan plan = unit.plan(Product.class);
        String advice =
                ": the row was changed or deleted while the statement was executed, by another transaction or by a hook;"
                        + " change the new record in a Before hook, not its row, or repeat the transaction";

        assertThat(StaleRecords.vanished(plan, 7L)).hasMessage("Product 7" + advice);
        assertThat(StaleRecords.changed(plan, 7L)).hasMessage("Product 7" + advice);
        assertThat(StaleRecords.vanished(products(2)))
                .hasMessage("one or more of Product 1 (position 0), Product 2 (position 1)" + advice);
    }

    private static List<BulkRecord> products(int count) {
        return unit.records(IntStream.rangeClosed(1, count)
                .mapToObj(id -> new Product(id, "name"))
                .toArray());
    }
}
