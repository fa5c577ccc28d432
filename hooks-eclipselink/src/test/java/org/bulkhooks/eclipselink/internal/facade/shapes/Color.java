package org.bulkhooks.eclipselink.internal.facade.shapes;

/** An enumeration. */
public enum Color {
    RED,
    GREEN
}
