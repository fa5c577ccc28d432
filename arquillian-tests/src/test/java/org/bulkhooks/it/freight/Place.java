package org.bulkhooks.it.freight;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Where a harbour is, and who looks after ships there. */
@Embeddable
public class Place {

    private @Nullable String country;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Agency agency;

    protected Place() {}

    public Place(String country, Agency agency) {
        this.country = country;
        this.agency = agency;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public @Nullable Agency getAgency() {
        return agency;
    }
}
