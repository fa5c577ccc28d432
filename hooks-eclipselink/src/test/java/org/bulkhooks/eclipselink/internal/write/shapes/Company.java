package org.bulkhooks.eclipselink.internal.write.shapes;

import jakarta.persistence.*;

/** A party. */
@Entity
public class Company extends Party {
    public String register;

    @ManyToOne
    public Person owner;
}
