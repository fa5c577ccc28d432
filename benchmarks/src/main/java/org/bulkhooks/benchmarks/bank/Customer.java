package org.bulkhooks.benchmarks.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whoever owns accounts: what their foreign key refers to. */
@Entity
@Table(name = "customer")
public class Customer {

    /** How many customers there are; their ids begin at 1. */
    public static final int COUNT = 100;

    @Id
    private long id;

    private String name = "";

    protected Customer() {}

    Customer(long id) {
        this.id = id;
        this.name = "customer " + id;
    }

    /** Returns the id. */
    public long getId() {
        return id;
    }

    /** Returns the name. */
    public String getName() {
        return name;
    }
}
