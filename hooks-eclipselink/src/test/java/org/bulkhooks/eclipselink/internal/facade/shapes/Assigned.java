package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;

/** An id that the application assigns. */
@Entity
public class Assigned {
    @Id
    public String id;

    @Version
    public Integer version;

    public String name;
}
