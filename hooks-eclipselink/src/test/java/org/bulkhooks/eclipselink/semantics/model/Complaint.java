package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** What a customer complains of. Nothing refers to a complaint. */
@Entity
public class Complaint extends Versioned {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    protected Complaint() {}

    public Complaint(String text, Customer customer) {
        this.text = text;
        this.customer = customer;
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
