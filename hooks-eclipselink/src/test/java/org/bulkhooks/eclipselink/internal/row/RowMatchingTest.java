package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMatchingTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    /** Versions are those of the records, and "-" where none are checked. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "KEY   , VERSIONS , TELLS ROWS, ROW VALUES, MATCH",
                "one   , -        , true      , true      , KEYS",
                "one   , -        , true      , false     , KEYS",
                "one   , -        , false     , true      , EACH_ROW",
                "one   , 1 1      , true      , true      , KEYS",
                "one   , 1 1      , true      , false     , KEYS",
                "one   , 1 2      , true      , true      , KEYS_WITH_VERSIONS",
                "one   , 1 2      , true      , false     , EACH_ROW",
                "one   , 1 2      , false     , true      , EACH_ROW",
                "one   , 1        , true      , true      , EACH_ROW", // nothing to list
                "two   , -        , true      , true      , KEYS",
                "two   , -        , true      , false     , EACH_ROW",
                "two   , 1 1      , true      , true      , KEYS",
                "two   , 1 1      , true      , false     , EACH_ROW",
                "two   , 1 2      , true      , true      , KEYS_WITH_VERSIONS",
                "two   , null null, true      , true      , KEYS",
                "two   , 1 null   , true      , true      , KEYS_WITH_VERSIONS"
            })
    void listsKeysWhereTheDatabaseTellsWhichRowsItWrote(
            String key, String versions, boolean tellsRows, boolean rowValues, RowMatch expected) {
        List<BulkRecord> records = key.equals("two") ? stocks(versions) : products(versions);
        EntityPlan plan = records.get(0).plan();
        Versions checked = versions.equals("-") ? null : Versions.of(plan, unit.unitOfWork());
        RowKeys keys = new RowKeys(plan, unit.unitOfWork());
        DatabaseTable table = plan.tables().get(0);

        // what an update can does not count for a delete, and the other way round
        RowMatching ofUpdates = new RowMatching(keys, new KnownDialect(tellsRows, !tellsRows, rowValues, 100));
        RowMatching ofDeletes = new RowMatching(keys, new KnownDialect(!tellsRows, tellsRows, rowValues, 100));

        assertThat(ofUpdates.ofUpdate(table, records, checked)).isEqualTo(expected);
        assertThat(ofDeletes.ofDelete(table, records, checked, true)).isEqualTo(expected);
        if (tellsRows) {
            RowMatching untold = new RowMatching(keys, new KnownDialect(false, false, rowValues, 100));
            assertThat(untold.ofDelete(table, records, checked, false)) // nobody asks which rows were missing
                    .isEqualTo(expected);
        }
    }

    private static List<BulkRecord> stocks(String versions) {
        Object[] stocks = versions(versions)
                .map(version -> {
                    Stock stock = new Stock("north", 1);
                    stock.version = version.equals("null") ? null : Integer.valueOf(version);
                    return stock;
                })
                .toArray();
        return unit.records(stocks);
    }

    private static List<BulkRecord> products(String versions) {
        Object[] products = versions(versions)
                .map(version -> {
                    Product product = new Product(1, "a");
                    product.version = Integer.parseInt(version);
                    return product;
                })
                .toArray();
        return unit.records(products);
    }

    private static Stream<String> versions(String text) {
        return text.equals("-") ? Stream.of("1", "2") : Stream.of(text.split(" "));
    }
}
