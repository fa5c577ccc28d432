package org.bulkhooks.console.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The part of a chart inside its axes, in the units of the drawing. */
final class Area {

    static final int WIDTH = 576;
    static final int HEIGHT = 200;
    static final int LEFT = 64;
    static final int RIGHT = WIDTH - 28; // half of the last label stands beyond it
    static final int TOP = 12;
    static final int BOTTOM = HEIGHT - 32;

    private Area() {}

    /** Returns the place that is a fraction of the way from left to right. */
    static double x(double fraction) {
        return LEFT + (RIGHT - LEFT) * fraction;
    }

    /** Returns the place that is a fraction of the way from bottom to top. */
    static double y(double fraction) {
        return BOTTOM - (BOTTOM - TOP) * fraction;
    }

    /** Writes a coordinate as SVG wants it, in every locale. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
