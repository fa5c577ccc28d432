package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record with collections of embeddables, whose changes EclipseLink tracks in no way. */
@Entity
public class Atlas {

    @Id
    private Long id;

    @Version
    private long version;

    private String name;

    @ElementCollection
    @CollectionTable(name = "atlas_route")
    @OrderColumn(name = "place")
    private List<Spot> route = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "atlas_spots")
    private Set<Spot> spots = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "atlas_places")
    @MapKeyColumn(name = "place_key")
    private Map<String, Spot> places = new HashMap<>();

    protected Atlas() {}

    public Atlas(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Spot> getRoute() {
        return route;
    }

    public void setRoute(List<Spot> route) {
        this.route = route;
    }

    public Set<Spot> getSpots() {
        return spots;
    }

    public void setSpots(Set<Spot> spots) {
        this.spots = spots;
    }

    public Map<String, Spot> getPlaces() {
        return places;
    }

    public void setPlaces(Map<String, Spot> places) {
        this.places = places;
    }
}
