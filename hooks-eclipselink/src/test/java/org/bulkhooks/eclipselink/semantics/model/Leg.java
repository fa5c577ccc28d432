package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** A way from one stop to another one: an embeddable with two of one kind in it, each with one more. */
@Embeddable
public class Leg {

    private String ship;

    @Embedded
    private Stop load;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "unload_day"))
    @AttributeOverride(name = "berth.quay", column = @Column(name = "unload_quay"))
    @AttributeOverride(name = "berth.number", column = @Column(name = "unload_number"))
    private Stop unload;

    protected Leg() {}

    public Leg(String ship, Stop load, Stop unload) {
        this.ship = ship;
        this.load = load;
        this.unload = unload;
    }

    public String getShip() {
        return ship;
    }

    public void setShip(String ship) {
        this.ship = ship;
    }

    public Stop getLoad() {
        return load;
    }

    public void setLoad(Stop load) {
        this.load = load;
    }

    public Stop getUnload() {
        return unload;
    }

    public void setUnload(Stop unload) {
        this.unload = unload;
    }
}
