package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** An hour that can be booked, with a class for its id. */
@Entity
@IdClass(SlotId.class)
public class Slot implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "slot_week")
    private int week;

    @Id
    @Column(name = "slot_hour")
    private int hour;

    private String title;

    protected Slot() {}

    public Slot(int week, int hour, String title) {
        this.week = week;
        this.hour = hour;
        this.title = title;
    }

    public int getWeek() {
        return week;
    }

    public int getHour() {
        return hour;
    }

    public String getTitle() {
        return title;
    }
}
