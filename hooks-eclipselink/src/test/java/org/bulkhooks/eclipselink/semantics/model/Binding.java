package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;

/** What holds papers together, with an attribute that is read when it is asked for. */
@Embeddable
public class Binding {

    private String colour;

    @Basic(fetch = FetchType.LAZY)
    private String motto;

    protected Binding() {}

    public Binding(String colour, String motto) {
        this.colour = colour;
        this.motto = motto;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public String getMotto() {
        return motto;
    }

    public void setMotto(String motto) {
        this.motto = motto;
    }
}
