package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** An embeddable with one inside. */
@Embeddable
public class Outer {
    public String label;

    @Embedded
    public Inner inner;
}
