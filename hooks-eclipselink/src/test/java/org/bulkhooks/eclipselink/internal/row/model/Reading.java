package org.bulkhooks.eclipselink.internal.row.model;

import jakarta.persistence.*;
import java.sql.Timestamp;

/** A version that is a time. */
@Entity
public class Reading {
    @Id
    public long id;

    @Version
    public Timestamp version;

    public int warmth;

    public Reading() {}

    public Reading(long id) {
        this.id = id;
    }
}
