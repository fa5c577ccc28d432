package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import java.util.LinkedHashSet;
import java.util.Set;

/** A person with telephone numbers in a table of their own. */
@Entity
public class Contact extends Versioned {

    private String name;

    @Column(unique = true)
    private String email;

    @ElementCollection
    private Set<String> phones = new LinkedHashSet<>();

    protected Contact() {}

    public Contact(String name, String... phones) {
        this.name = name;
        this.phones.addAll(Set.of(phones));
    }

    @Override
    public String label() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<String> getPhones() {
        return phones;
    }

    public void setPhones(Set<String> phones) {
        this.phones = phones;
    }
}
