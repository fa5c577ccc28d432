package org.bulkhooks.graph;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity with stored and other derived attributes, which notes the calls of its setters. */
@Entity
class Order {

    @Id
    private final long id;

    @Version
    private int version;

    private int quantity;
    private @Nullable BigDecimal price;
    private @Nullable BigDecimal discount;
    private @Nullable BigDecimal net;
    private @Nullable BigDecimal tax;
    private @Nullable BigDecimal total;
    private byte @Nullable [] digest;

    @Embedded
    private final Address address = new Address();

    @Transient
    private @Nullable String label;

    @Transient
    private final List<String> writes = new ArrayList<>();

    /** An embeddable. */
    @Embeddable
    static class Address {
        @Nullable
        String city;

        @Nullable
        String line;
    }

    Order(long id, int quantity, String price) {
        this.id = id;
        this.quantity = quantity;
        this.price = new BigDecimal(price);
    }

    Order copy() {
        Order copy = new Order(id, quantity, "0");
        copy.version = version;
        copy.price = price;
        copy.discount = discount;
        copy.net = net;
        copy.tax = tax;
        copy.total = total;
        copy.digest = digest;
        copy.address.city = address.city;
        copy.address.line = address.line;
        return copy;
    }

    /** Returns the attributes that were set since the last call, in order. */
    List<String> writes() {
        List<String> noted = List.copyOf(writes);
        writes.clear();
        return noted;
    }

    long id() {
        return id;
    }

    void setVersion(int changed) {
        version = changed;
    }

    int getVersion() {
        return version;
    }

    int getQuantity() {
        return quantity;
    }

    void setQuantity(int changed) {
        quantity = changed;
    }

    @Nullable
    BigDecimal getPrice() {
        return price;
    }

    void setPrice(@Nullable BigDecimal changed) {
        price = changed;
    }

    @Nullable
    BigDecimal getDiscount() {
        return discount;
    }

    void setDiscount(@Nullable BigDecimal changed) {
        writes.add("discount");
        discount = changed;
    }

    @Nullable
    BigDecimal getNet() {
        return net;
    }

    void setNet(@Nullable BigDecimal changed) {
        writes.add("net");
        net = changed;
    }

    @Nullable
    BigDecimal getTax() {
        return tax;
    }

    void setTax(@Nullable BigDecimal changed) {
        writes.add("tax");
        tax = changed;
    }

    @Nullable
    BigDecimal getTotal() {
        return total;
    }

    void setTotal(@Nullable BigDecimal changed) {
        writes.add("total");
        total = changed;
    }

    byte @Nullable [] getDigest() {
        return digest;
    }

    void setDigest(byte @Nullable [] changed) {
        writes.add("digest");
        digest = changed;
    }

    Address getAddress() {
        return address;
    }

    @Nullable
    String getLabel() {
        return label;
    }

    void setLabel(@Nullable String changed) {
        writes.add("label");
        label = changed;
    }

    void setLine(@Nullable String changed) {
        writes.add("address.line");
        address.line = changed;
    }
}
