package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.sql.Timestamp;

/** One table with an assigned id and a version that counts. */
@Entity
public class Product {
    @Id
    public long id;

    @Version
    public int version;

    public String name;
    public BigDecimal price;

    @Embedded
    public Size size = new Size();

    public Timestamp listed;

    @Column(updatable = false)
    public String code;

    public Product() {}

    public Product(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
