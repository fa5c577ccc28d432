package org.bulkhooks.it.freight;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Harbour {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @Embedded
    private @Nullable Place place;

    protected Harbour() {}

    public Harbour(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    public String getName() {
        return name;
    }

    public @Nullable Place getPlace() {
        return place;
    }
}
