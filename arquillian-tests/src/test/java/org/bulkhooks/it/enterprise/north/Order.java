package org.bulkhooks.it.enterprise.north;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bulkhooks.it.enterprise.ledger.Urgent;

/** An order of the north. */
@Entity
@Table(name = "order_of_north")
public class Order implements Urgent {

    @Id
    private String text = "";

    protected Order() {}

    public Order(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
