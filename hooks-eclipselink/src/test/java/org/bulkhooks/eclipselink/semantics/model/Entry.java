package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A line of a register. */
@Entity
public class Entry extends Identified {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Register register;

    protected Entry() {}

    @SuppressWarnings("this-escape") // the register only keeps it
    public Entry(String text, Register register) {
        this.text = text;
        this.register = register;
        register.getEntries().add(this);
    }

    @Override
    public String label() {
        return text;
    }

    public Register getRegister() {
        return register;
    }
}
