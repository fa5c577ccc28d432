package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Purchase;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an updater of rows sends, and what it does with versions. */
class RowUpdaterTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @Test
    void raisesVersionsAndRequiresThem() {
        Product[] products = stored("a", "b");

        rename(RowUpdater::checkingVersions, products);

        assertThat(products).extracting(each -> each.version).containsExactly(2, 2);
        assertThat(namesAndVersions()).containsExactly("changed 2", "changed 2");
        products[1].version = 1;
        assertThatThrownBy(() -> rename(RowUpdater::checkingVersions, products))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("position 1")
                .hasMessageNotContaining("position 0");
        assertThat(products[0].version).as("of a record whose update failed").isEqualTo(2);
    }

    @Test
    void hasTheDatabaseCountVersionsThatDiffer() {
        Product[] products = stored("a", "b");
        unit.sql("UPDATE PRODUCT SET VERSION = 7 WHERE ID = 2");
        products[1].version = 7;

        rename(RowUpdater::checkingVersions, products);

        assertThat(unit.sent())
                .containsExactly("UPDATE PRODUCT SET NAME = ?, VERSION = VERSION + 1"
                        + " WHERE (ID, VERSION) IN ((?, ?), (?, ?)) [changed, 1, 1, 2, 7]");
        assertThat(products).extracting(each -> each.version).containsExactly(2, 8);
        assertThat(namesAndVersions()).containsExactly("changed 2", "changed 8");
    }

    @Test
    void setsOneVersionWhereAllHaveTheSame() {
        rename(RowUpdater::checkingVersions, stored("a", "b"));

        assertThat(unit.sent())
                .containsExactly("UPDATE PRODUCT SET NAME = ?, VERSION = ? WHERE ID IN (?, ?) AND VERSION = ?"
                        + " [changed, 2, 1, 2, 1]");
    }

    @Test
    void setsVersionsThatAreGiven() {
        Product[] products = stored("a", "b");
        for (Product each : products) {
            each.version = 9;
        }

        rename(RowUpdater::settingVersions, products);

        assertThat(products).extracting(each -> each.version).containsExactly(9, 9);
        assertThat(namesAndVersions()).containsExactly("changed 9", "changed 9");
    }

    @Test
    void leavesVersionsAloneOnTopOfAStatement() {
        Product[] products = stored("a", "b");
        for (Product each : products) {
            each.version = 7; // whatever the records say: the statement has seen to it
        }

        rename(RowUpdater::onTopOfStatement, products);

        assertThat(products).extracting(each -> each.version).containsExactly(7, 7);
        assertThat(namesAndVersions()).containsExactly("changed 1", "changed 1");
    }

    @Test
    void missesARowOnTopOfAStatement() {
        Product[] products = stored("a", "b");
        unit.sql("DELETE FROM PRODUCT WHERE ID = 2");

        assertThatThrownBy(() -> rename(RowUpdater::onTopOfStatement, products))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("position 1")
                .hasMessageNotContaining("position 0");
        assertThat(namesAndVersions()).containsExactly("changed 1");
    }

    @Test
    void writesEachTableAndTheVersionOnce() {
        Stock stock = new Stock("north", 1);
        stock.amount = 1;
        unit.store(stock);
        stock.note = "new";
        stock.amount = 2;

        update(RowUpdater::checkingVersions, Set.of("amount", "note"), stock);

        assertThat(unit.sent())
                .containsExactly(
                        "UPDATE STOCK SET AMOUNT = ?, VERSION = ? WHERE PLACE = ? AND SHELF = ? AND VERSION = ? [2, 2, north, 1, 1]",
                        "UPDATE STOCK_NOTE SET NOTE = ? WHERE NOTE_PLACE = ? AND NOTE_SHELF = ? [new, north, 1]");
        assertThat(stock.version).isEqualTo(2);
    }

    @Test
    void refusesAReferenceThatWouldBeLost() {
        Purchase purchase = new Purchase(null);
        unit.store(purchase);
        purchase.customer = new Customer("new");

        assertThatThrownBy(() -> update(RowUpdater::onTopOfStatement, Set.of("customer"), purchase))
                .isInstanceOf(IllegalStateException.class);
        assertThat(unit.sent()).isEmpty();
    }

    private static Product[] stored(String... names) {
        Product[] products = new Product[names.length];
        for (int i = 0; i < names.length; i++) {
            products[i] = new Product(i + 1, names[i]);
        }
        unit.store((Object[]) products);
        return products;
    }

    private static void rename(BiFunction<EntityPlan, UnitOfWorkImpl, RowUpdater> updater, Product... products) {
        for (Product each : products) {
            each.name = "changed";
        }
        update(updater, Set.of("name"), (Object[]) products);
    }

    private static void update(
            BiFunction<EntityPlan, UnitOfWorkImpl, RowUpdater> updater, Set<String> attributes, Object... instances) {
        List<BulkRecord> records = unit.records(instances);
        EntityPlan plan = records.get(0).plan();
        UpdateColumns columns = new UpdateColumns(plan, unit.unitOfWork(), attributes);
        List<PendingUpdate> updates = new ArrayList<>();
        for (BulkRecord each : records) {
            Product old = new Product();
            old.version = 1;
            each.old(old);
            AbstractRecord row = columns.row(each.instance());
            updates.add(new PendingUpdate(each, row, columns.changed(each, row, null, null)));
        }
        try (JdbcAccess access = unit.access()) {
            updater.apply(plan, unit.unitOfWork()).update(access, updates);
        }
    }

    private static List<String> namesAndVersions() {
        return unit.sql("SELECT NAME || ' ' || VERSION FROM PRODUCT ORDER BY ID").stream()
                .map(String::valueOf)
                .toList();
    }
}
