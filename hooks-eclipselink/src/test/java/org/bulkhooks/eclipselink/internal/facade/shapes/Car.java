package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** A vehicle. */
@Entity
public class Car extends Vehicle {
    public int seats;
}
