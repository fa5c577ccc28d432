package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Of five rows, 1 to 5, the second is gone and the fourth has another version than its record. */
class KeyedStatementTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    private static final DatabaseField NAME = new DatabaseField("PRODUCT.NAME");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EACH_ROW           | true  | 100 | Product 2 (position 1), Product 4 (position 3)",
                "KEYS               | true  | 100 | Product 2 (position 1), Product 4 (position 3)",
                "KEYS_WITH_VERSIONS | true  | 100 | Product 2 (position 1), Product 4 (position 3)",
                "KEYS               | true  | 4   | Product 2 (position 1), Product 4 (position 3)", // several lists
                "KEYS_WITH_VERSIONS | true  | 6   | Product 2 (position 1), Product 4 (position 3)",
                "EACH_ROW           | false | 100 | Product 2 (position 1)",
                "KEYS               | false | 100 | Product 2 (position 1)",
                "KEYS               | false | 4   | Product 2 (position 1)"
            })
    void namesTheRowsThatItHasNotFoundAndNoOthers(RowMatch match, boolean checked, int parameters, String names) {
        List<BulkRecord> records = products(5);
        unit.sql("DELETE FROM PRODUCT WHERE ID = 2");
        unit.sql("UPDATE PRODUCT SET VERSION = 9 WHERE ID = 4");

        Throwable thrown =
                catchThrowable(() -> rename(records, match, checked, new KnownDialect(true, true, true, parameters)));

        assertThat(thrown)
                .isExactlyInstanceOf(checked ? OptimisticLockException.class : EntityNotFoundException.class)
                .hasMessageStartingWith(names + ": ");
        assertThat(unit.sent()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EACH_ROW           | 100 | WHERE ID = ? AND VERSION = ? [new, 1, 1] [new, 2, 1] [new, 3, 1] [new, 4, 1] [new, 5, 1]",
                "KEYS               | 100 | WHERE ID IN (?, ?, ?, ?, ?, ?, ?, ?) AND VERSION = ? [new, 1, 2, 3, 4, 5, 5, 5, 5, 1]",
                "KEYS               | 4   | WHERE ID IN (?, ?) AND VERSION = ? [new, 1, 2, 1] [new, 3, 4, 1] [new, 5, 5, 1]",
                "KEYS_WITH_VERSIONS | 6   | WHERE (ID, VERSION) IN ((?, ?), (?, ?)) [new, 1, 1, 2, 1] [new, 3, 1, 4, 1] [new, 5, 1, 5, 1]"
            })
    void isOneRoundTripWithinTheParametersOfTheDatabase(RowMatch match, int parameters, String where) {
        List<BulkRecord> records = products(5);

        rename(records, match, true, new KnownDialect(true, true, true, parameters));

        assertThat(unit.sent()).containsExactly("UPDATE PRODUCT SET NAME = ? " + where);
        assertThat(unit.executed()).isEqualTo(1);
        assertThat(unit.sql("SELECT DISTINCT NAME FROM PRODUCT")).hasToString("[new]");
    }

    @Test
    void setsTheValuesOfTheRecordAtTheIndexOfEachExecution() {
        List<BulkRecord> records = products(5);

        try (JdbcAccess access = unit.access()) {
            statement(records, RowMatch.KEYS, false, new KnownDialect(true, true, true, 4))
                    .execute(
                            access,
                            "UPDATE PRODUCT SET NAME = ?",
                            1,
                            (batch, i) -> batch.bind("of " + i, NAME),
                            records);
        }

        assertThat(unit.sent())
                .containsExactly(
                        "UPDATE PRODUCT SET NAME = ? WHERE ID IN (?, ?) [of 0, 1, 2] [of 2, 3, 4] [of 4, 5, 5]");
    }

    @ParameterizedTest
    @EnumSource(RowMatch.class)
    void isSilentAboutRowsThatNeedNotBeThere(RowMatch match) {
        List<BulkRecord> records = products(5);
        unit.sql("DELETE FROM PRODUCT WHERE ID = 2");

        try (JdbcAccess access = unit.access()) {
            statement(records, match, match == RowMatch.KEYS_WITH_VERSIONS, KnownDialect.ABLE)
                    .execute(access, "DELETE FROM PRODUCT", records, false);
        }

        assertThat(unit.sql("SELECT ID FROM PRODUCT")).isEmpty();
    }

    @Test
    void namesRowsByKeysOfSeveralColumns() {
        Stock north = new Stock("north", 1);
        Stock south = new Stock("south", 1);
        Stock west = new Stock("west", 2);
        unit.store(north, south, west);
        unit.sql("DELETE FROM STOCK_NOTE");
        unit.sql("DELETE FROM STOCK WHERE PLACE = 'south'");
        List<BulkRecord> records = unit.records(north, south, west);

        assertThatThrownBy(() -> {
                    try (JdbcAccess access = unit.access()) {
                        statement(records, RowMatch.KEYS, false, KnownDialect.ABLE)
                                .execute(
                                        access,
                                        "UPDATE STOCK SET AMOUNT = ?",
                                        1,
                                        (batch, i) -> batch.bind(1, new DatabaseField("STOCK.AMOUNT")),
                                        records);
                    }
                })
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage(records.get(1) + ": there is no such row");
    }

    @ParameterizedTest
    @EnumSource(RowMatch.class)
    void refusesADriverThatTellsNoCounts(RowMatch match) {
        List<BulkRecord> records = products(2);
        unit.answering(counts -> {
            Arrays.fill(counts, Statement.SUCCESS_NO_INFO);
            return counts;
        });

        assertThatThrownBy(() -> rename(records, match, true, KnownDialect.ABLE))
                .isExactlyInstanceOf(PersistenceException.class)
                .hasMessage(
                        "the JDBC driver does not tell how many rows of Product a batch has written, so that a lost row would"
                                + " not be seen; switch off its bulk protocol (MariaDB: useBulkStmts=false)");
    }

    @Test
    void looksAtTheRowsOfExecutionsWithAnotherCountAlone() {
        List<BulkRecord> records = products(4);
        unit.answering(counts -> new int[] {2, 1});

        // all rows were written, whatever the second count says: the driver has told which
        rename(records, RowMatch.KEYS, false, new KnownDialect(true, true, true, 4));

        assertThat(unit.sent()).hasSize(1);
    }

    private static List<BulkRecord> products(int count) {
        Object[] products = LongStream.rangeClosed(1, count)
                .mapToObj(id -> new Product(id, "old"))
                .toArray();
        unit.store(products);
        return unit.records(products);
    }

    private static void rename(List<BulkRecord> records, RowMatch match, boolean checked, Dialect dialect) {
        try (JdbcAccess access = unit.access()) {
            statement(records, match, checked, dialect)
                    .execute(access, "UPDATE PRODUCT SET NAME = ?", 1, (batch, i) -> batch.bind("new", NAME), records);
        }
    }

    private static KeyedStatement statement(
            List<BulkRecord> records, RowMatch match, boolean checked, Dialect dialect) {
        EntityPlan plan = records.get(0).plan();
        return new KeyedStatement(
                plan,
                new RowKeys(plan, unit.unitOfWork()),
                dialect,
                plan.tables().get(0),
                match,
                checked ? Versions.of(plan, unit.unitOfWork()) : null);
    }
}
