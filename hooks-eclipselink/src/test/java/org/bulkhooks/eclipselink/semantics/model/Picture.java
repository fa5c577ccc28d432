package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A picture, which does not know its album. */
@Entity
public class Picture {

    @Id
    private String title;

    protected Picture() {}

    public Picture(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }
}
