package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** A hierarchy in a single table. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
public class Vehicle extends Base {}
