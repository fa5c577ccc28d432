package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.eclipselink.internal.row.model.Person;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowKeysTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @ParameterizedTest
    @CsvSource({
        "Product, PRODUCT   , PRODUCT.ID",
        "Stock  , STOCK     , STOCK.PLACE STOCK.SHELF",
        "Stock  , STOCK_NOTE, STOCK_NOTE.NOTE_PLACE STOCK_NOTE.NOTE_SHELF",
        "Person , PARTY     , PARTY.ID",
        "Person , PERSON    , PERSON.PARTY_ID",
        "Product, STOCK     ,"
    })
    void areTheColumnsOfTheTable(String entity, String table, String columns) throws ClassNotFoundException {
        EntityPlan plan = unit.plan(Class.forName(Product.class.getPackageName() + "." + entity));
        RowKeys keys = new RowKeys(plan, unit.unitOfWork());

        assertThat(keys.columns(new DatabaseTable(table)).stream()
                        .map(DatabaseField::getQualifiedName)
                        .sorted()
                        .toList())
                .isEqualTo(columns == null ? List.of() : List.of(columns.split(" ")));
    }

    @Test
    void haveTheValuesOfTheIdInEachTable() {
        BulkRecord stock = unit.records(new Stock("north", 7)).get(0);
        RowKeys keys = new RowKeys(stock.plan(), unit.unitOfWork());

        for (String table : List.of("STOCK", "STOCK_NOTE")) {
            List<DatabaseField> columns = keys.columns(new DatabaseTable(table));
            List<Object> values = keys.values(new DatabaseTable(table), stock);
            for (int i = 0; i < columns.size(); i++) {
                assertThat(values.get(i))
                        .as("%s", columns.get(i))
                        .isEqualTo(columns.get(i).getName().endsWith("PLACE") ? "north" : Integer.valueOf(7));
            }
        }
        BulkRecord person = unit.records(new Person(5, "Ann", "1")).get(0);
        assertThat(new RowKeys(person.plan(), unit.unitOfWork()).values(new DatabaseTable("PERSON"), person))
                .containsExactly(5L);
    }

    @Test
    void areThoseOfTheRecordsIdAndNotOfItsAttributes() {
        Product product = new Product(1, "a");
        BulkRecord record = unit.records(product).get(0);
        product.id = 2; // what a hook changes there is no other row

        assertThat(new RowKeys(record.plan(), unit.unitOfWork()).values(new DatabaseTable("PRODUCT"), record))
                .containsExactly(1L);
    }
}
