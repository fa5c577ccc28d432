package org.bulkhooks.eclipselink.internal.flush.model;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** A part of a parcel, with an id of two parts. */
@Entity
public class Item {

    @EmbeddedId
    private ItemId id;

    private String name;

    @ManyToOne
    private Parcel parcel;

    protected Item() {}

    public Item(int shelf, int slot, String name) {
        this.id = new ItemId(shelf, slot);
        this.name = name;
    }

    public ItemId getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Parcel getParcel() {
        return parcel;
    }

    public void setParcel(Parcel parcel) {
        this.parcel = parcel;
    }
}
