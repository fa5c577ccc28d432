package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;

/** An abstract class, whose table holds a unique attribute and a column that only the database writes. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Party {
    @Id
    public long id;

    @Column(unique = true)
    public String name;

    @Column(insertable = false, updatable = false)
    public String stamp;
}
