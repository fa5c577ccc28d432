package org.bulkhooks.it.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity of the second database, with an id that the application assigns. */
@Entity
public class Report {

    @Id
    private String name = "";

    private int total;

    protected Report() {}

    public Report(String name, int total) {
        this.name = name;
        this.total = total;
    }

    public String getName() {
        return name;
    }

    public int getTotal() {
        return total;
    }

    public void setTotal(int total) {
        this.total = total;
    }
}
