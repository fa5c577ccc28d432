package org.bulkhooks.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GraphTextTest {

    private final DependencyGraph<Order> graph = OrderGraph.make();

    @Test
    void explainsHowAnAttributeComesAboutAndWhatDependsOnIt() {
        assertThat(graph.explain("net")).isEqualTo("""
                Order.net
                  rule 1 of 3: net <- quantity, price
                  rests on: price, quantity
                  derived from it: tax, total
                """);
        assertThat(graph.explain("total")).isEqualTo("""
                Order.total
                  rule 3 of 3: total <- net, tax, discount
                  rests on: discount, price, quantity
                  derived from it: nothing
                """);
    }

    @Test
    void explainsAnAttributeWithoutRule() {
        assertThat(graph.explain("price")).isEqualTo("""
                Order.price
                  has no rule
                  derived from it: net, tax, total
                """);
    }

    @Test
    void explainsEmbeddablesAndTheirParts() {
        DependencyGraph<Order> parts = DependencyGraph.of(Order.class)
                .derive("address.line", order -> order.getAddress().line, Order::setLine)
                .from("quantity")
                .by(order -> "x")
                .derive("net", Order::getNet, Order::setNet)
                .from("address")
                .by(Order::getPrice)
                .build();

        assertThat(parts.explain("address")).isEqualTo("""
                Order.address
                  rule 1 of 2: address.line <- quantity
                  rests on: quantity
                  derived from it: net
                """);
        assertThat(parts.explain("address.city")).contains("has no rule").contains("derived from it: net");
        assertThat(parts.explain("net")).contains("rests on: address, quantity");
        assertThat(parts.toDot()).contains("\"address.line\" -> \"address\" [style=dashed];");
    }

    @Test
    void refusesToExplainWhatItDoesNotKnow() {
        assertThatThrownBy(() -> graph.explain("prise"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no attribute 'prise' in the dependency graph of org.bulkhooks.graph.Order; did you mean 'price'?"
                                + " Attributes: discount, net, price, quantity, tax, total");
    }

    @Test
    void listsRulesInTheirOrder() {
        assertThat(graph.toText()).isEqualTo("""
                Order
                  1. net <- quantity, price
                  2. tax <- net
                  3. total <- net, tax, discount
                """);
    }

    @Test
    void drawsAnArrowToEachDerivedAttribute() {
        assertThat(graph.toDot()).isEqualTo("""
                digraph "Order" {
                  rankdir=LR;
                  "discount" [shape=plaintext];
                  "price" [shape=plaintext];
                  "quantity" [shape=plaintext];
                  "net" [shape=box];
                  "tax" [shape=box];
                  "total" [shape=box];
                  "quantity" -> "net";
                  "price" -> "net";
                  "net" -> "tax";
                  "net" -> "total";
                  "tax" -> "total";
                  "discount" -> "total";
                }
                """);
    }
}
