package org.bulkhooks.eclipselink.cluster.model;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;

/** Of which other nodes are told what has changed, which is EclipseLink's default. */
@Entity
public class Ware extends Stocked {

    @Basic(fetch = FetchType.LAZY)
    private String text;

    public Ware() {}

    public Ware(long id, int stock) {
        super(id, stock);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
