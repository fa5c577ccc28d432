package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A letter in a folder, with a version of its own. */
@Entity
public class Letter extends Versioned {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Folder folder;

    protected Letter() {}

    @SuppressWarnings("this-escape") // the folder only keeps it
    public Letter(String text, Folder folder) {
        this.text = text;
        this.folder = folder;
        folder.getLetters().add(this);
    }

    @Override
    public String label() {
        return text;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Folder getFolder() {
        return folder;
    }
}
