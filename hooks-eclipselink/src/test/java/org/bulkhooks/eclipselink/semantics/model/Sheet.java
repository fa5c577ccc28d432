package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A sheet of paper in a folder. */
@Entity
public class Sheet extends Identified {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Folder folder;

    protected Sheet() {}

    @SuppressWarnings("this-escape") // the folder only keeps it
    public Sheet(String text, Folder folder) {
        this.text = text;
        this.folder = folder;
        folder.getSheets().add(this);
    }

    @Override
    public String label() {
        return text;
    }

    public Folder getFolder() {
        return folder;
    }
}
