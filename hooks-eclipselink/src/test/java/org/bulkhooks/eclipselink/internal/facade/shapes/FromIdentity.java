package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** An id that the database makes. */
@Entity
public class FromIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    @ManyToOne
    public FromIdentity parent;
}
