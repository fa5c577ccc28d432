package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A party with a tax number, in a table joined to its superclass's. */
@Entity
public class Company extends Party {

    private String taxNumber;

    @Column(unique = true)
    private String registryCode;

    protected Company() {}

    public Company(String name, String taxNumber) {
        super(name);
        this.taxNumber = taxNumber;
    }

    public String getRegistryCode() {
        return registryCode;
    }

    public void setRegistryCode(String registryCode) {
        this.registryCode = registryCode;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
    }
}
