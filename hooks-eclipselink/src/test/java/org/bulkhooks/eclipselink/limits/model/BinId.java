package org.bulkhooks.eclipselink.limits.model;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Where something is stored. */
@Embeddable
public class BinId implements Serializable {

    private static final long serialVersionUID = 1L;

    private int hall;
    private int shelf;
    private int place;

    public BinId() {}

    /** Makes one of a number. */
    public BinId(int number) {
        this.hall = number % 7;
        this.shelf = number % 11;
        this.place = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinId id && id.hall == hall && id.shelf == shelf && id.place == place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(hall, shelf, place);
    }
}
