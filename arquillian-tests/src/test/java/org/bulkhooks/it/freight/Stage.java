package org.bulkhooks.it.freight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A part of the route of a shipment. */
@Embeddable
public class Stage {

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Harbour harbour;

    @Column(name = "stage_day")
    private @Nullable LocalDate day;

    protected Stage() {}

    public Stage(Harbour harbour, LocalDate day) {
        this.harbour = harbour;
        this.day = day;
    }

    public @Nullable Harbour getHarbour() {
        return harbour;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }
}
