package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A list of stops, each an embeddable with another one in it. */
@Entity
public class Itinerary extends Versioned {

    @Column(unique = true)
    private String code;

    @ElementCollection
    @OrderBy("day")
    private List<Stop> stops = new ArrayList<>();

    protected Itinerary() {}

    public Itinerary(String code, Stop... stops) {
        this.code = code;
        this.stops.addAll(List.of(stops));
    }

    @Override
    public String label() {
        return code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Stop> getStops() {
        return stops;
    }

    public void setStops(List<Stop> stops) {
        this.stops = stops;
    }
}
