package org.bulkhooks.eclipselink.cluster.model;

import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import org.eclipse.persistence.annotations.Cache;
import org.eclipse.persistence.annotations.CacheCoordinationType;

/** Of which other nodes are told also what is new. */
@Entity
@NamedQuery(
        name = "Offer.all",
        query = "select o from Offer o",
        hints = @QueryHint(name = "eclipselink.query-results-cache", value = "true"))
@Cache(coordinationType = CacheCoordinationType.SEND_NEW_OBJECTS_WITH_CHANGES)
public class Offer extends Stocked {

    public Offer() {}

    public Offer(long id, int stock) {
        super(id, stock);
    }
}
