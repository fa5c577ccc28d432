package org.bulkhooks.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {

    private final DependencyGraph<Order> graph = OrderGraph.make();

    /** Returns an order as it is read from the database, with all that is derived. */
    private Order stored(long id, int quantity, String price) {
        Order order = new Order(id, quantity, price);
        graph.run(List.of(order));
        order.writes();
        return order;
    }

    @Test
    void calculatesEachAttributeAfterThoseItIsDerivedFrom() {
        Order order = new Order(1, 2, "10");

        assertThat(graph.run(List.of(order))).isEqualTo(new GraphResult(1, 1));

        assertThat(order.writes()).containsExactly("net", "tax", "total");
        assertThat(order.getNet()).isEqualByComparingTo("20");
        assertThat(order.getTax()).isEqualByComparingTo("2");
        assertThat(order.getTotal()).isEqualByComparingTo("22");
    }

    @Test
    void calculatesIndependentAttributesAsTheyWereDeclared() {
        List<String> names = new ArrayList<>(List.of("discount", "net", "tax", "total"));
        for (int rotation = 0; rotation < names.size(); rotation++) {
            names.add(names.remove(0));
            GraphBuilder.Buildable<Order> builder = rule(DependencyGraph.of(Order.class), names.get(0));
            for (String name : names.subList(1, names.size())) {
                builder = rule(builder, name);
            }
            assertThat(builder.build().attributes()).isEqualTo(names);
        }
    }

    private static GraphBuilder.Buildable<Order> rule(GraphBuilder<Order> builder, String name) {
        return builder.derive(name, Order::getNet, Order::setNet).from("price").by(Order::getPrice);
    }

    @Test
    void doesNotCallSettersWithTheSameValue() {
        Order order = new Order(1, 2, "10.00");
        order.setNet(new BigDecimal("20"));
        order.setTax(new BigDecimal("2.000"));
        order.setTotal(new BigDecimal("22"));
        order.writes();

        assertThat(graph.run(List.of(order))).isEqualTo(new GraphResult(1, 0));

        assertThat(order.writes()).isEmpty();
        assertThat(order.getNet()).isEqualTo(new BigDecimal("20"));
    }

    @Test
    void comparesArraysByContentAndTellsNullFromValues() {
        DependencyGraph<Order> digests = DependencyGraph.of(Order.class)
                .derive("digest", Order::getDigest, Order::setDigest)
                .from("quantity")
                .by(order -> order.getQuantity() == 0 ? null : new byte[] {(byte) order.getQuantity()})
                .build();
        Order order = new Order(1, 7, "1");

        digests.run(List.of(order));
        digests.run(List.of(order));
        order.setQuantity(0);
        digests.run(List.of(order));
        digests.run(List.of(order));

        assertThat(order.writes()).containsExactly("digest", "digest");
        assertThat(order.getDigest()).isNull();
    }

    @Test
    void runsForAllRecordsAndForNone() {
        assertThat(graph.run(List.of())).isEqualTo(new GraphResult(0, 0));
        assertThat(graph.run(List.of(stored(1, 1, "1"), new Order(2, 1, "1"), new Order(3, 1, "1"))))
                .isEqualTo(new GraphResult(3, 2));
    }

    @Test
    void calculatesOnlyWhatDependsOnChangedAttributes() {
        Order old = stored(1, 2, "10");
        Order order = old.copy();
        order.setDiscount(BigDecimal.ONE);
        order.writes();
        order.setNet(
                null); // somebody else's loss: only a run of its rule would see it, and that does not depend on the
        // discount
        order.writes();
        old.setNet(null);

        GraphResult result = graph.runForChanges(Changed.updated(List.of(order), List.of(old)));

        assertThat(order.writes()).containsExactly("total");
        assertThat(result).isEqualTo(new GraphResult(1, 1));
    }

    @Test
    void followsChangesTransitively() {
        Order old = stored(1, 2, "10");
        Order order = old.copy();
        order.setQuantity(3);

        graph.runForChanges(Changed.updated(List.of(order), List.of(old)));

        assertThat(order.writes()).containsExactly("net", "tax", "total");
        assertThat(order.getTotal()).isEqualByComparingTo("33");
    }

    @Test
    void stopsWhereAValueDidNotChange() {
        List<String> calculated = new ArrayList<>();
        DependencyGraph<Order> noting = noting(calculated);
        Order old = new Order(1, 2, "10");
        noting.run(List.of(old));
        Order order = old.copy();
        order.setQuantity(4);
        order.setPrice(new BigDecimal("5.0"));
        calculated.clear();

        assertThat(noting.runForChanges(Changed.updated(List.of(order), List.of(old))))
                .isEqualTo(new GraphResult(1, 0));

        assertThat(calculated).containsExactly("net");
    }

    private static DependencyGraph<Order> noting(List<String> calculated) {
        return DependencyGraph.of(Order.class)
                .derive("net", Order::getNet, Order::setNet)
                .from("quantity", "price")
                .by(order -> {
                    calculated.add("net");
                    return OrderGraph.zero(order.getPrice()).multiply(BigDecimal.valueOf(order.getQuantity()));
                })
                .derive("tax", Order::getTax, Order::setTax)
                .from("net")
                .by(order -> {
                    calculated.add("tax");
                    return order.getNet();
                })
                .build();
    }

    @Test
    void looksAtEachRecordForItself() {
        List<Order> old =
                IntStream.range(0, 5).mapToObj(id -> stored(id, 1, "1")).toList();
        List<Order> records = old.stream().map(Order::copy).toList();
        records.get(1).setQuantity(2);
        records.get(3).setDiscount(BigDecimal.ONE);
        records.forEach(Order::writes);

        GraphResult result = graph.runForChanges(Changed.updated(records, old));

        assertThat(result).isEqualTo(new GraphResult(5, 2));
        assertThat(records)
                .extracting(Order::writes)
                .containsExactly(List.of(), List.of("net", "tax", "total"), List.of(), List.of("total"), List.of());
    }

    @Test
    void asksForEachAttributeOnceWhereNothingIsToBeCalculated() {
        Order old = stored(1, 2, "10");
        Changed.Updates<Order> changes = Changed.updated(List.of(old.copy()), List.of(old));

        graph.runForChanges(changes);

        assertThat(changes.asked()).containsExactly("quantity", "price", "net", "tax", "discount", "total");
    }

    @Test
    void overwritesDerivedAttributesThatTheCallerChanged() {
        Order old = stored(1, 2, "10");
        Order order = old.copy();
        order.setNet(new BigDecimal("99"));
        order.setTotal(new BigDecimal("98"));
        order.writes();

        graph.runForChanges(Changed.updated(List.of(order), List.of(old)));

        assertThat(order.getNet()).isEqualByComparingTo("20");
        assertThat(order.getTotal()).isEqualByComparingTo("22");
        assertThat(order.writes())
                .as("the tax rests on a net that is what it was")
                .containsExactly("net", "total");
    }

    @Test
    void followsADerivedAttributeThatTheCallerCalculatedRightly() {
        Order old = stored(1, 2, "10");
        Order order = old.copy();
        order.setQuantity(3);
        order.setNet(new BigDecimal("30"));
        order.writes();

        graph.runForChanges(Changed.updated(List.of(order), List.of(old)));

        assertThat(order.writes()).containsExactly("tax", "total");
        assertThat(order.getTotal()).isEqualByComparingTo("33");
    }

    @Test
    void calculatesAllAttributesOfCreatedRecordsAndNoneOfDeletedOnes() {
        Order created = new Order(1, 2, "10");
        Order deleted = new Order(2, 2, "10");

        assertThat(graph.runForChanges(Changed.created(List.of(created)))).isEqualTo(new GraphResult(1, 1));
        assertThat(graph.runForChanges(Changed.deleted(List.of(deleted)))).isEqualTo(new GraphResult(1, 0));

        assertThat(created.getTotal()).isEqualByComparingTo("22");
        assertThat(deleted.writes()).isEmpty();
    }

    @Test
    void followsEmbeddablesWholeAndInParts() {
        DependencyGraph<Order> lines = DependencyGraph.of(Order.class)
                .derive("total", Order::getTotal, Order::setTotal)
                .from("address")
                .by(order ->
                        new BigDecimal(String.valueOf(order.getAddress().line).length()))
                .derive("address.line", order -> order.getAddress().line, Order::setLine)
                .from("address.city")
                .by(order -> "in " + order.getAddress().city)
                .build();
        assertThat(lines.attributes()).containsExactly("address.line", "total");
        Order old = new Order(1, 1, "1");
        old.getAddress().city = "Ulm";
        lines.run(List.of(old));
        Order order = old.copy();
        order.getAddress().city = "Kassel";

        lines.runForChanges(Changed.updated(List.of(order), List.of(old)));

        assertThat(order.writes()).containsExactly("address.line", "total");
        assertThat(order.getTotal()).isEqualByComparingTo("9");
    }

    private static DependencyGraph<Order> withLabel() {
        return DependencyGraph.of(Order.class)
                .derive("discount", Order::getDiscount, Order::setDiscount)
                .from("label", "tax")
                .by(order -> new BigDecimal(order.getLabel().length()).add(OrderGraph.zero(order.getTax())))
                .derive("label", Order::getLabel, Order::setLabel)
                .from("quantity")
                .by(order -> "x".repeat(order.getQuantity()))
                .build();
    }

    @Test
    void calculatesWhatIsNotPersistentWhereAnotherAttributeNeedsIt() {
        DependencyGraph<Order> labels = withLabel();
        Order old = new Order(1, 3, "1");
        labels.run(List.of(old));
        Order order = old.copy(); // as it is read: without a label
        order.setTax(BigDecimal.ONE);
        order.writes();

        labels.runForChanges(Changed.updated(List.of(order), List.of(old)));

        assertThat(order.writes()).containsExactly("label", "discount");
        assertThat(order.getDiscount()).isEqualByComparingTo("4");
    }

    @Test
    void followsWhatIsNotPersistentWithoutAnOldValue() {
        DependencyGraph<Order> labels = withLabel();
        Order old = new Order(1, 3, "1");
        labels.run(List.of(old));
        Order order = old.copy();
        order.setQuantity(2);
        order.setLabel("xx"); // what the rule says: a comparison with it would end the way
        order.writes();

        labels.runForChanges(Changed.updated(List.of(order), List.of(old)));

        assertThat(order.getDiscount()).isEqualByComparingTo("2");
    }

    @Test
    void leavesAloneWhatIsNotPersistentAndNotNeeded() {
        Order old = new Order(1, 3, "1");
        withLabel().run(List.of(old));
        Order order = old.copy();
        order.setPrice(BigDecimal.TEN);

        withLabel().runForChanges(Changed.updated(List.of(order), List.of(old)));

        assertThat(order.writes()).isEmpty();
    }

    @Test
    void throwsWhatARuleThrowsAndSaysWhichRuleAndRecordItWas() {
        ArithmeticException failure = new ArithmeticException("division");
        DependencyGraph<Order> failing = DependencyGraph.of(Order.class)
                .derive("net", Order::getNet, Order::setNet)
                .from("quantity")
                .by(order -> {
                    if (order.getQuantity() == 2) {
                        throw failure;
                    }
                    return BigDecimal.ONE;
                })
                .build();
        List<Order> orders = Arrays.asList(new Order(1, 1, "1"), new Order(2, 2, "1"), new Order(3, 3, "1"));

        assertThat(catchThrowable(() -> failing.run(orders))).isSameAs(failure);

        assertThat(failure.getSuppressed()).singleElement().isInstanceOfSatisfying(RuleFailure.class, at -> {
            assertThat(at.model()).isEqualTo(Order.class.getName());
            assertThat(at.attribute()).isEqualTo("net");
            assertThat(at.position()).isEqualTo(1);
            assertThat(at).hasMessage("in the rule for net of org.bulkhooks.graph.Order, record at position 1");
        });
        assertThat(orders).extracting(Order::getNet).containsExactly(BigDecimal.ONE, null, null);
    }

    @Test
    void saysThePositionInTheOperationWhereRecordsAreChanges() {
        DependencyGraph<Order> failing = DependencyGraph.of(Order.class)
                .derive("net", Order::getNet, Order::setNet)
                .from("quantity")
                .by(order -> {
                    throw new IllegalStateException("no");
                })
                .build();

        Throwable thrown = catchThrowable(() -> failing.runForChanges(Changed.created(List.of(new Order(1, 1, "1")))));

        assertThat(thrown.getSuppressed()).singleElement().isInstanceOfSatisfying(RuleFailure.class, at -> assertThat(
                        at.position())
                .isEqualTo(100));
    }
}
