package org.bulkhooks.console.trace;

import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.text.Texts;

/**
 * What is at the bottom of what ended an operation.
 *
 * @param className the class name of the innermost cause, or empty
 * @param sqlState the code that the database gave, or empty
 * @param sql the SQL that failed, without values, or empty
 */
public record Cause(String className, String sqlState, String sql) {

    /** Nothing is known. */
    public static final Cause UNKNOWN = new Cause("", "", "");

    /** Returns the class without its package. */
    public String shortName() {
        return ClassNames.simple(className);
    }

    /** Says in words what the code of the database stands for, as the SQL standard has it, or an empty text. */
    public String state() {
        if (sqlState.isEmpty()) {
            return "";
        }
        String meaning = "cause.state." + sqlState.substring(0, Math.min(2, sqlState.length()));
        String code = Texts.of("cause.state", sqlState);
        return Texts.has(meaning) ? Texts.of("cause.state.meaning", code, Texts.of(meaning)) : code;
    }
}
