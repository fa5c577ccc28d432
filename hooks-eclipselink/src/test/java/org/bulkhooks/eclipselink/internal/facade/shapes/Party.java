package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** A hierarchy in joined tables. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Party extends Base {}
