package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.Embeddable;

/** An embeddable. */
@Embeddable
public class Inner {
    public int code;
}
