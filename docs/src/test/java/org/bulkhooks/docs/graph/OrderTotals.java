package org.bulkhooks.docs.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.math.BigDecimal;
import org.bulkhooks.graph.DependencyGraph;

@ApplicationScoped
public class OrderTotals {

    @Produces
    @ApplicationScoped
    DependencyGraph<Order> totals() {
        return DependencyGraph.of(Order.class)
                .derive("net", Order::getNet, Order::setNet)
                .from("quantity", "price")
                .by(order -> order.getPrice().multiply(BigDecimal.valueOf(order.getQuantity())))
                .derive("total", Order::getTotal, Order::setTotal)
                .from("net", "taxRate")
                .by(order -> order.getNet().multiply(BigDecimal.ONE.add(order.getTaxRate())))
                .build();
    }
}
