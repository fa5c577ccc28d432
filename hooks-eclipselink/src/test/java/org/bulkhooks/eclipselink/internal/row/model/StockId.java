package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.util.Objects;

/** An id of two parts. */
@Embeddable
public class StockId implements Serializable {
    private static final long serialVersionUID = 1L;

    public String place;
    public int shelf;

    public StockId() {}

    public StockId(String place, int shelf) {
        this.place = place;
        this.shelf = shelf;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StockId id && id.shelf == shelf && Objects.equals(id.place, place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, shelf);
    }
}
