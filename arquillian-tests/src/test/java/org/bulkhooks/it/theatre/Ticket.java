package org.bulkhooks.it.theatre;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A ticket for a seat. */
@Entity
public class Ticket {

    @Id
    private long number;

    private int seat;
    private String holder = "";

    protected Ticket() {}

    public Ticket(long number, int seat, String holder) {
        this.number = number;
        this.seat = seat;
        this.holder = holder;
    }

    public long getNumber() {
        return number;
    }

    public int getSeat() {
        return seat;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }
}
