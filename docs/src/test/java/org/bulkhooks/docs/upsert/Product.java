package org.bulkhooks.docs.upsert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a shop sells, by the number that its supplier gives it. */
@Entity
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Column(unique = true)
    private String sku = "";

    private BigDecimal price = BigDecimal.ZERO;

    private String shelf = "none";

    protected Product() {}

    public Product(String sku, String price) {
        this.sku = sku;
        this.price = new BigDecimal(price);
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getSku() {
        return sku;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public String getShelf() {
        return shelf;
    }
}
