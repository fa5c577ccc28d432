package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.LocalDate;

/** What is not to be forgotten, with a version that is a time. */
@Entity
public class Reminder {

    @Id
    private Long id;

    @Version
    private Timestamp version;

    private String text;
    private LocalDate due;
    private Timestamp seen;
    private boolean done;
    private int urgency;

    protected Reminder() {}

    public Reminder(long id, String text) {
        this.id = id;
        this.text = text;
    }

    public Long getId() {
        return id;
    }

    public Timestamp getVersion() {
        return version;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getDue() {
        return due;
    }

    public Timestamp getSeen() {
        return seen;
    }

    public boolean isDone() {
        return done;
    }

    public int getUrgency() {
        return urgency;
    }
}
