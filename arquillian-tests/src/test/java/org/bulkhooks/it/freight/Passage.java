package org.bulkhooks.it.freight;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** A journey by one ship. It names the columns of one slot, and its owner may name all. */
@Embeddable
public class Passage {

    private @Nullable String ship;

    @Embedded
    private @Nullable Slot load;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "unload_day"))
    @AttributeOverride(name = "quay", column = @Column(name = "unload_quay"))
    private @Nullable Slot unload;

    protected Passage() {}

    public Passage(String ship, Slot load, Slot unload) {
        this.ship = ship;
        this.load = load;
        this.unload = unload;
    }

    public @Nullable String getShip() {
        return ship;
    }

    public @Nullable Slot getLoad() {
        return load;
    }

    public @Nullable Slot getUnload() {
        return unload;
    }
}
