package org.bulkhooks.eclipselink.internal.facade.shapes;

/** A value that a converter stores. */
public record Money(long cents) {}
