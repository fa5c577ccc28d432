package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** Is referred to. */
@Entity
public class Target extends Base {}
