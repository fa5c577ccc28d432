package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An office, by a code that the bank gives it. */
@Entity
public class Branch implements Auditable {

    @Id
    private String code;

    private String city;

    protected Branch() {}

    public Branch(String code, String city) {
        this.code = code;
        this.city = city;
    }

    @Override
    public String label() {
        return code;
    }

    public String getCode() {
        return code;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }
}
