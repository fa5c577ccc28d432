package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who has put a seal on something, which no update changes. */
@Embeddable
public class Seal {

    @Column(name = "seal_number", updatable = false)
    private String number;

    @Column(name = "seal_colour")
    private String colour;

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }
}
