package org.bulkhooks.eclipselink.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an SQL text of any dialect apart: leaves comments out and puts a value where there is a literal or a parameter.
 * A text that ends within a literal or a comment is read to its end, with {@link SqlToken#BROKEN} as its last piece,
 * and its database may say what is wrong with it.
 */
final class SqlScanner {

    private static final Pattern NUMBER = Pattern.compile(
            "0[xX][0-9a-fA-F_]++|0[bB][01_]++|0[oO][0-7_]++|(?:[0-9][0-9_]*+(?:\\.[0-9_]*+)?+|\\.[0-9][0-9_]*+)(?:[eE][+-]?[0-9]++)?+[dDfFlLmM]?");

    /** What a literal may begin with, directly before its quote; MySQL's {@code _utf8mb4} and the like besides. */
    private static final Set<String> PREFIXES = Set.of("B", "E", "G", "N", "X");

    private final String sql;
    private final SqlDialect dialect;
    private final Matcher number;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;
    private boolean broken;

    private SqlScanner(String sql, SqlDialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
        this.number = NUMBER.matcher(sql);
    }

    /** Returns the pieces of a text. */
    static List<SqlToken> tokens(String sql, SqlDialect dialect) {
        SqlScanner scanner = new SqlScanner(sql, dialect);
        while (scanner.at < sql.length()) {
            scanner.next();
        }
        if (scanner.broken) {
            scanner.tokens.add(SqlToken.BROKEN);
        }
        return scanner.tokens;
    }

    private void next() {
        char character = sql.charAt(at);
        if (Character.isWhitespace(character)) {
            at++;
        } else if (!comment(character)) {
            piece(character);
        }
    }

    private boolean comment(char character) {
        if (isLineComment(character)) {
            int end = sql.indexOf('\n', at);
            at = end < 0 ? sql.length() : end + 1;
        } else if (here("/*")) {
            at += 2;
            block();
        } else {
            return false;
        }
        return true;
    }

    private boolean isLineComment(char character) {
        if (character == '#') {
            return dialect.hashComments() && !isNamePart(at + 1);
        }
        if (here("--")) {
            return !dialect.hashComments() || at + 2 >= sql.length() || sql.charAt(at + 2) <= ' ';
        }
        return dialect.slashComments() && here("//");
    }

    private void block() {
        int depth = 1;
        while (depth > 0 && at < sql.length()) {
            if (here("*/")) {
                depth--;
                at += 2;
            } else if (dialect.nestedComments() && here("/*")) {
                depth++;
                at += 2;
            } else {
                at++;
            }
        }
        broken |= depth > 0;
    }

    private void piece(char character) {
        if (character == '\'') {
            literal(dialect.backslashEscapes());
        } else if (character == '"' || character == '`' || (character == '[' && dialect.bracketNames())) {
            quotedName(character);
        } else if (character == '$' && dollarQuoted()) {
            tokens.add(SqlToken.VALUE);
        } else if (isNumber(character)) {
            number();
        } else if (here("::")) { // PostgreSQL: a cast
            symbol(character);
            symbol(character);
        } else if (isParameterMark(character) && isNamePart(at + 1)) {
            at++;
            name();
            tokens.add(SqlToken.VALUE);
        } else if (character == '?') {
            at++;
            tokens.add(SqlToken.VALUE);
        } else if (isNamePart(at)) {
            word();
        } else {
            broken |= here("*/"); // the end of a comment whose beginning was none
            symbol(character);
        }
    }

    private void symbol(char character) {
        boolean joined = isOperator(character)
                && at > 0
                && isOperator(sql.charAt(at - 1))
                && !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).isSymbol(sql.charAt(at - 1));
        tokens.add(SqlToken.symbol(character, joined));
        at++;
    }

    private static boolean isOperator(char character) {
        return "()[]{},;.".indexOf(character) < 0;
    }

    private void literal(boolean escapes) {
        quoted('\'', escapes);
        tokens.add(SqlToken.VALUE);
    }

    private void quotedName(char open) {
        int start = at;
        String text = quoted(open == '[' ? ']' : open, dialect.backslashEscapes() && open == '"');
        boolean name = open == '`' || dialect.quotesNamesOnly();
        tokens.add(SqlToken.quoted(text, name ? sql.substring(start, at) : SqlToken.HIDDEN));
    }

    private boolean isNumber(char character) {
        if (Character.isDigit(character)) {
            return true;
        }
        boolean afterName = !tokens.isEmpty() && tokens.get(tokens.size() - 1).isName();
        return character == '.' && at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1)) && !afterName;
    }

    private void number() {
        number.region(at, sql.length());
        if (number.lookingAt() && !isNamePart(number.end())) {
            at = number.end();
            tokens.add(SqlToken.VALUE);
        } else { // MySQL: names may begin with a digit
            at += sql.charAt(at) == '.' ? 1 : 0;
            tokens.add(SqlToken.hiddenWord(name()));
        }
    }

    private void word() {
        String name = name();
        String upper = name.toUpperCase(Locale.ROOT);
        if (here("'") && (upper.equals("Q") || upper.equals("NQ"))) { // Oracle: q'[it's]'
            alternativeQuoted();
            tokens.add(SqlToken.VALUE);
        } else if (here("'") && (PREFIXES.contains(upper) || upper.startsWith("_"))) {
            literal(upper.equals("E") || dialect.backslashEscapes()); // PostgreSQL: E'it\'s'
        } else if (upper.equals("U") && here("&'")) {
            at++;
            literal(false);
        } else if (isDollarParameter(name)) {
            tokens.add(SqlToken.VALUE);
        } else {
            tokens.add(SqlToken.word(name));
        }
    }

    private static boolean isDollarParameter(String name) { // PostgreSQL: $1
        return name.length() > 1 && name.charAt(0) == '$' && Character.isDigit(name.charAt(1));
    }

    private String name() {
        int start = at;
        while (isNamePart(at)) {
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
        broken = true;
        return text.toString();
    }

    /** Skips a literal whose quotes are the first character in them, or its counterpart, and a quote. */
    private void alternativeQuoted() {
        char open = at + 1 < sql.length() ? sql.charAt(at + 1) : '\'';
        int pair = "[{(<".indexOf(open);
        at = Math.min(at + 2, sql.length());
        skipPast((pair < 0 ? open : "]})>".charAt(pair)) + "'");
    }

    /** Skips a literal of PostgreSQL, such as {@code $$it's$$} or {@code $tag$it's$tag$}, if one begins here. */
    private boolean dollarQuoted() {
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != '$' && isNamePart(end)) {
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
        broken |= found < 0;
    }

    private boolean here(String text) {
        return sql.startsWith(text, at);
    }

    private static boolean isParameterMark(char character) {
        return character == '?' || character == ':' || character == '#' || character == '@';
    }

    private boolean isNamePart(int index) {
        if (index >= sql.length()) {
            return false;
        }
        char character = sql.charAt(index);
        return Character.isLetterOrDigit(character) || character == '_' || character == '$';
    }
}
