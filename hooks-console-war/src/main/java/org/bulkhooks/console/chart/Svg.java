package org.bulkhooks.console.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes coordinates as SVG wants them, in every locale. */
final class Svg {

    private Svg() {}

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String percent(double fraction) {
        return number(fraction * 100) + "%";
    }
}
