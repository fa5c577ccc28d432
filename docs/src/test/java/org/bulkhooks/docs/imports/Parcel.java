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
}
