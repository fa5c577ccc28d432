package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Reading;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @Test
    void areNoneOfAClassWithoutAVersionAttribute() {
        assertThat(Versions.of(unit.plan(Customer.class), unit.unitOfWork())).isNull();
    }

    @Test
    void areInTheColumnOfTheAttribute() {
        assertThat(versions(Product.class).field().getQualifiedName()).isEqualTo("PRODUCT.VERSION");
    }

    @Test
    void beginWithOneInTheRecordAndInItsRow() {
        Product product = new Product(1, "a");
        AbstractRecord row = new DatabaseRecord();
        Versions versions = versions(Product.class);

        versions.initial(product, row);

        assertThat(product.version).isEqualTo(1);
        assertThat(row.get(versions.field())).isEqualTo(1L);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "41, 42", "-1, 0"})
    void countUp(Integer version, long next) {
        Stock stock = new Stock("north", 1);
        stock.version = version;
        BulkRecord record = unit.records(stock).get(0);
        Versions versions = versions(Stock.class);

        assertThat(versions.next(record)).isEqualTo(next);
        assertThat(versions.current(stock, record.id())).isEqualTo(version);
        assertThat(versions.checked(record)).isEqualTo(version);
        assertThat(stock.version).as("which is set when the row is written").isEqualTo(version);
        assertThat(versions.areCounted()).isTrue();
        assertThat(versions.areGiven()).isFalse();
    }

    @Test
    void doNotCountUpFromNull() {
        BulkRecord record = unit.records(new Stock("north", 1)).get(0);

        assertThat(versions(Stock.class).checked(record)).isNull();
        assertThatThrownBy(() -> versions(Stock.class).next(record)).isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void areSetInTheRecordWithItsType() {
        Product product = new Product(1, "a");
        Stock stock = new Stock("north", 1);

        versions(Product.class).set(product, 7L);
        versions(Stock.class).set(stock, 8L);

        assertThat(product.version).isEqualTo(7);
        assertThat(stock.version).isEqualTo(8);
    }

    @Test
    void areOneTimeForAllRecordsOfACall() {
        Reading first = new Reading(1);
        Reading second = new Reading(2);
        AbstractRecord row = new DatabaseRecord();
        Versions versions = versions(Reading.class);

        versions.initial(first, row);
        versions.initial(second, new DatabaseRecord());

        assertThat(first.version)
                .isNotNull()
                .isEqualTo(row.get(versions.field()))
                .isSameAs(second.version);
        assertThat(versions.next(first)).isSameAs(second.version);
        assertThat(versions.areCounted()).isFalse();
    }

    @Test
    void ofTimesAreKeptAsTheyAre() {
        Reading reading = new Reading(1);
        Timestamp time = Timestamp.valueOf("2024-02-29 12:00:00.123456789");

        versions(Reading.class).set(reading, time);

        assertThat(reading.version).isEqualTo(time);
        assertThat(versions(Reading.class).current(reading, 1L)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, true", "3, 4, false", "4, 3, false"})
    void areComparedWhateverTheirTypes(long left, int right, boolean same) {
        assertThat(versions(Product.class).same(left, right)).isEqualTo(same);
    }

    @Test
    void ofTimesAreComparedToo() {
        Timestamp time = Timestamp.valueOf("2024-02-29 12:00:00");
        Versions versions = versions(Reading.class);

        assertThat(versions.same(time, new Timestamp(time.getTime()))).isTrue();
        assertThat(versions.same(time, new Timestamp(time.getTime() + 1))).isFalse();
    }

    @Test
    void canBeGiven() {
        Product product = new Product(1, "new");
        product.version = 9;
        Product old = new Product(1, "old");
        old.version = 5;
        BulkRecord record = unit.records(product).get(0);
        record.old(old);
        Versions given = versions(Product.class).given();

        assertThat(given.checked(record)).as("the version of the row").isEqualTo(5);
        assertThat(given.next(record)).as("the version of the record").isEqualTo(9);
        assertThat(given.areGiven()).isTrue();
        assertThat(given.areCounted()).isFalse();
    }

    @Test
    void thatAreGivenCanBeNull() {
        Stock stock = new Stock("north", 1);
        BulkRecord record = unit.records(stock).get(0);

        assertThat(versions(Stock.class).given().next(record)).isNull();
    }

    @Test
    void ofStaleRecordsAreNamedTogether() {
        Product current = new Product(1, "a");
        Product changed = new Product(2, "b");
        Product gone = new Product(3, "c");
        List<BulkRecord> records = unit.records(current, changed, gone);
        Product changedRow = new Product(2, "b");
        changedRow.version = 1;
        records.get(0).old(new Product(1, "a"));
        records.get(1).old(changedRow);
        EntityPlan plan = records.get(0).plan();

        StaleRecordsTest.assertStale(
                () -> StaleRecords.requireCurrent(plan, records, versions(Product.class)),
                "Product 2 (position 1), Product 3 (position 2)",
                changed);
        StaleRecords.requireCurrent(plan, records.subList(0, 1), versions(Product.class));
    }

    @Test
    void ofRecordsThatAreNullAreStale() {
        Stock stock = new Stock("north", 1);
        List<BulkRecord> records = unit.records(stock);
        records.get(0).old(new Stock("north", 1));
        ((Stock) records.get(0).old()).version = 1;

        StaleRecordsTest.assertStale(
                () -> StaleRecords.requireCurrent(records.get(0).plan(), records, versions(Stock.class)),
                records.get(0).toString(),
                stock);
    }

    private static Versions versions(Class<?> entity) {
        return Objects.requireNonNull(Versions.of(unit.plan(entity), unit.unitOfWork()));
    }
}
