package org.bulkhooks.docs.related;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A line of an invoice, which the invoice has no collection of. */
@Entity
public class InvoiceLine {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Invoice invoice;

    public long getId() {
        return id;
    }

    public Invoice getInvoice() {
        return invoice;
    }
}
