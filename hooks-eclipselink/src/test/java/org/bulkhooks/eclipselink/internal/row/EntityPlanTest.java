package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.internal.record.MappedRecords;
import org.bulkhooks.eclipselink.internal.record.RecordFacts;
import org.bulkhooks.eclipselink.internal.row.model.Company;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Party;
import org.bulkhooks.eclipselink.internal.row.model.Person;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Purchase;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.bulkhooks.eclipselink.internal.row.model.Ticket;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntityPlanTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    static Stream<Arguments> classes() {
        return Stream.of( // class, root, tables, a criterion of queries, columns of the database, its ids, version
                Arguments.of(Product.class, Product.class, "PRODUCT", false, false, false, true),
                Arguments.of(Stock.class, Stock.class, "STOCK STOCK_NOTE", false, false, false, true),
                Arguments.of(Customer.class, Customer.class, "CUSTOMER", false, false, true, false),
                Arguments.of(Purchase.class, Purchase.class, "PURCHASE", false, false, false, false),
                Arguments.of(Person.class, Party.class, "PARTY PERSON", true, true, false, false),
                Arguments.of(Company.class, Party.class, "PARTY COMPANY", true, true, false, false),
                Arguments.of(Party.class, Party.class, "PARTY", false, true, false, false)); // which is abstract
    }

    @ParameterizedTest
    @MethodSource("classes")
    void knowsItsClass(
            Class<?> entity,
            Class<?> root,
            String tables,
            boolean hidesRows,
            boolean hasColumnsOfDatabase,
            boolean idComesWithInsert,
            boolean versioned) {
        EntityPlan plan = unit.plan(entity);

        assertThat(plan.entityClass()).isEqualTo(entity);
        assertThat(plan.entityName()).isEqualTo(entity.getSimpleName());
        assertThat(plan.rootClass()).isEqualTo(root);
        assertThat(plan.tables()).extracting(DatabaseTable::getName).containsExactly(tables.split(" "));
        assertThat(plan.hidesRows()).isEqualTo(hidesRows);
        assertThat(plan.hasColumnsOfDatabase()).isEqualTo(hasColumnsOfDatabase);
        assertThat(plan.idComesWithInsert()).isEqualTo(idComesWithInsert);
        assertThat(plan.versionPolicy() != null).isEqualTo(versioned);
    }

    @Test
    void takesZeroForAnIdWhereTheCallerCanHaveMeantIt() {
        Ticket ticket = new Ticket(); // its id is generated, and 0 is but what a long begins with
        Purchase purchase = new Purchase(null);
        purchase.id = 0L;

        assertThat(unit.plan(Product.class).id(new Product(0, "a"))).isNull();
        assertThat(unit.plan(Product.class).givenId(new Product(0, "a"))).isEqualTo(0L);
        assertThat(unit.plan(Product.class).givenId(new Product(5, "a"))).isEqualTo(5L);
        assertThat(unit.plan(Ticket.class).givenId(ticket)).isNull();
        assertThat(unit.plan(Ticket.class).idOfRow(ticket)).isEqualTo(0L);
        assertThat(unit.plan(Purchase.class).givenId(purchase)).isEqualTo(0L);
        assertThat(unit.plan(Purchase.class).givenId(new Purchase(null))).isNull();
        assertThat(unit.plan(Stock.class).givenId(new Stock(null, 0))).isNull();
    }

    @Test
    void tellsWhichAttributesChange() {
        Product product = new Product(1, "new");
        Product old = new Product(1, "old");
        product.size.width = 3;
        product.code = "not updatable";
        BulkRecord record = unit.records(product).get(0);
        record.old(old);
        EntityPlan plan = record.plan();
        UpdateColumns names = new UpdateColumns(plan, unit.unitOfWork(), Set.of("name"));

        MappedRecords<Object> all = new MappedRecords<>(plan.descriptor(), unit.unitOfWork());
        MappedRecords<Object> some = new MappedRecords<>(plan.descriptor(), unit.unitOfWork(), new RecordFacts() {
            @Override
            public boolean writes(Object each, String path) {
                return names.writes(record, path);
            }
        });
        MappedRecords<Object> known = new MappedRecords<>(plan.descriptor(), unit.unitOfWork(), new RecordFacts() {
            @Override
            public Set<String> changed(Object each) {
                return Set.of("price");
            }
        });

        assertThat(all.written(product, old))
                .contains("name", "size.width")
                .doesNotContain("size.height", "price", "code");
        assertThat(all.differs(product, old, "size.width")).isTrue();
        assertThat(all.differs(product, old, "price")).isFalse();
        assertThat(some.written(product, old)).containsExactly("name");
        assertThat(some.writes(product, "size.width")).isFalse();
        assertThat(known.written(product, old)).contains("name", "price");
        assertThat(known.differs(product, old, "price")).isTrue();
    }
}
