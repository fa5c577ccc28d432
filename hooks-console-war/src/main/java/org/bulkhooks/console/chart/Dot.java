package org.bulkhooks.console.chart;

/**
 * A point of a chart.
 *
 * @param x where it is
 * @param y where it is
 * @param marked whether it is drawn as a cross instead of a dot
 * @param path how the cross is drawn
 * @param label what it stands for, in words
 */
public record Dot(String x, String y, boolean marked, String path, String label) {}
