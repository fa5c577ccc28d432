package org.bulkhooks.eclipselink.internal.assignment;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date, a time or both in a statement, in the syntax that drivers understand: {@code {d '2026-11-29'}}. */
final class TimeLiteral {

    private static final Pattern SYNTAX =
            Pattern.compile("\\{\\s*(d|t|ts)\\s*'([^']*)'\\s*}", Pattern.CASE_INSENSITIVE);

    private TimeLiteral() {}

    /** Returns its value, or null if only the driver can tell what it means, or what is wrong with it. */
    static @Nullable Object value(String literal) {
        Matcher parts = SYNTAX.matcher(literal.trim());
        if (!parts.matches()) {
            return null;
        }
        String text = parts.group(2).trim();
        try {
            return switch (parts.group(1).toLowerCase(Locale.ROOT)) {
                case "d" -> Date.valueOf(text);
                case "t" -> Time.valueOf(text);
                default -> Timestamp.valueOf(text);
            };
        } catch (IllegalArgumentException notUnderstood) {
            return null; // the driver says what is wrong
        }
    }
}
