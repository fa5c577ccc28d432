package org.bulkhooks.console.chart;

/** A straight line of a chart. */
public record Stroke(String x1, String y1, String x2, String y2) {}
