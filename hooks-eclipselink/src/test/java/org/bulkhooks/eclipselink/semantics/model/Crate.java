package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A crate: its bottles are removed with it, and nothing else is cascaded. */
@Entity
public class Crate extends Versioned {

    private String name;

    @OneToMany(mappedBy = "crate", cascade = CascadeType.REMOVE)
    private List<Bottle> bottles = new ArrayList<>();

    protected Crate() {}

    public Crate(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Bottle> getBottles() {
        return bottles;
    }

    public void add(Bottle bottle) {
        bottle.setCrate(this);
        bottles.add(bottle);
    }
}
