package org.bulkhooks.eclipselink.internal.install.mapped;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that persistence.xml does not list. */
@Entity
public class Unlisted {

    @Id
    private Long id;

    public Long getId() {
        return id;
    }
}
