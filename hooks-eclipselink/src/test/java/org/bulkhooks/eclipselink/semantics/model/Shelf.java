package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.annotations.CascadeOnDelete;

/**
 * What goes away with it in the database: its boxes, as EclipseLink is told; its slips, of which the mapping knows
 * nothing; its rows in the join table of labels and in the table of colours.
 */
@Entity
public class Shelf extends Versioned {

    private String name;

    @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL)
    @CascadeOnDelete
    private List<Box> boxes = new ArrayList<>();

    @ManyToMany
    private Set<Note> labels = new LinkedHashSet<>();

    @ElementCollection
    @CascadeOnDelete
    private Set<String> colours = new LinkedHashSet<>();

    protected Shelf() {}

    public Shelf(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Box> getBoxes() {
        return boxes;
    }

    public Set<Note> getLabels() {
        return labels;
    }

    public Set<String> getColours() {
        return colours;
    }
}
