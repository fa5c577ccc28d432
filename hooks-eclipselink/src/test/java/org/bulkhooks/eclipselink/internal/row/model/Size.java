package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;

/** Two columns of its owner. */
@Embeddable
public class Size {
    public int width;
    public int height;
}
