package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** A composite id by class. */
@Entity
@IdClass(Key.class)
public class WithIdClass {
    @Id
    public String region;

    @Id
    public int number;

    public String name;
}
