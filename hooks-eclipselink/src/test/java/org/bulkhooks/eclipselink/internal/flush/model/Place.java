package org.bulkhooks.eclipselink.internal.flush.model;

import jakarta.persistence.Embeddable;

/** An embeddable that can be changed in place. */
@Embeddable
public class Place {

    private String town;
    private int floor;

    protected Place() {}

    public Place(String town, int floor) {
        this.town = town;
        this.floor = floor;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public int getFloor() {
        return floor;
    }

    public void setFloor(int floor) {
        this.floor = floor;
    }
}
