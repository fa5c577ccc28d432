package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;

/** An id from a sequence, and references. */
@Entity
@SequenceGenerator(name = "purchases", sequenceName = "PURCHASE_SEQ", allocationSize = 3)
public class Purchase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchases")
    public Long id;

    @ManyToOne
    public Customer customer;

    @Embedded
    public Delivery delivery;

    public Purchase() {}

    public Purchase(Customer customer) {
        this.customer = customer;
    }
}
