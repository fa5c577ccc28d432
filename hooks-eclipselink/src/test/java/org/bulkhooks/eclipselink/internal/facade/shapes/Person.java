package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** A party. */
@Entity
public class Person extends Party {
    public String firstName;
}
