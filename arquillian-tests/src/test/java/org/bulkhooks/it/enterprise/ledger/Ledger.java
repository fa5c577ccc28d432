package org.bulkhooks.it.enterprise.ledger;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Books entries; its EntityManager is no bean. */
@Stateless
@LocalBean
public class Ledger {

    @PersistenceContext(unitName = "ledger")
    private EntityManager em;

    public void book(String text) {
        em.persist(new Entry(text));
    }
}
