package org.bulkhooks.console.chart;

/**
 * A mark on an axis.
 *
 * @param at where it is on the axis
 * @param label what it says
 */
public record Tick(String at, String label) {}
