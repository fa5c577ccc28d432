package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Tells a desk from all others: the room, and a number in it. */
@Embeddable
public class DeskId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String room;
    private int place;

    public DeskId() {}

    public DeskId(String room, int place) {
        this.room = room;
        this.place = place;
    }

    public String getRoom() {
        return room;
    }

    public int getPlace() {
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeskId id && Objects.equals(room, id.room) && place == id.place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(room, place);
    }
}
