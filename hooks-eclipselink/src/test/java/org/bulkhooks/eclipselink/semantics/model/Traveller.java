package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;

/** Who has a passport, whose row refers to the traveller's. */
@Entity
public class Traveller extends Identified {

    private String name;

    @OneToOne(mappedBy = "traveller", fetch = FetchType.LAZY)
    private Passport passport;

    protected Traveller() {}

    public Traveller(String name) {
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

    public Passport getPassport() {
        return passport;
    }

    public void setPassport(Passport passport) {
        this.passport = passport;
    }
}
