package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Tells a parcel from all others: where it was handed in, and a number there. */
@Embeddable
public class ParcelId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String depot;
    private int counter;

    protected ParcelId() {}

    public ParcelId(String depot, int counter) {
        this.depot = depot;
        this.counter = counter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParcelId id && Objects.equals(depot, id.depot) && counter == id.counter;
    }

    @Override
    public int hashCode() {
        return Objects.hash(depot, counter);
    }

    @Override
    public String toString() {
        return depot + "-" + counter;
    }
}
