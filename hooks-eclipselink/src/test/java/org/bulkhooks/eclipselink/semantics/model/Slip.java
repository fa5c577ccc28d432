package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A slip of paper, which the database deletes with its shelf; nobody but the database knows that. */
@Entity
public class Slip extends Identified {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
            name = "shelf_id",
            foreignKey =
                    @ForeignKey(
                            name = "slip_shelf",
                            value = ConstraintMode.CONSTRAINT,
                            foreignKeyDefinition = "foreign key (shelf_id) references shelf (id) on delete cascade"))
    private Shelf shelf;

    protected Slip() {}

    public Slip(String text, Shelf shelf) {
        this.text = text;
        this.shelf = shelf;
    }

    @Override
    public String label() {
        return text;
    }

    public String getText() {
        return text;
    }

    public Shelf getShelf() {
        return shelf;
    }
}
