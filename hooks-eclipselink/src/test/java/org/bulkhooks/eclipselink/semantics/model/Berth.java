package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embeddable;

/** Where a ship lies. */
@Embeddable
public class Berth {

    private String quay;
    private int number;

    protected Berth() {}

    public Berth(String quay, int number) {
        this.quay = quay;
        this.number = number;
    }

    public String getQuay() {
        return quay;
    }

    public void setQuay(String quay) {
        this.quay = quay;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    @Override
    public String toString() {
        return quay + number;
    }
}
