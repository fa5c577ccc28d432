package org.bulkhooks.eclipselink.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.RowUnit;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Delivery;
import org.bulkhooks.eclipselink.internal.row.model.Party;
import org.bulkhooks.eclipselink.internal.row.model.Person;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Purchase;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.bulkhooks.eclipselink.internal.row.model.StockId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdQueryTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @Test
    void readsRecordsByTheirIdsAndMissesThoseThatAreGone() {
        unit.store(new Product(1, "a"), new Product(2, "b"), new Product(3, "c"));

        assertThat(read(Product.class, List.of(1L, 3L, 9L), false))
                .extracting(each -> ((Product) each).name)
                .containsExactlyInAnyOrder("a", "c");
        assertThat(unit.sent())
                .singleElement()
                .asString()
                .contains(" FROM PRODUCT WHERE (ID IN (")
                .endsWith(" [1, 3, 9]");
    }

    @Test
    void asksForAsManyIdsAtOnceAsAListHolds() {
        unit.store(LongStream.rangeClosed(1, 201)
                .mapToObj(id -> new Product(id, "a"))
                .toArray());

        assertThat(read(Product.class, LongStream.rangeClosed(1, 201).boxed().toList(), false))
                .hasSize(201);
        assertThat(unit.sent()).hasSize(2);
    }

    @Test
    void readsRecordsByIdsOfSeveralParts() {
        Object[] stocks = {new Stock("north", 1), new Stock("north", 2), new Stock("south", 1)};
        unit.store(stocks);
        List<Object> ids = unit.records(stocks).stream().map(BulkRecord::id).toList();

        assertThat(read(Stock.class, ids.subList(1, 3), false))
                .extracting(each -> ((Stock) each).id)
                .containsExactlyInAnyOrder(new StockId("north", 2), new StockId("south", 1));
        assertThat(unit.sent()).hasSize(1);
    }

    @Test
    void locksRowsWhereItIsAskedTo() {
        unit.store(new Product(1, "a"), new Person(1, "Ann", "1"));

        read(Product.class, List.of(1L), true);
        assertThat(read(Party.class, List.of(1L), true)).hasOnlyElementsOfType(Person.class);

        assertThat(unit.sent()).hasSize(2).allMatch(sql -> sql.contains(" FOR UPDATE"));
    }

    @Test
    void readsWhatTheDatabaseHasAndNotWhatACacheHas() {
        unit.store(new Product(1, "a"));
        Product managed = unit.entityManager().find(Product.class, 1L);
        unit.sql("UPDATE PRODUCT SET NAME = 'new'");

        assertThat(read(Product.class, List.of(1L), false)).hasSize(1).allMatch(each -> each == managed);
        assertThat(managed.name).as("of an instance that the unit of work has").isEqualTo("new");
    }

    @Test
    void readsEagerReferencesOfAllRecordsTogetherAndLazyOnesNotAtAll() {
        Object[] stored = new Object[6];
        for (int i = 0; i < 3; i++) {
            Customer customer = new Customer("customer " + i);
            Purchase purchase = new Purchase(customer);
            purchase.delivery = new Delivery();
            purchase.delivery.street = "street";
            stored[i] = customer;
            stored[i + 3] = purchase;
        }
        unit.store(stored);
        List<Object> ids = List.of(((Purchase) stored[3]).id, ((Purchase) stored[4]).id, ((Purchase) stored[5]).id);

        assertThat(read(Purchase.class, ids, false))
                .extracting(each -> ((Purchase) each).customer.email)
                .containsExactlyInAnyOrder("customer 0", "customer 1", "customer 2");
        assertThat(unit.sent()).hasSize(2);
    }

    private static List<?> read(Class<?> entity, List<?> ids, boolean locked) {
        return IdQuery.read(unit.plan(entity), ids, unit.unitOfWork(), locked);
    }
}
