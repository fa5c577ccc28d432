package org.bulkhooks.eclipselink.internal.upsert;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.RowUnit;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniqueConstraintsTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @ParameterizedTest
    @CsvSource({"Product,", "Stock,", "Stock, id", "Customer, email", "Person, name", "Person, phone", "Person,"})
    void areOnTheColumnsOfTheKey(String entity, String attribute) throws ClassNotFoundException {
        Class<?> type = Class.forName(Product.class.getPackageName() + "." + entity);
        ConflictKey key = ConflictKeyTest.key(unit, type, attribute == null ? new String[0] : new String[] {attribute});

        assertThatCode(() -> require(key)).doesNotThrowAnyException();
    }

    @Test
    void areRequired() {
        assertThatThrownBy(() -> require(ConflictKeyTest.key(unit, Product.class, "name")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the table PRODUCT of Product has no unique constraint on (NAME), so that two transactions could insert"
                                + " the same key; add one, or name the attributes of another one with conflictOn(..)");
    }

    @ParameterizedTest
    @CsvSource({"id.place", "id.shelf"})
    void areOnExactlyTheseColumns(String part) {
        assertThatThrownBy(() -> require(ConflictKeyTest.key(unit, Stock.class, part)))
                .hasMessageStartingWith("the table STOCK of Stock has no unique constraint on (");
    }

    private static void require(ConflictKey key) {
        try (JdbcAccess access = unit.access()) {
            new UniqueConstraints(unit.unitOfWork()).require(access, key);
        }
    }
}
