package org.bulkhooks.eclipselink.internal.flush.model;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** An id of two parts. */
@Embeddable
public class ItemId implements Serializable {

    private static final long serialVersionUID = 1L;

    private int shelf;
    private int slot;

    protected ItemId() {}

    public ItemId(int shelf, int slot) {
        this.shelf = shelf;
        this.slot = slot;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemId id && id.shelf == shelf && id.slot == slot;
    }

    @Override
    public int hashCode() {
        return Objects.hash(shelf, slot);
    }

    @Override
    public String toString() {
        return shelf + "-" + slot;
    }
}
