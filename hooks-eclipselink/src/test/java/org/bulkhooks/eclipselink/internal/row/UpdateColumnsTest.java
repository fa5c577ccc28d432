package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.row.model.Customer;
import org.bulkhooks.eclipselink.internal.row.model.Delivery;
import org.bulkhooks.eclipselink.internal.row.model.Person;
import org.bulkhooks.eclipselink.internal.row.model.Product;
import org.bulkhooks.eclipselink.internal.row.model.Purchase;
import org.bulkhooks.eclipselink.internal.row.model.Stock;
import org.bulkhooks.spi.HookPlan;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateColumnsTest {

    @RegisterExtension
    static final RowUnit unit = new RowUnit();

    private final Product product = product();
    private final Product old = product();

    private static Product product() {
        Product product = new Product(1, "name");
        product.version = 1;
        product.price = new BigDecimal("1.0");
        product.listed = new Timestamp(0);
        product.code = "code";
        return product;
    }

    @Test
    void areThoseThatDifferFromTheOldRow() {
        assertThat(changed()).isEmpty();

        product.name = "new";
        product.size.height = 5;
        old.price = null;

        assertThat(changed()).containsExactlyInAnyOrder("NAME", "HEIGHT", "PRICE");
    }

    @Test
    void areNoneWhereADatabaseSeesNoDifference() {
        product.price = new BigDecimal("1.00");

        assertThat(changed()).isEmpty();
    }

    @Test
    void areNeverTheIdTheVersionOrWhatIsNotUpdatable() {
        product.id = 2;
        product.version = 2;
        product.code = "other";

        assertThat(changed()).isEmpty();
        assertThat(changedWithoutOldRow(product))
                .containsExactlyInAnyOrder("NAME", "PRICE", "WIDTH", "HEIGHT", "LISTED");
    }

    @Test
    void areNeverTheKeyOfATable() {
        assertThat(changedWithoutOldRow(new Stock("north", 1))).containsExactlyInAnyOrder("AMOUNT", "NOTE");
        assertThat(changedWithoutOldRow(new Person(1, "Ann", "1"))) // and not its class
                .containsExactlyInAnyOrder("NAME", "PHONE");
    }

    @Test
    void areLimitedToTheAttributesThatTheCallerNames() {
        product.name = "new";
        product.price = BigDecimal.TEN;
        product.size.height = 5;

        assertThat(changed("name")).containsExactly("NAME");
        assertThat(changed("size")).containsExactly("HEIGHT");
        assertThat(changed("size.width")).isEmpty();
        assertThat(changed("name", "price", "listed")).containsExactlyInAnyOrder("NAME", "PRICE");
    }

    @Test
    void areAllThatTheCallerNamesWhereTheOldRowWasNotRead() {
        assertThat(changedWithoutOldRow(product, "name", "size.width")).containsExactlyInAnyOrder("NAME", "WIDTH");
    }

    @Test
    void ofAnAttributeThatIsNotUpdatableAreNone() {
        product.code = "other";

        assertThat(changed("code")).isEmpty();
        assertThat(changedWithoutOldRow(product, "code")).isEmpty();
    }

    @Test
    void areAlsoThoseThatAHookHasChanged() {
        UpdateColumns columns = columns(Product.class, "name");
        product.price = BigDecimal.TEN; // by the caller, who does not name it
        AbstractRecord beforeHooks = columns.keptRow(product);
        product.size.width = 7; // by a hook

        assertThat(changed(columns, product, columns.row(old), beforeHooks)).containsExactly("WIDTH");
        assertThat(changed(columns, product, columns.row(old), null)).isEmpty();
    }

    @Test
    void areKeptAlsoWhereAValueIsChangedInPlace() {
        UpdateColumns columns = columns(Product.class, "name");
        AbstractRecord beforeHooks = columns.keptRow(product);
        product.listed.setTime(86_400_000);

        assertThat(changed(columns, product, columns.row(old), beforeHooks)).containsExactly("LISTED");
    }

    @Test
    void areAlsoThoseThatAreCalculated() {
        EntityPlan plan = new EntityPlan(
                unit.plan(Product.class).descriptor(), new Deriving(Set.of("price", "label", "id")), unit.unitOfWork());
        UpdateColumns columns = new UpdateColumns(plan, unit.unitOfWork(), Set.of("name"));
        product.price = BigDecimal.TEN;
        product.size.width = 7;

        assertThat(changed(columns, product, columns.row(old), null)).containsExactly("PRICE");
        assertThat(columns.writes(unit.records(product).get(0), "price")).isTrue();
        assertThat(columns.writes(unit.records(product).get(0), "id")).isFalse();
    }

    @Test
    void areNoneThatTheFlushHasWritten() {
        unit.store(product());
        Product managed = unit.entityManager().find(Product.class, 1L);
        managed.name = "flushed";
        unit.entityManager().flush();
        managed.price = BigDecimal.TEN;
        UpdateColumns columns = columns(Product.class);

        assertThat(FlushedAttributes.of(managed, unit.unitOfWork()))
                .contains("name")
                .doesNotContain("price");
        assertThat(FlushedAttributes.of(product, unit.unitOfWork())).isEmpty();
        assertThat(changed(columns, managed, columns.row(old), null)).containsExactly("PRICE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nam     | no attribute 'nam' in Product; did you mean 'name'? Attributes: ",
                "size.x  | no attribute 'size.x' in Product; did you mean 'size'? Attributes: ",
                "id      | the attribute 'id' of Product is the id or the version, which an update never sets; leave it out",
                "version | the attribute 'version' of Product is the id or the version, which an update never sets; leave it out"
            })
    void refuseAttributesThatNoUpdateWrites(String attribute, String message) {
        assertThatThrownBy(() -> columns(Product.class, attribute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void nameTheAttributesThatThereAre() {
        assertThatThrownBy(() -> columns(Customer.class, "mail"))
                .hasMessage("no attribute 'mail' in Customer; did you mean 'email'? Attributes: email, id");
    }

    @Test
    void tellWhichAttributesTheCallWrites() {
        UpdateColumns all = columns(Product.class);
        UpdateColumns some = columns(Product.class, "name", "size.width");
        BulkRecord record = unit.records(product).get(0);

        assertThat(all.areGiven()).isFalse();
        assertThat(all.writes(record, "price")).isTrue();
        assertThat(some.areGiven()).isTrue();
        assertThat(some.writes(record, "name")).isTrue();
        assertThat(some.writes(record, "size")).isTrue(); // a part of it
        assertThat(some.writes(record, "size.width")).isTrue();
        assertThat(some.writes(record, "size.height")).isFalse();
        assertThat(some.writes(record, "price")).isFalse();

        record.rowBeforeHooks(some.keptRow(product));
        assertThat(some.writes(record, "price")).isFalse();
        product.price = BigDecimal.TEN;
        assertThat(some.writes(record, "price")).isTrue();
        assertThat(some.writes(record, "size.height")).isFalse();
    }

    @Test
    void ofAReferenceAreItsForeignKey() {
        Customer saved = new Customer("a");
        unit.store(saved);
        Purchase purchase = new Purchase(saved);
        purchase.id = 1L;
        purchase.delivery = new Delivery();
        purchase.delivery.recipient = saved;

        assertThat(changedWithoutOldRow(purchase, "customer")).containsExactly("CUSTOMER_ID");
        assertThat(changedWithoutOldRow(purchase, "delivery")).containsExactlyInAnyOrder("RECIPIENT_ID", "STREET");
    }

    @Test
    void tellWhatTheCallerLeavesOut() {
        UpdateColumns some = columns(Product.class, "name", "size.width");

        assertThat(some.leavesOut(mapping("price"))).isTrue();
        assertThat(some.leavesOut(mapping("name"))).isFalse();
        assertThat(some.leavesOut(mapping("size"))).isFalse();
        assertThat(some.leavesOut(mapping("version")))
                .as("which could not be written")
                .isFalse();
        assertThat(columns(Product.class).leavesOut(mapping("price"))).isFalse();
    }

    private static DatabaseMapping mapping(String attribute) {
        return unit.plan(Product.class).builder().getMappingForAttributeName(attribute);
    }

    private static UpdateColumns columns(Class<?> entity, String... attributes) {
        return new UpdateColumns(unit.plan(entity), unit.unitOfWork(), Set.of(attributes));
    }

    private List<String> changed(String... attributes) {
        UpdateColumns columns = columns(Product.class, attributes);
        return changed(columns, product, columns.row(old), null);
    }

    private static List<String> changedWithoutOldRow(Object instance, String... attributes) {
        return changed(columns(instance.getClass(), attributes), instance, null, null);
    }

    private static List<String> changed(
            UpdateColumns columns,
            Object instance,
            @Nullable AbstractRecord oldRow,
            @Nullable AbstractRecord beforeHooks) {
        return columns.changed(unit.records(instance).get(0), columns.row(instance), oldRow, beforeHooks).stream()
                .map(DatabaseField::getName)
                .toList();
    }

    /** No hooks, but attributes that are calculated; one is not persistent. */
    private record Deriving(Set<String> derived) implements HookPlan {
        @Override
        public boolean before(ChangeType type) {
            return true;
        }

        @Override
        public boolean validates(ChangeType type) {
            return false;
        }

        @Override
        public boolean after(ChangeType type) {
            return false;
        }
    }
}
