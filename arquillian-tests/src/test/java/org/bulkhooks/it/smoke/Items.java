package org.bulkhooks.it.smoke;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Items {

    @PersistenceContext
    private EntityManager em;

    @Transactional
    public Long add(String name) {
        Item item = new Item(name);
        em.persist(item);
        em.flush();
        return item.id();
    }

    @Transactional
    public Item find(Long id) {
        em.clear();
        return em.find(Item.class, id);
    }
}
