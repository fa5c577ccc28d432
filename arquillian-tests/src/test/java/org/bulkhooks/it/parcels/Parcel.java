package org.bulkhooks.it.parcels;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Goes to a town. */
@Entity
public class Parcel {

    @Id
    private long number;

    @Version
    private int version;

    private String town = "";

    private int weight;

    private @Nullable String label;

    protected Parcel() {}

    public Parcel(long number, String town, int weight) {
        this.number = number;
        this.town = town;
        this.weight = weight;
    }

    public long getNumber() {
        return number;
    }

    public int getVersion() {
        return version;
    }

    public String getTown() {
        return town;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
