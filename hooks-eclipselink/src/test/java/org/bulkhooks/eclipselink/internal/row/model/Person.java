package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;

/** A concrete class of two tables, with a unique attribute in each. */
@Entity
@PrimaryKeyJoinColumn(name = "PARTY_ID")
public class Person extends Party {
    @Column(unique = true)
    public String phone;

    public Person() {}

    public Person(long id, String name, String phone) {
        this.id = id;
        this.name = name;
        this.phone = phone;
    }
}
