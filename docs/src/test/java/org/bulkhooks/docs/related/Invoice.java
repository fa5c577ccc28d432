package org.bulkhooks.docs.related;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** What a customer has to pay. */
@Entity
public class Invoice {

    @Id
    private long id;

    private boolean taxed;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    public long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public boolean isTaxed() {
        return taxed;
    }

    public void setTaxed(boolean taxed) {
        this.taxed = taxed;
    }
}
