package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** Small in the database, large in memory. */
@Entity
public class Heavy extends Base {
    @Transient
    public byte[] ballast = new byte[64 * 1024];
}
