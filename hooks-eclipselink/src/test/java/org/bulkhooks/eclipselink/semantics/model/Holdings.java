package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a ledger holds: entries that know it, and marks in a table of their own. */
@Embeddable
public class Holdings {

    private String shelf;

    @ElementCollection
    @CollectionTable(name = "ledger_marks")
    private Set<String> marks = new TreeSet<>();

    @OneToMany(mappedBy = "ledger", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Holding> entries = new ArrayList<>();

    public String getShelf() {
        return shelf;
    }

    public void setShelf(String shelf) {
        this.shelf = shelf;
    }

    public Set<String> getMarks() {
        return marks;
    }

    public List<Holding> getEntries() {
        return entries;
    }
}
