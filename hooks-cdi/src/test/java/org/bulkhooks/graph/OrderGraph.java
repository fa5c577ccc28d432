package org.bulkhooks.graph;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The graph of {@link Order} that tests run: declared from the last to the first, so that its order is not that of
 * declaration.
 */
final class OrderGraph {

    private OrderGraph() {}

    static DependencyGraph<Order> make() {
        return DependencyGraph.of(Order.class)
                .derive("total", Order::getTotal, Order::setTotal)
                .from("net", "tax", "discount")
                .by(order -> zero(order.getNet()).add(zero(order.getTax())).subtract(zero(order.getDiscount())))
                .derive("tax", Order::getTax, Order::setTax)
                .from("net")
                .by(order -> zero(order.getNet()).multiply(new BigDecimal("0.10")))
                .derive("net", Order::getNet, Order::setNet)
                .from("quantity", "price")
                .by(order -> zero(order.getPrice()).multiply(BigDecimal.valueOf(order.getQuantity())))
                .build();
    }

    static BigDecimal zero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
