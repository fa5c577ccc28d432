package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A box on a shelf, which the database deletes with the shelf. */
@Entity
public class Box extends Identified {

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Shelf shelf;

    protected Box() {}

    @SuppressWarnings("this-escape") // the shelf only keeps it
    public Box(String name, Shelf shelf) {
        this.name = name;
        this.shelf = shelf;
        shelf.getBoxes().add(this);
    }

    @Override
    public String label() {
        return name;
    }

    public String getName() {
        return name;
    }

    public Shelf getShelf() {
        return shelf;
    }
}
