package org.bulkhooks.eclipselink.internal.write.shapes;

import jakarta.persistence.*;

/** Is referred to. */
@Entity
public class Target extends Base {}
