package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.MapKeyColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tour with embeddables in a list and in a map. */
@Entity
public class Tour extends Versioned {

    @Column(unique = true)
    private String name;

    @ElementCollection
    @CollectionTable(name = "tour_stage")
    private List<Stage> stages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "tour_stop")
    @MapKeyColumn(name = "stop_name")
    private Map<String, Stage> stops = new HashMap<>();

    protected Tour() {}

    public Tour(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Stage> getStages() {
        return stages;
    }

    public Map<String, Stage> getStops() {
        return stops;
    }
}
