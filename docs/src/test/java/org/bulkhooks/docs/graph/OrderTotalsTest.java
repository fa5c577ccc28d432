package org.bulkhooks.docs.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.graph.DependencyGraph;
import org.junit.jupiter.api.Test;

class OrderTotalsTest {

    @Test
    void calculatesTotals() {
        DependencyGraph<Order> graph = new OrderTotals().totals();
        Order order = new Order(3, "10.00", "0.20");

        graph.run(List.of(order));

        assertThat(order.getTotal()).isEqualByComparingTo("36.00");
        assertThat(graph.explain("net")).isEqualTo("""
                Order.net
                  rule 1 of 2: net <- quantity, price
                  rests on: price, quantity
                  derived from it: total
                """);
    }
}
