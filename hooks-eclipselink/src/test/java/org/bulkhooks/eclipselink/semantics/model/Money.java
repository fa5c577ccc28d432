package org.bulkhooks.eclipselink.semantics.model;

/** An amount in cents, which is never stored as it is. */
public record Money(long cents) {}
