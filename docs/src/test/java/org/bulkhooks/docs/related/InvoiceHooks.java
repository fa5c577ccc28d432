package org.bulkhooks.docs.related;

import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.bulk.BulkOperations;

/** Hooks that look at the customers of invoices. */
public class InvoiceHooks {

    void decideOnTax(@Observes BeforeSave<Invoice> invoices) {
        for (Change<Invoice> change : invoices) {
            change.newRecord().setTaxed(change.hasValue("customer.country", "IT"));
        }
    }

    void send(@Observes @Load("customer") AfterCreate<Invoice> invoices, Mail mail) {
        mail.send(invoices.newRecords().stream()
                .map(invoice -> invoice.getCustomer().getEmail())
                .toList());
    }

    void deleteLines(@Observes BeforeDelete<Invoice> invoices, EntityManager em, BulkOperations bulk) {
        bulk.delete(em.createQuery("select l from InvoiceLine l where l.invoice in :invoices", InvoiceLine.class)
                .setParameter("invoices", invoices.oldRecords())
                .getResultList());
    }

    /** Sends mail. */
    public interface Mail {

        /** Sends the invoices to addresses. */
        void send(List<String> addresses);
    }
}
