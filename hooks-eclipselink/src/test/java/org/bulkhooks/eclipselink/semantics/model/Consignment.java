package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** Goods on their way, as planned and as it came: embeddables three deep, with other columns on two levels. */
@Entity
public class Consignment extends Versioned {

    @Column(unique = true)
    private String code;

    @Embedded
    private Leg planned;

    @Embedded
    @AttributeOverride(name = "ship", column = @Column(name = "real_ship"))
    @AttributeOverride(name = "load.day", column = @Column(name = "real_load_day"))
    @AttributeOverride(name = "load.berth.quay", column = @Column(name = "real_load_quay"))
    @AttributeOverride(name = "load.berth.number", column = @Column(name = "real_load_number"))
    @AttributeOverride(name = "unload.day", column = @Column(name = "real_unload_day"))
    @AttributeOverride(name = "unload.berth.quay", column = @Column(name = "real_unload_quay"))
    @AttributeOverride(name = "unload.berth.number", column = @Column(name = "real_unload_number"))
    private Leg real;

    @Embedded
    private Handling handling;

    protected Consignment() {}

    public Consignment(String code, Leg planned) {
        this.code = code;
        this.planned = planned;
    }

    @Override
    public String label() {
        return code;
    }

    public String getCode() {
        return code;
    }

    public Leg getPlanned() {
        return planned;
    }

    public void setPlanned(Leg planned) {
        this.planned = planned;
    }

    public Leg getReal() {
        return real;
    }

    public void setReal(Leg real) {
        this.real = real;
    }

    public Handling getHandling() {
        return handling;
    }

    public void setHandling(Handling handling) {
        this.handling = handling;
    }
}
