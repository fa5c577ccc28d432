package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A line of text, without a version. */
@Entity
public class Note extends Identified {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    protected Note() {}

    public Note(String text) {
        this.text = text;
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

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }
}
