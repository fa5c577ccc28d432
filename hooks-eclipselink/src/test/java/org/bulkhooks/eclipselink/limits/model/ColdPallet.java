package org.bulkhooks.eclipselink.limits.model;

import jakarta.persistence.Entity;

/** Is in two tables. */
@Entity
public class ColdPallet extends Pallet {

    private int degrees;

    public ColdPallet() {}

    public ColdPallet(int number) {
        super(number);
    }

    public int getDegrees() {
        return degrees;
    }

    public void setDegrees(int degrees) {
        this.degrees = degrees;
    }
}
