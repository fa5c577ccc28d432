package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** The list of what is in an archive, with entries that go with it. */
@Entity
public class Register extends Identified {

    private String name;

    @OneToMany(mappedBy = "register", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Entry> entries = new ArrayList<>();

    protected Register() {}

    public Register(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }

    public List<Entry> getEntries() {
        return entries;
    }
}
