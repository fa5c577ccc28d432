package org.bulkhooks.console.chart;

/**
 * A mark on an axis.
 *
 * @param at where it is on the axis
 * @param label what it says, or empty
 */
public record Tick(String at, String label) {

    private static final double EARLY = 30;

    /** Tells whether it is so near to the left end that its label stands at its right. */
    public boolean early() {
        return at.endsWith("%") && Double.parseDouble(at.substring(0, at.length() - 1)) < EARLY;
    }
}
