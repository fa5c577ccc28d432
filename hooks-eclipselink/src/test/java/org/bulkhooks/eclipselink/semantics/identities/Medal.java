package org.bulkhooks.eclipselink.semantics.identities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** Has a second table, with a title that tells it from all others. */
@Entity
public class Medal extends Coin {

    @Column(unique = true, nullable = false)
    private String title;

    protected Medal() {}

    public Medal(String code, int worth, String title) {
        super(code, worth);
        this.title = title;
    }

    public String getTitle() {
        return title;
    }
}
