package org.bulkhooks.it.freight;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a tonne costs. */
@Entity
public class Tariff {

    @Id
    private String name = "";

    private int perTonne;

    protected Tariff() {}

    public Tariff(String name, int perTonne) {
        this.name = name;
        this.perTonne = perTonne;
    }

    public String getName() {
        return name;
    }

    public int getPerTonne() {
        return perTonne;
    }
}
