package org.bulkhooks.eclipselink.semantics.model;

/** What can be done with an account. */
public enum Status {
    OPEN,
    FROZEN,
    CLOSED
}
