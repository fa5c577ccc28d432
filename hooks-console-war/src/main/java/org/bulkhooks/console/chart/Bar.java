package org.bulkhooks.console.chart;

/**
 * A bar of a chart.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width its width
 * @param height its height
 * @param label what it stands for, in words
 */
public record Bar(String x, String y, String width, String height, String label) {}
