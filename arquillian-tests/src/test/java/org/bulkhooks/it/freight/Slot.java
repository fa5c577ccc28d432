package org.bulkhooks.it.freight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When and at which quay a ship is loaded or unloaded. */
@Embeddable
public class Slot {

    @Column(name = "slot_day")
    private @Nullable LocalDate day;

    private @Nullable String quay;

    protected Slot() {}

    public Slot(LocalDate day, String quay) {
        this.day = day;
        this.quay = quay;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public @Nullable String getQuay() {
        return quay;
    }
}
