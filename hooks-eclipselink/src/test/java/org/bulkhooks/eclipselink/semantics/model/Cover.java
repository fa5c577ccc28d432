package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/** What an album looks like: an embeddable with a collection. */
@Embeddable
public class Cover {

    @ElementCollection
    @CollectionTable(name = "album_colours")
    @Column(name = "colour")
    private List<String> colours = new ArrayList<>();

    public List<String> getColours() {
        return colours;
    }

    public void setColours(List<String> colours) {
        this.colours = colours;
    }
}
