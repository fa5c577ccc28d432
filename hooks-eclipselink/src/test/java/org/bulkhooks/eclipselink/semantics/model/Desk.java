package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** A place to talk at, whose id is an embeddable. */
@Entity
public class Desk implements Serializable {

    private static final long serialVersionUID = 1L;

    @EmbeddedId
    private DeskId id;

    private String colour;

    protected Desk() {}

    public Desk(String room, int place, String colour) {
        this.id = new DeskId(room, place);
        this.colour = colour;
    }

    public DeskId getId() {
        return id;
    }

    public String getColour() {
        return colour;
    }
}
