package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** Who acts for the owner of goods: an embeddable with a relation. */
@Embeddable
public class Agency {

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer agent;

    protected Agency() {}

    public Agency(Customer agent) {
        this.agent = agent;
    }

    public Customer getAgent() {
        return agent;
    }

    public void setAgent(Customer agent) {
        this.agent = agent;
    }
}
