package org.bulkhooks.eclipselink.internal.write.shapes;

import jakarta.persistence.Embeddable;

/** An embeddable. */
@Embeddable
public class Inner {
    public int code;
}
