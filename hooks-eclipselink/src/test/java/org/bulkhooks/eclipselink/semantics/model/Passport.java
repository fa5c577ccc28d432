package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;

/** The passport of a traveller. */
@Entity
public class Passport extends Identified {

    private String country;

    @OneToOne(fetch = FetchType.LAZY)
    private Traveller traveller;

    protected Passport() {}

    @SuppressWarnings("this-escape") // both sides are to know each other; nobody extends it
    public Passport(String country, Traveller traveller) {
        this.country = country;
        this.traveller = traveller;
        traveller.setPassport(this);
    }

    @Override
    public String label() {
        return country;
    }

    public String getCountry() {
        return country;
    }

    public Traveller getTraveller() {
        return traveller;
    }
}
