package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;

/** A rate of interest, which is never kept in the shared cache. */
@Entity
@Cacheable(false)
public class Rate extends Versioned {

    private String name;
    private int points;

    protected Rate() {}

    public Rate(String name, int points) {
        this.name = name;
        this.points = points;
    }

    @Override
    public String label() {
        return name;
    }

    public int getPoints() {
        return points;
    }

    public void setPoints(int points) {
        this.points = points;
    }
}
