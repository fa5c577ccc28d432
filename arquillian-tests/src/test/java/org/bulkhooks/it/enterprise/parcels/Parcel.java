package org.bulkhooks.it.enterprise.parcels;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What is sent. */
@Entity
public class Parcel {

    @Id
    private String text = "";

    protected Parcel() {}

    public Parcel(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
