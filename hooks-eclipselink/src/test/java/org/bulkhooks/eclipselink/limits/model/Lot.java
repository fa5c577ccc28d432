package org.bulkhooks.eclipselink.limits.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Has a key of one column. */
@Entity
public class Lot {

    @Id
    private Integer id;

    @Version
    private int version;

    private int amount;

    public Lot() {}

    public Lot(int number) {
        this.id = number;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }
}
