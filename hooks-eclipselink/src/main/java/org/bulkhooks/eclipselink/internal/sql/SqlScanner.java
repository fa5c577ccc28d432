package org.bulkhooks.eclipselink.internal.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes an SQL text of any dialect apart: leaves comments out and puts a value where there is a literal or a parameter. A text that
 * ends within a literal or a comment is read to its end, and its database may say what is wrong with it.
 */
final class SqlScanner {

    private final String sql;
    private final boolean backslashEscapes;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    private SqlScanner(String sql, boolean backslashEscapes) {
        this.sql = sql;
        this.backslashEscapes = backslashEscapes;
    }

    /**
     * Returns the pieces of a text.
     *
     * @param backslashEscapes whether a backslash in a literal escapes a quote, as in MySQL and MariaDB
     */
    static List<SqlToken> tokens(String sql, boolean backslashEscapes) {
        SqlScanner scanner = new SqlScanner(sql, backslashEscapes);
        while (scanner.at < sql.length()) {
            scanner.next();
        }
        return scanner.tokens;
    }

    private void next() {
        char character = sql.charAt(at);
        if (Character.isWhitespace(character)) {
            at++;
        } else if (sql.startsWith("--", at)) {
            skipPast("\n");
        } else if (sql.startsWith("/*", at)) {
            at += 2;
            skipPast("*/");
        } else if (character == '\'') {
            quoted('\'', backslashEscapes);
            tokens.add(SqlToken.VALUE);
        } else if (character == '"' || character == '`') {
            tokens.add(SqlToken.quoted(quoted(character, backslashEscapes && character == '"')));
        } else if (character == '[') {
            tokens.add(SqlToken.quoted(quoted(']', false)));
        } else if (character == '$' && dollarQuoted()) {
            tokens.add(SqlToken.VALUE);
        } else if (isParameterMark(character) && at + 1 < sql.length() && isNamePart(sql.charAt(at + 1))) {
            at++;
            name();
            tokens.add(SqlToken.VALUE);
        } else if (isNamePart(character)) {
            word();
        } else {
            tokens.add(SqlToken.symbol(character));
            at++;
        }
    }

    private void word() {
        String name = name();
        if (at < sql.length() && sql.charAt(at) == '\'' && name.equalsIgnoreCase("e")) { // PostgreSQL: E'it\'s'
            quoted('\'', true);
            tokens.add(SqlToken.VALUE);
        } else {
            tokens.add(SqlToken.word(name));
        }
    }

    private String name() {
        int start = at;
        while (at < sql.length() && isNamePart(sql.charAt(at))) {
            at++;
        }
        return sql.substring(start, at);
    }

    /** Reads what begins here up to a closing quote, which stands for itself where it is doubled. */
    private String quoted(char close, boolean escapes) {
        StringBuilder text = new StringBuilder();
        for (at++; at < sql.length(); at++) {
            char character = sql.charAt(at);
            if (character == '\\' && escapes && at + 1 < sql.length()) {
                at++;
                text.append(sql.charAt(at));
            } else if (character != close) {
                text.append(character);
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == close) {
                at++;
                text.append(close);
            } else {
                at++;
                return text.toString();
            }
        }
        return text.toString();
    }

    /** Skips a literal of PostgreSQL, such as {@code $$it's$$} or {@code $tag$it's$tag$}, if one begins here. */
    private boolean dollarQuoted() {
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != '$' && isNamePart(sql.charAt(end))) {
            end++;
        }
        if (end == sql.length() || sql.charAt(end) != '$' || Character.isDigit(sql.charAt(at + 1))) {
            return false;
        }
        String tag = sql.substring(at, end + 1);
        at = end + 1;
        skipPast(tag);
        return true;
    }

    private void skipPast(String end) {
        int found = sql.indexOf(end, at);
        at = found < 0 ? sql.length() : found + end.length();
    }

    private static boolean isParameterMark(char character) {
        return character == '?' || character == ':' || character == '#' || character == '@';
    }

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$';
    }
}
