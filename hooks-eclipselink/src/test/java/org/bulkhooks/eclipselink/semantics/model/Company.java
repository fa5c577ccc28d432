package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;

/** A party with a tax number, in a table joined to its superclass's. */
@Entity
public class Company extends Party {

    private String taxNumber;

    protected Company() {}

    public Company(String name, String taxNumber) {
        super(name);
        this.taxNumber = taxNumber;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
    }
}
