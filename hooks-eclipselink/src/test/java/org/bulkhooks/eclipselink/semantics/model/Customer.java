package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Who owns accounts, with notes that live and die with the customer. */
@Entity
public class Customer extends Versioned {

    private String name;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Note> notes = new ArrayList<>();

    @Embedded
    private Address address;

    @ManyToOne(fetch = FetchType.LAZY)
    private Branch branch;

    protected Customer() {}

    public Customer(String name) {
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

    public Address getAddress() {
        return address;
    }

    public void setAddress(Address address) {
        this.address = address;
    }

    public Branch getBranch() {
        return branch;
    }

    public void setBranch(Branch branch) {
        this.branch = branch;
    }

    public List<Note> getNotes() {
        return notes;
    }

    public void add(Note note) {
        note.setCustomer(this);
        notes.add(note);
    }
}
