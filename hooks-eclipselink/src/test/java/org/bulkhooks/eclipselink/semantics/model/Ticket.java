package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A number to wait with: each has a value of the sequence for itself. */
@Entity
public class Ticket {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tickets")
    @SequenceGenerator(name = "tickets", sequenceName = "tickets", allocationSize = 1)
    private Long id;

    private String holder;

    protected Ticket() {}

    public Ticket(String holder) {
        this.holder = holder;
    }

    public Long getId() {
        return id;
    }

    public String getHolder() {
        return holder;
    }
}
