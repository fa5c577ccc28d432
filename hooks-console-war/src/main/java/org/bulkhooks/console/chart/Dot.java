package org.bulkhooks.console.chart;

/**
 * A point of a chart.
 *
 * @param x where it is, across
 * @param y where it is, up and down
 * @param label what it stands for, in words
 */
public record Dot(String x, String y, String label) {}
