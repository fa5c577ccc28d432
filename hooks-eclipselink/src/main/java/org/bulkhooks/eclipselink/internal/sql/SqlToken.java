package org.bulkhooks.eclipselink.internal.sql;

import java.util.Locale;

/**
 * A piece of an SQL text.
 *
 * @param kind what it is
 * @param text its text: a word in upper case, a name without its quotes, one character of a symbol; empty for a value
 * @param source what may be shown of it: the word or name as it was written, {@code ?} for what is or could be a value
 * @param joined whether it is a part of an operator whose beginning is the piece before it
 */
record SqlToken(Kind kind, String text, String source, boolean joined) {

    /** What a piece of SQL can be. */
    enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in quotes. */
        QUOTED,
        /** A literal or a parameter. */
        VALUE,
        /** Any other character. */
        SYMBOL,
        /**
         * The sign that the text was read otherwise than its database reads it: a literal or a comment without an end.
         */
        BROKEN
    }

    static final String HIDDEN = "?";
    static final SqlToken VALUE = new SqlToken(Kind.VALUE, "", HIDDEN, false);
    static final SqlToken BROKEN = new SqlToken(Kind.BROKEN, "", "", false);

    static SqlToken word(String text) {
        return new SqlToken(Kind.WORD, text.toUpperCase(Locale.ROOT), text, false);
    }

    /** Makes a word that looks like a number, too. */
    static SqlToken hiddenWord(String text) {
        return new SqlToken(Kind.WORD, text.toUpperCase(Locale.ROOT), HIDDEN, false);
    }

    static SqlToken quoted(String text, String source) {
        return new SqlToken(Kind.QUOTED, text, source, false);
    }

    static SqlToken symbol(char character, boolean joined) {
        String text = String.valueOf(character);
        return new SqlToken(Kind.SYMBOL, text, text, joined);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(char character) {
        return kind == Kind.SYMBOL && text.charAt(0) == character;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean isValue() {
        return kind == Kind.VALUE;
    }
}
