package org.bulkhooks.eclipselink.internal.upsert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.RowUnit;
import org.bulkhooks.eclipselink.internal.row.model.Company;
import org.bulkhooks.eclipselink.internal.row.model.Person;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictKeyTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            value = {
                "ENTITY   | ATTRIBUTES | KEY                       | OWNER    | IDS",
                "Product  |            | PRODUCT (ID)              | Product  | PRODUCT.ID",
                "Product  | name       | PRODUCT (NAME)            | Product  | PRODUCT.ID",
                "Product  | price name | PRODUCT (PRICE, NAME)     | Product  | PRODUCT.ID", // in the caller's order
                "Product  | size.width | PRODUCT (WIDTH)           | Product  | PRODUCT.ID",
                "Stock    | note       | STOCK_NOTE (NOTE)         | Stock    | STOCK_NOTE.NOTE_PLACE STOCK_NOTE.NOTE_SHELF",
                "Stock    | id.shelf   | STOCK (SHELF)             | Stock    | STOCK.PLACE STOCK.SHELF",
                "Customer | email      | CUSTOMER (EMAIL)          | Customer | CUSTOMER.ID",
                "Purchase | customer   | PURCHASE (CUSTOMER_ID)    | Purchase | PURCHASE.ID",
                "Person   | name       | PARTY (NAME)              | Party    | PARTY.ID", // which is abstract
                "Person   | phone      | PERSON (PHONE)            | Person   | PERSON.PARTY_ID",
                "Person   |            | PARTY (ID)                | Party    | PARTY.ID"
            })
    void isColumnsOfOneTable(String entity, String attributes, String name, String owner, String ids)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(Product.class.getPackageName() + "." + entity);
        ConflictKey key = key(type, attributes == null ? new String[0] : attributes.split(" "));

        assertThat(key).hasToString(name);
        assertThat(key.plan().entityClass()).isEqualTo(type);
        assertThat(key.owner().entityClass().getSimpleName()).isEqualTo(owner);
        assertThat(key.idColumns())
                .extracting(DatabaseField::getQualifiedName)
                .containsExactlyInAnyOrder(ids.split(" "));
        assertThat(key.ofIds().columns()).isEqualTo(key.idColumns());
    }

    @Test
    void hasTheIdOfAnotherTableInTheOrderOfItsParts() {
        ConflictKey key = key(Stock.class, "note");
        List<String> parts =
                key(Stock.class).columns().stream().map(DatabaseField::getName).toList();

        assertThat(key.idColumns())
                .extracting(DatabaseField::getName)
                .containsExactlyElementsOf(
                        parts.stream().map(part -> "NOTE_" + part).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Customer |             | ids of Customer are generated, so that they do not tell whether a record has a row; name the attributes that do with conflictOn(..)",
                "Customer | id          | the database makes the ids of Customer while rows are inserted, so that they do not tell whether a record has a row; name other attributes with conflictOn(..)",
                "Customer | mail        | no attribute 'mail' in the row of Customer; did you mean 'email'? Attributes: email, id",
                "Customer | email.x     | no attribute 'email.x' in the row of Customer; did you mean 'email'? Attributes: email, id",
                "Product  | version     | the attribute 'version' of Product is the version, which tells no records apart; name other conflict attributes",
                "Stock    | amount note | the conflict attributes [amount, note] of Stock are in several tables, STOCK, STOCK_NOTE, so that no unique constraint can be on them; name attributes of one table"
            })
    void refusesAttributesThatTellNoRecordsApart(String entity, String attributes, String message)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(Product.class.getPackageName() + "." + entity);

        assertThatThrownBy(() -> key(type, attributes == null ? new String[0] : attributes.split(" ")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void isTheSameForClassesThatShareTheColumns() {
        Company company = new Company();
        company.name = "Ann";

        assertThat(key(Person.class, "name").isSameAs(key(Company.class, "name")))
                .isTrue();
        assertThat(key(Person.class).isSameAs(key(Company.class))).isTrue();
        assertThat(key(Person.class, "phone").isSameAs(key(Person.class, "name")))
                .isFalse();
        assertThat(key(Person.class, "name").valuesOfAny(company))
                .isEqualTo(key(Person.class, "name").values(new Person(1, "Ann", "1")));
    }

    @Test
    void hasTheValuesOfARecord() {
        Product product = new Product(1, "a");
        product.price = BigDecimal.TEN;

        assertThat(values(product, "name", "price").stored()).containsExactly("a", BigDecimal.TEN);
        assertThat(values(product).stored()).containsExactly(1L);
    }

    @Test
    void conflictsWithNothingWhereAValueIsNull() {
        assertThat(key(Product.class, "name", "price").values(new Product(1, "a")))
                .isNull();
    }

    @Test
    void hasValuesThatAreEqualAsADatabaseComparesThem() {
        assertThat(new KeyValues(List.of(new BigDecimal("1.0"), "a")))
                .isEqualTo(new KeyValues(List.of(new BigDecimal("1.00"), "a")))
                .hasSameHashCodeAs(new KeyValues(List.of(new BigDecimal("1.00"), "a")))
                .isNotEqualTo(new KeyValues(List.of(new BigDecimal("1.1"), "a")))
                .isNotEqualTo(new KeyValues(List.of(new BigDecimal("1.0"), "A")));
        assertThat(new KeyValues(List.of(new byte[] {1})))
                .isEqualTo(new KeyValues(List.of(new byte[] {1})))
                .hasSameHashCodeAs(new KeyValues(List.of(new byte[] {1})))
                .isNotEqualTo(new KeyValues(List.of(new byte[] {2})));
    }

    private static KeyValues values(Product product, String... attributes) {
        return Objects.requireNonNull(key(Product.class, attributes).values(product));
    }

    static ConflictKey key(RowUnit unit, Class<?> entity, String... attributes) {
        EntityPlan plan = unit.plan(entity);
        Set<String> inOrder = new LinkedHashSet<>(Arrays.asList(attributes));
        return ConflictKey.of(plan, unit.unitOfWork(), inOrder);
    }

    private static ConflictKey key(Class<?> entity, String... attributes) {
        return key(unit, entity, attributes);
    }
}
