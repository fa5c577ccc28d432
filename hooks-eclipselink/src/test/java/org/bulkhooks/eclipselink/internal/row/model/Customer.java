package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;

/** An id that the database makes while the row is inserted, no version, and a unique attribute. */
@Entity
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(unique = true, length = 20)
    public String email;

    public Customer() {}

    public Customer(String email) {
        this.email = email;
    }
}
