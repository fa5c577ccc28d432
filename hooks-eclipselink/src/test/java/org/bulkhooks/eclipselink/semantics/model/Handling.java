package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** How goods are handled, with an embeddable that has a relation. */
@Embeddable
public class Handling {

    private String terms;

    @Embedded
    private Agency agency;

    protected Handling() {}

    public Handling(String terms, Customer agent) {
        this.terms = terms;
        this.agency = new Agency(agent);
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }

    public Agency getAgency() {
        return agency;
    }

    public void setAgency(Agency agency) {
        this.agency = agency;
    }
}
