package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;

/** A reference in an embeddable. */
@Embeddable
public class Delivery {
    public String street;

    @ManyToOne(fetch = FetchType.LAZY)
    public Customer recipient;
}
