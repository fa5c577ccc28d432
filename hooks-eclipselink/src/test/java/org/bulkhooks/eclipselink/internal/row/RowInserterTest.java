package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Delivery;
import org.bulkhooks.eclipselink.internal.row.model.Person;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Purchase;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowInserterTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @Test
    void sendsOneBatchForEachTableInTheOrderOfForeignKeys() {
        insert(new Person(1, "Ann", "11"), new Person(2, "Bob", "22"));

        assertThat(unit.sent())
                .satisfiesExactly(
                        party -> assertThat(party)
                                .startsWith("INSERT INTO PARTY (")
                                .contains("Ann", "Bob")
                                .doesNotContain("STAMP"),
                        person -> assertThat(person)
                                .startsWith("INSERT INTO PERSON (")
                                .contains("11", "22"));
        assertThat(unit.executed()).isEqualTo(2);
        assertThat(
                        unit.sql(
                                "SELECT PARTY.NAME || PERSON.PHONE FROM PARTY JOIN PERSON ON PARTY.ID = PERSON.PARTY_ID ORDER BY 1"))
                .hasToString("[Ann11, Bob22]");
    }

    @Test
    void setsTheKeyOfEachTable() {
        Stock stock = new Stock("north", 7);
        stock.note = "fragile";

        insert(stock);

        assertThat(
                        unit.sql(
                                "SELECT PLACE || SHELF || NOTE FROM STOCK JOIN STOCK_NOTE ON NOTE_PLACE = PLACE AND NOTE_SHELF = SHELF"))
                .hasToString("[north7fragile]");
    }

    @Test
    void setsFirstVersionsInRecordsAndRows() {
        Product product = new Product(1, "a");
        Stock stock = new Stock("north", 7);

        insert(product);
        insert(stock);

        assertThat(product.version).isEqualTo(1);
        assertThat(stock.version).isEqualTo(1);
        assertThat(unit.sql("SELECT VERSION FROM PRODUCT UNION ALL SELECT VERSION FROM STOCK"))
                .hasToString("[1, 1]");
    }

    @Test
    void writesEachColumnOfATableAlsoWhatNoUpdateWrites() {
        RowInserter inserter = inserter(unit.plan(Product.class), dialect());

        assertThat(inserter.columns(unit.plan(Product.class).tables().get(0)))
                .extracting(DatabaseField::getName)
                .containsExactlyInAnyOrder("ID", "VERSION", "NAME", "PRICE", "WIDTH", "HEIGHT", "LISTED", "CODE");
    }

    @Test
    void takesIdsThatTheDatabaseMakes() {
        Customer first = new Customer("first");
        Customer second = new Customer("second");

        List<BulkRecord> records = insert(first, second);

        assertThat(unit.sent())
                .singleElement()
                .asString()
                .startsWith("INSERT INTO CUSTOMER (")
                .doesNotContain("ID");
        assertThat(records)
                .extracting(BulkRecord::id)
                .containsExactly(first.id, second.id)
                .doesNotContainNull();
        assertThat(unit.sql("SELECT EMAIL FROM CUSTOMER WHERE ID = " + second.id))
                .hasToString("[second]");
    }

    @Test
    void refusesADriverThatDoesNotReturnEachId() {
        List<BulkRecord> records = unit.records(new Customer("first"), new Customer("second"));
        EntityPlan plan = records.get(0).plan();
        RowInserter inserter = inserter(plan, dialect());

        assertThatThrownBy(() -> inserter.assign(records, inserter.rows(records), List.of(List.of(1L))))
                .isExactlyInstanceOf(PersistenceException.class)
                .hasMessage("the JDBC driver returned 1 generated ids for 2 inserted rows of Customer;"
                        + " let ids come from a sequence or a table instead");
    }

    @Test
    void asksForIdsInTheWordsOfTheDatabase() {
        List<String> asked = new ArrayList<>();
        Dialect postgreSql = Dialect.of(new PostgreSQLPlatform());
        Dialect noting = new Dialect() {
            @Override
            public Optional<String> sequenceBlock(String sequence) {
                return postgreSql.sequenceBlock(sequence);
            }

            @Override
            public String returnedColumn(DatabaseField column, DatabasePlatform platform) {
                asked.add(postgreSql.returnedColumn(column, platform));
                return asked.get(0).toUpperCase(Locale.ROOT);
            }
        };
        List<BulkRecord> records = unit.records(new Customer("first"));
        try (JdbcAccess access = unit.access()) {
            inserter(records.get(0).plan(), noting).insert(access, records);
        }

        assertThat(asked).containsExactly("id");
    }

    @Test
    void writesReferencesToRowsThatAreThere() {
        Customer saved = new Customer("saved");
        unit.store(saved);
        Purchase purchase = purchase(saved, saved);

        insert(purchase, purchase(null, null));

        assertThat(unit.sql("SELECT CUSTOMER_ID + RECIPIENT_ID FROM PURCHASE WHERE CUSTOMER_ID IS NOT NULL"))
                .hasToString("[" + 2 * saved.id + "]");
    }

    @Test
    void refusesReferencesToRecordsThatHaveNoRowYet() {
        Customer saved = new Customer("saved");
        unit.store(saved);
        String advice = " refers to a new Customer that has no row yet; create it before, or in the same call";

        assertThatThrownBy(() -> insert(purchase(saved, null), purchase(new Customer("later"), saved)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("Purchase 2 (position 1): 'customer'" + advice);
        assertThatThrownBy(() -> insert(purchase(saved, new Customer("later"))))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("Purchase 1 (position 0): 'recipient'" + advice);
        assertThat(unit.sent()).as("nothing is inserted").isEmpty();
    }

    private static Purchase purchase(Customer customer, Customer recipient) {
        Purchase purchase = new Purchase(customer);
        purchase.delivery = new Delivery();
        purchase.delivery.street = "street";
        purchase.delivery.recipient = recipient;
        return purchase;
    }

    private static List<BulkRecord> insert(Object... instances) {
        for (int i = 0; i < instances.length; i++) {
            if (instances[i] instanceof Purchase purchase) {
                purchase.id = i + 1L;
            }
        }
        List<BulkRecord> records = unit.records(instances);
        try (JdbcAccess access = unit.access()) {
            inserter(records.get(0).plan(), dialect()).insert(access, records);
        }
        return records;
    }

    private static RowInserter inserter(EntityPlan plan, Dialect dialect) {
        return new RowInserter(plan, unit.unitOfWork(), dialect);
    }

    private static Dialect dialect() {
        return Dialect.of(unit.unitOfWork().getPlatform());
    }
}
