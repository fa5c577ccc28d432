package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcBatchTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    private static final String INSERT = "INSERT INTO CUSTOMER (ID, EMAIL) VALUES (?, ?)";
    private static final DatabaseField ID = new DatabaseField("CUSTOMER.ID");
    private static final DatabaseField EMAIL = new DatabaseField("CUSTOMER.EMAIL");

    private JdbcAccess access;

    @BeforeEach
    void open() {
        access = unit.access();
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void sendsAllRowsAtOnceAndTellsTheCountOfEach() {
        unit.store(new Product(1, "a"), new Product(2, "a"), new Product(3, "b"));
        try (JdbcBatch batch = new JdbcBatch(access, "DELETE FROM PRODUCT WHERE NAME = ?", List.of())) {
            for (String name : List.of("a", "b", "c")) {
                batch.bind(name, new DatabaseField("PRODUCT.NAME"));
                batch.addRow();
            }
            assertThat(unit.sent()).isEmpty();

            assertThat(batch.execute()).containsExactly(2, 1, 0);
        }

        assertThat(unit.sent()).containsExactly("DELETE FROM PRODUCT WHERE NAME = ? [a] [b] [c]");
        assertThat(unit.executed()).isEqualTo(1);
    }

    @Test
    void canBeFilledAgain() {
        try (JdbcBatch batch = new JdbcBatch(access, INSERT, List.of())) {
            add(batch, 100L, "a");
            batch.execute();
            add(batch, 101L, "b");
            add(batch, 102L, null);

            assertThat(batch.execute()).containsExactly(1, 1);
        }

        assertThat(unit.sent()).containsExactly(INSERT + " [100, a]", INSERT + " [101, b] [102, null]");
        assertThat(unit.executed()).isEqualTo(2);
    }

    @Test
    void tellsThatTheDriverTellsNoCounts() {
        unit.answering(counts -> new int[] {Statement.SUCCESS_NO_INFO});
        try (JdbcBatch batch = new JdbcBatch(access, INSERT, List.of())) {
            add(batch, 100L, "a");

            assertThat(batch.execute()).containsExactly(Statement.SUCCESS_NO_INFO);
        }
    }

    @Test
    void survivesDuplicatesWhereItIsToldTo() {
        unit.store(new Customer("taken"));
        try (JdbcBatch batch = new JdbcBatch(access, INSERT, List.of())) {
            add(batch, 100L, "a");
            add(batch, 101L, "taken");
            add(batch, 102L, "b");

            assertThat(batch.executeDespiteDuplicates()).containsExactly(1, Statement.EXECUTE_FAILED, 1);
        }

        assertThat(unit.executed()).isEqualTo(1);
        assertThat(unit.sql("SELECT ID FROM CUSTOMER WHERE ID >= 100 ORDER BY ID"))
                .hasToString("[100, 102]");
    }

    @Test
    void tellsCountsWhereThereAreNoDuplicates() {
        try (JdbcBatch batch = new JdbcBatch(access, INSERT, List.of())) {
            add(batch, 100L, "a");

            assertThat(batch.executeDespiteDuplicates()).containsExactly(1);
        }

        assertThat(unit.executed()).isEqualTo(1);
    }

    @Test
    void survivesNothingElse() {
        unit.store(new Customer("taken"));
        assertRefused(batch -> {
            add(batch, 101L, "taken");
            add(batch, 102L, "x".repeat(300)); // longer than the column
            batch.executeDespiteDuplicates();
        });
    }

    @Test
    void refusesDuplicatesOtherwise() {
        unit.store(new Customer("taken"));
        assertRefused(batch -> {
            add(batch, 101L, "taken");
            batch.execute();
        });
    }

    @Test
    void refusesAParameterThatTheStatementDoesNotHave() {
        assertRefused(batch -> {
            add(batch, 100L, "a");
            batch.bind(101L, ID);
            batch.bind("b", EMAIL);
            batch.bind("c", EMAIL);
        });
    }

    private void assertRefused(Consumer<JdbcBatch> work) {
        try (JdbcBatch batch = new JdbcBatch(access, INSERT, List.of())) {
            assertThatThrownBy(() -> work.accept(batch))
                    .isExactlyInstanceOf(PersistenceException.class)
                    .hasCauseInstanceOf(DatabaseException.class);
        }
        assertThat(unit.executed()).isZero();
    }

    @Test
    void refusesWhatTheDatabaseDoesNotUnderstand() {
        assertThatThrownBy(() -> new JdbcBatch(access, "SELEKT 1", List.of()))
                .isExactlyInstanceOf(PersistenceException.class)
                .hasCauseInstanceOf(DatabaseException.class);
    }

    @Test
    void returnsTheColumnsThatWereAskedFor() {
        String sql = "INSERT INTO CUSTOMER (EMAIL) VALUES (?)";
        try (JdbcBatch batch = new JdbcBatch(access, sql, List.of("EMAIL", "ID"))) {
            for (String email : List.of("a", "b")) {
                batch.bind(email, EMAIL);
                batch.addRow();
            }
            batch.execute();

            List<List<Object>> returned = batch.returned();
            assertThat(returned).extracting(row -> row.get(0)).containsExactly("a", "b");
            assertThat(returned)
                    .extracting(row -> row.get(1))
                    .doesNotContainNull()
                    .hasSize(2);
        }
    }

    @Test
    void executesAStatementWithoutRows() {
        unit.store(new Customer("a"), new Customer("b"));
        try (JdbcBatch batch = new JdbcBatch(access, "DELETE FROM CUSTOMER", List.of())) {
            assertThat(batch.executeOnce()).isEqualTo(2);
        }
        assertThat(unit.executed()).isEqualTo(1);
    }

    @Test
    void asksForNumbersTextsAndRows() {
        ask("SELECT X FROM SYSTEM_RANGE(1, ?)", query -> assertThat(query.queryNumbers())
                .containsExactly(1L, 2L, 3L));
        ask("SELECT 'text' || ?", query -> assertThat(query.queryText()).isEqualTo("text3"));
        ask("SELECT X, CONCAT('row ', X) FROM SYSTEM_RANGE(2, ?)", query -> assertThat(query.queryRows(2))
                .containsExactly(List.of(2L, "row 2"), List.of(3L, "row 3")));
        ask("SELECT X FROM SYSTEM_RANGE(1, 3) WHERE X > ?", query -> {
            assertThat(query.queryNumbers()).isEmpty();
            query.bind(3, new DatabaseField("N"));
            assertThat(query.queryRows(1)).isEmpty();
            query.bind(3, new DatabaseField("N"));
            assertThatThrownBy(query::queryText).isInstanceOf(IllegalStateException.class);
        });
        assertThat(unit.executed()).isEqualTo(6);
    }

    private void ask(String sql, Consumer<JdbcBatch> question) {
        try (JdbcBatch query = new JdbcBatch(access, sql, List.of())) {
            query.bind(3, new DatabaseField("N"));
            question.accept(query);
        }
    }

    private static void add(JdbcBatch batch, Object... values) {
        List<DatabaseField> columns = List.of(ID, EMAIL);
        List<Object> row = Arrays.asList(values);
        for (int i = 0; i < row.size(); i++) {
            batch.bind(row.get(i), columns.get(i));
        }
        batch.addRow();
    }
}
