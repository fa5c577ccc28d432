package org.bulkhooks.eclipselink.internal.write.shapes;

/** A value that a converter stores. */
public record Money(long cents) {}
