package org.bulkhooks.eclipselink.internal.write.shapes;

/** An enumeration. */
public enum Color {
    RED,
    GREEN
}
