package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** An id of two parts. */
@Embeddable
public class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    public String region;
    public int number;

    public Key() {}

    public Key(String region, int number) {
        this.region = region;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && key.number == number && Objects.equals(key.region, region);
    }

    @Override
    public int hashCode() {
        return Objects.hash(region, number);
    }
}
