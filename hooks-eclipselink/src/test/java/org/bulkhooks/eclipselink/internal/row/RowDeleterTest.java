package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.bulkhooks.eclipselink.internal.row.model.Person;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowDeleterTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @RegisterExtension
    static final RowUnit postgreSql = new RowUnit(PostgreSQLPlatform.class);

    @Test
    void deletesTheRowsOfEachTableThePrimaryLast() {
        delete(unit, stored(unit, 2));

        assertThat(unit.sent())
                .containsExactly(
                        "DELETE FROM STOCK_NOTE WHERE (NOTE_PLACE, NOTE_SHELF) IN ((?, ?), (?, ?)) [place, 1, place, 2]",
                        "DELETE FROM STOCK WHERE PLACE = ? AND SHELF = ? AND VERSION = ? [place, 1, 1] [place, 2, 1]");
    }

    @Test
    void listsKeysWhereTheDatabaseTellsWhichRowsItDeleted() {
        delete(postgreSql, stored(postgreSql, 2));

        assertThat(postgreSql.sent())
                .containsExactly(
                        "DELETE FROM STOCK_NOTE WHERE (NOTE_PLACE, NOTE_SHELF) IN ((?, ?), (?, ?)) [place, 1, place, 2]",
                        "DELETE FROM STOCK WHERE (PLACE, SHELF) IN ((?, ?), (?, ?)) AND VERSION = ? [place, 1, place, 2, 1]");
    }

    @Test
    void doesNotMissARowOfASecondaryTable() {
        List<BulkRecord> records = stored(unit, 2);
        unit.sql("DELETE FROM STOCK_NOTE WHERE NOTE_SHELF = 2");

        delete(unit, records);

        assertThat(unit.sql("SELECT 1 FROM STOCK")).isEmpty();
    }

    @Test
    void requiresTheVersionInItsTable() {
        List<BulkRecord> records = stored(unit, 3);
        ((Stock) records.get(1).instance()).version = 5;

        assertThatThrownBy(() -> delete(unit, records))
                .isExactlyInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("position 1")
                .hasMessageNotContaining("position 0")
                .hasMessageNotContaining("position 2");
    }

    @Test
    void requiresTheRowOfThePrimaryTableWithoutAVersion() {
        Person ann = new Person(1, "Ann", "1");
        unit.store(ann);

        assertThatThrownBy(() -> delete(unit, unit.records(ann, new Person(2, "Bob", "2"))))
                .isExactlyInstanceOf(EntityNotFoundException.class)
                .hasMessage("Person 2 (position 1): there is no such row");
        assertThat(unit.sent())
                .satisfiesExactly(
                        person -> assertThat(person).startsWith("DELETE FROM PERSON WHERE PARTY_ID IN (?, ?)"),
                        party -> assertThat(party).startsWith("DELETE FROM PARTY WHERE ID = ?"));
    }

    @Test
    void deletesTheRowsOfTheFirstTablesAlone() {
        List<BulkRecord> records = stored(unit, 2);
        unit.sql("DELETE FROM STOCK_NOTE");
        ((Stock) records.get(0).instance()).version = 5; // which nobody asks for: the call has just inserted it

        try (JdbcAccess access = unit.access()) {
            new RowDeleter(records.get(0).plan(), unit.unitOfWork()).deleteFirst(access, records, 1);
        }

        assertThat(unit.sent())
                .containsExactly("DELETE FROM STOCK WHERE (PLACE, SHELF) IN ((?, ?), (?, ?)) [place, 1, place, 2]");
    }

    @Test
    void deletesOneRowByItsKeyAndVersion() {
        Product product = new Product(1, "a");
        unit.store(product);

        delete(unit, unit.records(product));

        assertThat(unit.sent()).containsExactly("DELETE FROM PRODUCT WHERE ID = ? AND VERSION = ? [1, 1]");
    }

    private static List<BulkRecord> stored(RowUnit unit, int count) {
        Object[] stocks = new Object[count];
        for (int i = 0; i < count; i++) {
            stocks[i] = new Stock("place", i + 1);
        }
        unit.store(stocks);
        return unit.records(stocks);
    }

    private static void delete(RowUnit unit, List<BulkRecord> records) {
        try (JdbcAccess access = unit.access()) {
            new RowDeleter(records.get(0).plan(), unit.unitOfWork()).delete(access, records);
        }
    }
}
