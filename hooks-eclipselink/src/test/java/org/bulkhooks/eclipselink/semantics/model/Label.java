package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A label of a folder, which the database deletes with the folder. */
@Entity
public class Label extends Identified {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Folder folder;

    protected Label() {}

    @SuppressWarnings("this-escape") // the folder only keeps it
    public Label(String text, Folder folder) {
        this.text = text;
        this.folder = folder;
        folder.getLabels().add(this);
    }

    @Override
    public String label() {
        return text;
    }

    public Folder getFolder() {
        return folder;
    }
}
