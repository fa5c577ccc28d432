package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A stage of a tour, an element of collections. */
@Embeddable
public class Stage {

    private String place;

    private int hours;

    protected Stage() {}

    public Stage(String place, int hours) {
        this.place = place;
        this.hours = hours;
    }

    public String getPlace() {
        return place;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stage stage && hours == stage.getHours() && Objects.equals(place, stage.getPlace());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(place);
    }

    @Override
    public String toString() {
        return place + " " + hours;
    }
}
