package org.bulkhooks.eclipselink.figures;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An entity as simple as they are: an id, a version, columns. */
@Entity
public class Item {

    @Id
    private long id;

    @Version
    private long version;

    private String name;

    private int price;

    private int priceWithTax;

    protected Item() {}

    Item(long id) {
        this.id = id;
        this.name = "item " + id;
    }

    String getName() {
        return name;
    }

    int getPrice() {
        return price;
    }

    void setPrice(int price) {
        this.price = price;
    }

    int getPriceWithTax() {
        return priceWithTax;
    }

    void setPriceWithTax(int priceWithTax) {
        this.priceWithTax = priceWithTax;
    }
}
