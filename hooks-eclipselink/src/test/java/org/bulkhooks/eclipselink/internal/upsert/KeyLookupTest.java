package org.bulkhooks.eclipselink.internal.upsert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.RowUnit;
import org.bulkhooks.eclipselink.internal.row.model.Person;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.platform.database.DerbyPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyLookupTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    /** A database that compares no lists of several columns, and has no words at the end of a SELECT that lock. */
    @RegisterExtension
    static final RowUnit plain = new RowUnit(DerbyPlatform.class);

    @Test
    void findsTheIdsOfRowsByOneColumn() {
        unit.store(new Product(1, "a"), new Product(2, "b"), new Product(3, "c"));
        ConflictKey key = ConflictKeyTest.key(unit, Product.class, "name");

        assertThat(find(unit, key, true, key("c"), key("a"), key("x"))).containsExactly(1L, 3L);
        assertThat(find(unit, key, false, key("b"))).containsExactly(2L);

        assertThat(unit.sent())
                .containsExactly(
                        "SELECT ID FROM PRODUCT WHERE NAME IN (?, ?, ?) ORDER BY ID FOR UPDATE [c, a, x]",
                        "SELECT ID FROM PRODUCT WHERE NAME IN (?) ORDER BY ID [b]");
    }

    @Test
    void findsThemBySeveralColumns() {
        for (RowUnit database : List.of(unit, plain)) {
            Stock north = new Stock("north", 1);
            Stock south = new Stock("south", 2);
            north.amount = 5;
            south.amount = 6;
            database.store(north, south);
            ConflictKey key = ConflictKeyTest.key(database, Stock.class, "amount", "id.place");

            assertThat(find(database, key, true, key(5, "north"), key(6, "north"), key(6, "south")))
                    .containsExactly(ids(database, north, south));
        }
        String ids = ConflictKeyTest.key(unit, Stock.class).columnNames().equals(List.of("PLACE", "SHELF"))
                ? "PLACE, SHELF"
                : "SHELF, PLACE";
        assertThat(unit.sent())
                .containsExactly(
                        "SELECT " + ids + " FROM STOCK WHERE (AMOUNT, PLACE) IN ((?, ?), (?, ?), (?, ?)) ORDER BY "
                                + ids + " FOR UPDATE [5, north, 6, north, 6, south]");
        assertThat(plain.sent())
                .containsExactly("SELECT " + ids
                        + " FROM STOCK WHERE ((AMOUNT = ? AND PLACE = ?) OR (AMOUNT = ? AND PLACE = ?)"
                        + " OR (AMOUNT = ? AND PLACE = ?)) ORDER BY " + ids + " [5, north, 6, north, 6, south]");
    }

    @Test
    void findsThemInASecondaryTable() {
        Stock stock = new Stock("north", 1);
        stock.note = "fragile";
        unit.store(stock);

        assertThat(find(unit, ConflictKeyTest.key(unit, Stock.class, "note"), false, key("fragile")))
                .containsExactly(ids(unit, stock));
        assertThat(unit.sent())
                .singleElement()
                .asString()
                .contains(" FROM STOCK_NOTE WHERE NOTE IN (?) ORDER BY NOTE_");
    }

    @Test
    void findsThemInTheTableOfASubclass() {
        unit.store(new Person(7, "Ann", "11"));

        assertThat(find(unit, ConflictKeyTest.key(unit, Person.class, "phone"), false, key("11")))
                .containsExactly(7L);
        assertThat(unit.sent())
                .containsExactly("SELECT PARTY_ID FROM PERSON WHERE PHONE IN (?) ORDER BY PARTY_ID [11]");
    }

    @Test
    void asksForAsManyKeysAtOnceAsAListHolds() {
        unit.store(new Product(1, "199"), new Product(2, "200"), new Product(3, "202"));
        KeyValues[] keys =
                IntStream.range(0, 202).mapToObj(i -> key(String.valueOf(i))).toArray(KeyValues[]::new);

        assertThat(find(unit, ConflictKeyTest.key(unit, Product.class, "name"), false, keys))
                .containsExactly(1L, 2L);
        assertThat(unit.sent()).hasSize(2);
        assertThat(unit.executed()).isEqualTo(2);
    }

    @Test
    void tellsWhetherARowHasAKey() {
        unit.store(new Product(1, "a"), new Product(2, "b"));
        KeyLookup lookup = new KeyLookup(ConflictKeyTest.key(unit, Product.class, "name"), unit.context());

        try (JdbcAccess access = unit.access()) {
            assertThat(lookup.has(access, 1L, key("a"))).isTrue();
            assertThat(lookup.has(access, 1L, key("b"))).isFalse();
            assertThat(lookup.has(access, 3L, key("a"))).isFalse();
        }
        assertThat(unit.sent())
                .first()
                .isEqualTo("SELECT ID FROM PRODUCT WHERE ID = ? AND NAME IN (?) ORDER BY ID FOR UPDATE [1, a]");
    }

    private static Object[] ids(RowUnit unit, Object... instances) {
        return unit.records(instances).stream().map(BulkRecord::id).toArray();
    }

    private static KeyValues key(Object... values) {
        return new KeyValues(List.of(values));
    }

    private static List<Object> find(RowUnit unit, ConflictKey key, boolean locked, KeyValues... keys) {
        try (JdbcAccess access = unit.access()) {
            return new KeyLookup(key, unit.context()).find(access, List.of(keys), locked);
        }
    }
}
