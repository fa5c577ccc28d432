package org.bulkhooks.it.freight;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Looks after ships in a harbour. */
@Entity
public class Agency {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    protected Agency() {}

    public Agency(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
