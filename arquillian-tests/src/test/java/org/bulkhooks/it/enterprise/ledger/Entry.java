package org.bulkhooks.it.enterprise.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What is booked. */
@Entity
public class Entry {

    @Id
    private String text = "";

    private int hooks;

    protected Entry() {}

    public Entry(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int hooks() {
        return hooks;
    }

    /** Counts a hook that was called before it was written. */
    public void count() {
        hooks++;
    }
}
