package org.bulkhooks.eclipselink.internal.sql;

import java.util.Locale;

/**
 * A piece of an SQL text.
 *
 * @param kind what it is
 * @param text its text: a word in upper case, a name without its quotes, one character of a symbol; empty for a value
 */
record SqlToken(Kind kind, String text) {

    /** What a piece of SQL can be. */
    enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in quotes. */
        QUOTED,
        /** A literal or a parameter. */
        VALUE,
        /** Any other character. */
        SYMBOL
    }

    static final SqlToken VALUE = new SqlToken(Kind.VALUE, "");

    static SqlToken word(String text) {
        return new SqlToken(Kind.WORD, text.toUpperCase(Locale.ROOT));
    }

    static SqlToken quoted(String text) {
        return new SqlToken(Kind.QUOTED, text);
    }

    static SqlToken symbol(char character) {
        return new SqlToken(Kind.SYMBOL, String.valueOf(character));
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
}
