package org.bulkhooks.eclipselink.cluster.model;

import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.Cache;
import org.eclipse.persistence.annotations.CacheCoordinationType;

/** Of which other nodes are told nothing. */
@Entity
@Cache(coordinationType = CacheCoordinationType.NONE)
public class Draft extends Stocked {

    public Draft() {}

    public Draft(long id, int stock) {
        super(id, stock);
    }
}
