package org.bulkhooks.eclipselink.internal.flush.model;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;

/** A record without a version. */
@Entity
public class Carrier {

    @Id
    private Long id;

    private String name;

    @ElementCollection
    private List<String> routes = new ArrayList<>();

    protected Carrier() {}

    public Carrier(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getRoutes() {
        return routes;
    }
}
