package org.bulkhooks.eclipselink.cluster.model;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** Something of which there is a number. */
@MappedSuperclass
public abstract class Stocked {

    @Id
    private Long id;

    @Version
    private int version;

    private int stock;

    protected Stocked() {}

    protected Stocked(long id, int stock) {
        this.id = id;
        this.stock = stock;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public int getStock() {
        return stock;
    }

    public void setStock(int stock) {
        this.stock = stock;
    }
}
