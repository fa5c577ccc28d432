package org.bulkhooks.eclipselink.semantics.model;

import java.io.Serializable;
import java.util.Objects;

/** Tells a slot from all others. */
public class SlotId implements Serializable {

    private static final long serialVersionUID = 1L;

    private int week;
    private int hour;

    public SlotId() {}

    public SlotId(int week, int hour) {
        this.week = week;
        this.hour = hour;
    }

    public int getWeek() {
        return week;
    }

    public int getHour() {
        return hour;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotId id && week == id.week && hour == id.hour;
    }

    @Override
    public int hashCode() {
        return Objects.hash(week, hour);
    }
}
