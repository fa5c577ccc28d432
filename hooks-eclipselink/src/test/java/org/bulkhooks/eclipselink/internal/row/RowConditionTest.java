package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowConditionTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            value = {
                "ENTITY  | TABLE      | MATCH              | CHECKED | LENGTH | WIDTH | SQL",
                "Product | PRODUCT    | EACH_ROW           | false   | 1      | 1     | ID = ?",
                "Product | PRODUCT    | EACH_ROW           | true    | 1      | 1     | ID = ? AND VERSION = ?",
                "Product | PRODUCT    | KEYS               | false   | 1      | 1     | ID = ?",
                "Product | PRODUCT    | KEYS               | false   | 2      | 1     | ID IN (?, ?)",
                "Product | PRODUCT    | KEYS               | true    | 1      | 1     | ID = ? AND VERSION = ?",
                "Product | PRODUCT    | KEYS               | true    | 2      | 1     | ID IN (?, ?) AND VERSION = ?",
                "Product | PRODUCT    | KEYS_WITH_VERSIONS | true    | 1      | 2     | ID = ? AND VERSION = ?",
                "Product | PRODUCT    | KEYS_WITH_VERSIONS | true    | 2      | 2     | (ID, VERSION) IN ((?, ?), (?, ?))",
                "Stock   | STOCK      | EACH_ROW           | true    | 1      | 2     | PLACE = ? AND SHELF = ? AND VERSION = ?",
                "Stock   | STOCK      | KEYS               | true    | 2      | 2     | (PLACE, SHELF) IN ((?, ?), (?, ?)) AND VERSION = ?",
                "Stock   | STOCK      | KEYS_WITH_VERSIONS | true    | 2      | 3     | (PLACE, SHELF, VERSION) IN ((?, ?, ?), (?, ?, ?))",
                "Stock   | STOCK_NOTE | KEYS               | false   | 2      | 2     | (NOTE_PLACE, NOTE_SHELF) IN ((?, ?), (?, ?))",
                "Stock   | STOCK_NOTE | EACH_ROW           | false   | 1      | 2     | NOTE_PLACE = ? AND NOTE_SHELF = ?"
            })
    void findsRowsByKeysAndVersions(
            String entity, String table, RowMatch match, boolean checked, int length, int width, String sql) {
        RowCondition condition = condition(entity.equals("Stock") ? Stock.class : Product.class, table, match, checked);

        assertThat(condition.sql(length, unit.unitOfWork().getPlatform())).isEqualTo(" WHERE " + sql);
        assertThat(condition.width()).isEqualTo(width);
    }

    /** The values of the list, and what the statement found by them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EACH_ROW           | true  | 1 | 1 | [10, 1]",
                "EACH_ROW           | false | 1 | 1 | [10]",
                "KEYS               | true  | 2 | 2 | [10, 11, 1]",
                "KEYS               | false | 2 | 2 | [10, 11]",
                "KEYS               | true  | 2 | 4 | [10, 11, 11, 11, 1]", // the last key again
                "KEYS_WITH_VERSIONS | true  | 2 | 2 | [10, 1, 11, 1]",
                "KEYS_WITH_VERSIONS | true  | 2 | 4 | [10, 1, 11, 1, 11, 1, 11, 1]"
            })
    void setsParametersInTheOrderOfItsSql(RowMatch match, boolean checked, int rows, int length, String parameters) {
        Product[] products = {new Product(10, "a"), new Product(11, "b"), new Product(12, "c")};
        unit.store((Object[]) products);
        RowCondition condition = condition(Product.class, "PRODUCT", match, checked);

        int[] found =
                delete(condition, "PRODUCT", unit.records((Object[]) products).subList(0, rows), length);

        assertThat(unit.sent()).singleElement().asString().endsWith(" " + parameters);
        assertThat(found).containsExactly(rows);
    }

    @Test
    void setsThePartsOfAKeyInTheOrderOfItsSql() {
        Stock north = new Stock("north", 1);
        Stock south = new Stock("south", 2);
        unit.store(north, south);
        unit.sql("DELETE FROM STOCK_NOTE");
        south.version = 5;
        List<BulkRecord> records = unit.records(north, south);

        delete(condition(Stock.class, "STOCK", RowMatch.KEYS_WITH_VERSIONS, true), "STOCK", records, 2);

        assertThat(unit.sent())
                .containsExactly("DELETE FROM STOCK WHERE (PLACE, SHELF, VERSION) IN ((?, ?, ?), (?, ?, ?))"
                        + " [north, 1, 1, south, 2, 5]");
    }

    @Test
    void findsNoRowOfARecordWithoutAVersion() {
        Stock stock = new Stock("north", 1);
        unit.store(stock);
        stock.version = null;

        int[] found = delete(condition(Stock.class, "STOCK", RowMatch.EACH_ROW, true), "STOCK", unit.records(stock), 1);

        assertThat(found).containsExactly(0);
        assertThat(unit.sent()).singleElement().asString().endsWith(" [north, 1, null]");
    }

    private static RowCondition condition(Class<?> entity, String table, RowMatch match, boolean checked) {
        EntityPlan plan = unit.plan(entity);
        return new RowCondition(
                new RowKeys(plan, unit.unitOfWork()),
                new DatabaseTable(table),
                match,
                checked ? Versions.of(plan, unit.unitOfWork()) : null);
    }

    private static int[] delete(RowCondition condition, String table, List<BulkRecord> records, int length) {
        String sql =
                "DELETE FROM " + table + condition.sql(length, unit.unitOfWork().getPlatform());
        try (JdbcAccess access = unit.access();
                JdbcBatch batch = new JdbcBatch(access, sql, List.of())) {
            condition.bind(batch, records, length);
            batch.addRow();
            return batch.execute();
        }
    }
}
