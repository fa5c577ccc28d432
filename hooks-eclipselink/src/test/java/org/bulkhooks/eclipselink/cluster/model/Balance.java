package org.bulkhooks.eclipselink.cluster.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;

/** In no shared cache. */
@Entity
@Cacheable(false)
public class Balance extends Stocked {

    public Balance() {}

    public Balance(long id, int stock) {
        super(id, stock);
    }
}
