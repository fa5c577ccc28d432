package org.bulkhooks.docs.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A parcel. */
@Entity
public class Parcel {

    @Id
    @GeneratedValue
    private long id;

    private String barcode = "";

    private int daysLate;

    private int fee;

    protected Parcel() {}

    private Parcel(String barcode) {
        this.barcode = barcode;
    }

    static Parcel parse(String line) {
        return new Parcel(line.strip());
    }

    public long getId() {
        return id;
    }

    public String getBarcode() {
        return barcode;
    }

    public int getDaysLate() {
        return daysLate;
    }

    public int getFee() {
        return fee;
    }

    public void addFee(int amount) {
        fee += amount;
    }
}
