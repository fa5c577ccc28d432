package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A stop of a ship: an embeddable with another one in it. */
@Embeddable
public class Stop {

    @Column(name = "stop_day")
    private LocalDate day;

    private Berth berth;

    protected Stop() {}

    public Stop(LocalDate day, Berth berth) {
        this.day = day;
        this.berth = berth;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Berth getBerth() {
        return berth;
    }

    public void setBerth(Berth berth) {
        this.berth = berth;
    }

    @Override
    public String toString() {
        return day + " " + berth;
    }
}
