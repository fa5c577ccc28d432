package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** A vehicle. */
@Entity
public class Truck extends Vehicle {
    public int tons;
}
