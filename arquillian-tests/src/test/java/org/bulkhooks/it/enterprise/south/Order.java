package org.bulkhooks.it.enterprise.south;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An order of the south. */
@Entity
@Table(name = "order_of_south")
public class Order {

    @Id
    private String text = "";

    protected Order() {}

    public Order(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
