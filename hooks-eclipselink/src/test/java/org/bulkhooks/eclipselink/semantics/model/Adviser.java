package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;

/** Who advises customers, by a name that nobody else has. */
@Entity
public class Adviser implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private String name;

    protected Adviser() {}

    public Adviser(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
