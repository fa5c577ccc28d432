package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** A party. */
@Entity
public class Company extends Party {
    public String register;

    @ManyToOne
    public Person owner;
}
