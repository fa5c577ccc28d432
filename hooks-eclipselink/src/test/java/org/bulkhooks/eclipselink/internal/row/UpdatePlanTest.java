package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Reading;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Statements are shown as "table, columns, how rows are found, positions of records", and "+" where the version is
 * counted up.
 */
class UpdatePlanTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    @Test
    void isOneStatementForRowsThatGetTheSame() {
        assertThat(plan(KnownDialect.ABLE, "name", product("a", 1), product("a", 1)))
                .containsExactly("PRODUCT [NAME, VERSION] KEYS 0 1");
    }

    @Test
    void hasTheDatabaseCountVersionsThatDiffer() {
        assertThat(plan(KnownDialect.ABLE, "name", product("a", 1), product("a", 2)))
                .containsExactly("PRODUCT [NAME] KEYS_WITH_VERSIONS+ 0 1");
    }

    @Test
    void writesRowsOneByOneThatGetOtherValues() {
        assertThat(plan(KnownDialect.ABLE, "name", product("a", 1), product("b", 1)))
                .containsExactly("PRODUCT [NAME, VERSION] EACH_ROW 0 1");
    }

    @Test
    void writesRowsOneByOneWhereTheDatabaseDoesNotTellWhich() {
        assertThat(plan(KnownDialect.PLAIN, "name", product("a", 1), product("a", 1)))
                .containsExactly("PRODUCT [NAME, VERSION] EACH_ROW 0 1");
    }

    @Test
    void takesNumbersOfOtherScalesForOtherValues() {
        Product one = product("a", 1);
        one.price = new BigDecimal("1.0");
        Product other = product("a", 1);
        other.price = new BigDecimal("1.00");

        assertThat(plan(KnownDialect.ABLE, "price", one, other))
                .containsExactly("PRODUCT [PRICE, VERSION] EACH_ROW 0 1");
    }

    @Test
    void isOneStatementForEachSetOfColumnsInTheOrderOfRecords() {
        List<PendingUpdate> updates =
                updates(versions(Product.class), "name", product("a", 1), product("a", 1), product("a", 1));
        PendingUpdate second = updates.get(1);
        updates.set(1, new PendingUpdate(second.record(), second.row(), List.of(new DatabaseField("PRODUCT.PRICE"))));

        assertThat(statements(KnownDialect.ABLE, versions(Product.class), updates))
                .containsExactly("PRODUCT [NAME, VERSION] KEYS 0 2", "PRODUCT [PRICE, VERSION] EACH_ROW 1");
    }

    @Test
    void isOneStatementForEachTableAndNoVersionButInItsOwn() {
        Stock one = stock(1, 1, "same");
        Stock other = stock(2, 1, "same");

        assertThat(plan(KnownDialect.ABLE, "amount note", one, other))
                .containsExactly("STOCK [AMOUNT, VERSION] EACH_ROW 0 1", "STOCK_NOTE [NOTE] KEYS 0 1");
    }

    @Test
    void raisesTheVersionAlsoWhereOnlyAnotherTableIsWritten() {
        assertThat(plan(KnownDialect.ABLE, "note", stock(1, 1, "a"), stock(1, 1, "b")))
                .containsExactly("STOCK [VERSION] KEYS 0 1", "STOCK_NOTE [NOTE] EACH_ROW 0 1");
    }

    @Test
    void leavesVersionsAloneWhereItIsToldTo() {
        assertThat(statements(KnownDialect.ABLE, null, updates(null, "name", product("a", 1), product("a", 2))))
                .containsExactly("PRODUCT [NAME] KEYS 0 1");
        assertThat(statements(KnownDialect.ABLE, null, updates(null, "note", stock(1, 1, "a"))))
                .as("nothing in the other table")
                .containsExactly("STOCK_NOTE [NOTE] EACH_ROW 0");
    }

    @Test
    void setsTimesBecauseTheyAreNotCounted() {
        assertThat(plan(KnownDialect.ABLE, "warmth", reading(0), reading(0)))
                .containsExactly("READING [WARMTH, VERSION] KEYS 0 1");
        assertThat(plan(KnownDialect.ABLE, "warmth", reading(0), reading(1)))
                .containsExactly("READING [WARMTH, VERSION] KEYS_WITH_VERSIONS 0 1");
    }

    @Test
    void setsVersionsThatAreGiven() {
        Versions given = versions(Product.class).given();
        List<PendingUpdate> same = updates(given, "name", product("a", 5), product("a", 5));
        same.forEach(each -> each.record().old(product("old", 1)));
        List<PendingUpdate> others = updates(given, "name", product("a", 5), product("a", 6));
        others.forEach(each -> each.record().old(product("old", 1)));

        assertThat(statements(KnownDialect.ABLE, given, same)).containsExactly("PRODUCT [NAME, VERSION] KEYS 0 1");
        assertThat(statements(KnownDialect.ABLE, given, others))
                .as("the versions are values, too")
                .containsExactly("PRODUCT [NAME, VERSION] EACH_ROW 0 1");
    }

    private static Product product(String name, int version) {
        Product product = new Product(1, name);
        product.version = version;
        return product;
    }

    private static Stock stock(int amount, int version, String note) {
        Stock stock = new Stock("north", 1);
        stock.amount = amount;
        stock.version = version;
        stock.note = note;
        return stock;
    }

    private static Reading reading(long time) {
        Reading reading = new Reading(1);
        reading.version = new Timestamp(time);
        return reading;
    }

    private static Versions versions(Class<?> entity) {
        return Versions.of(unit.plan(entity), unit.unitOfWork());
    }

    private static List<String> plan(Dialect dialect, String attributes, Object... instances) {
        Versions versions = versions(instances[0].getClass());
        return statements(dialect, versions, updates(versions, attributes, instances));
    }

    /** Updates as they are when they are planned: their rows have the next versions. */
    private static List<PendingUpdate> updates(@Nullable Versions versions, String attributes, Object... instances) {
        List<PendingUpdate> updates = new ArrayList<>();
        for (BulkRecord record : unit.records(instances)) {
            UpdateColumns columns = new UpdateColumns(record.plan(), unit.unitOfWork(), Set.of(attributes.split(" ")));
            AbstractRecord row = columns.row(record.instance());
            List<DatabaseField> changed = columns.changed(record, row, null, null);
            if (versions != null) {
                row.put(versions.field(), versions.next(record));
            }
            updates.add(new PendingUpdate(record, row, changed));
        }
        return updates;
    }

    private static List<String> statements(Dialect dialect, @Nullable Versions versions, List<PendingUpdate> updates) {
        EntityPlan plan = updates.get(0).record().plan();
        RowMatching matching = new RowMatching(new RowKeys(plan, unit.unitOfWork()), dialect);
        UpdatePlan updatePlan = new UpdatePlan(plan, matching, versions);
        return updatePlan.groups(updates).stream()
                .map(updatePlan::byKeys)
                .map(UpdatePlanTest::text)
                .toList();
    }

    private static String text(PlannedUpdate statement) {
        StringBuilder text = new StringBuilder(statement.table().getName())
                .append(' ')
                .append(statement.columns().stream().map(DatabaseField::getName).toList())
                .append(' ')
                .append(statement.match())
                .append(statement.countsUp() ? "+" : "");
        statement.records().forEach(each -> text.append(' ').append(each.position()));
        return text.toString();
    }
}
