package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A machine with a third table. */
@Entity
public class Robot extends Machine {

    @Column(unique = true)
    private String licence;

    private int arms;

    protected Robot() {}

    public Robot(String serial, String isbn, Integer pages, String licence, int arms) {
        super(serial, isbn, pages);
        this.licence = licence;
        this.arms = arms;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public int getArms() {
        return arms;
    }

    public void setArms(int arms) {
        this.arms = arms;
    }
}
