package org.bulkhooks.docs.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Entity
public class Order {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private int quantity;
    private BigDecimal price = BigDecimal.ZERO;
    private BigDecimal taxRate = BigDecimal.ZERO;
    private @Nullable BigDecimal net;
    private @Nullable BigDecimal total;

    protected Order() {}

    public Order(int quantity, String price, String taxRate) {
        this.quantity = quantity;
        this.price = new BigDecimal(price);
        this.taxRate = new BigDecimal(taxRate);
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getQuantity() {
        return quantity;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public BigDecimal getTaxRate() {
        return taxRate;
    }

    public @Nullable BigDecimal getNet() {
        return net;
    }

    public void setNet(@Nullable BigDecimal net) {
        this.net = net;
    }

    public @Nullable BigDecimal getTotal() {
        return total;
    }

    public void setTotal(@Nullable BigDecimal total) {
        this.total = total;
    }
}
