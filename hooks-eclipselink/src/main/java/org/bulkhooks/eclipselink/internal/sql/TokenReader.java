package org.bulkhooks.eclipselink.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.sql.SqlToken.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of an SQL text from left to right. */
final class TokenReader {

    /** Words that follow where a name could be and are none, in the statements that write. */
    private static final Set<String> NO_NAMES = Set.of(
            "AS",
            "CASCADE",
            "CROSS",
            "DEFAULT",
            "END",
            "FROM",
            "FULL",
            "GROUP",
            "HAVING",
            "INNER",
            "INTO",
            "JOIN",
            "LEFT",
            "NATURAL",
            "ON",
            "ORDER",
            "OUTER",
            "OUTPUT",
            "OVERRIDING",
            "RETURNING",
            "RIGHT",
            "SELECT",
            "SET",
            "THEN",
            "UNION",
            "USING",
            "VALUES",
            "WHEN",
            "WHERE",
            "WITH");

    private final List<SqlToken> tokens;
    private int at;

    TokenReader(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    /** Returns the piece before this one, or null at the beginning. */
    @Nullable
    SqlToken previous() {
        return at == 0 ? null : tokens.get(at - 1);
    }

    boolean isAtWord(String... words) {
        if (!atEnd()) {
            for (String word : words) {
                if (tokens.get(at).isWord(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isAtSymbol(char character) {
        return !atEnd() && tokens.get(at).isSymbol(character);
    }

    /** Tells whether a parenthesis with a query opens here. */
    boolean isAtSubquery() {
        return isAtSymbol('(') && at + 1 < tokens.size() && tokens.get(at + 1).isWord("SELECT");
    }

    void advance() {
        at++;
    }

    /** Goes on past a word if it is here. */
    boolean take(String... words) {
        boolean here = isAtWord(words);
        if (here) {
            at++;
        }
        return here;
    }

    /** Goes on past a symbol if it is here. */
    boolean take(char symbol) {
        boolean here = isAtSymbol(symbol);
        if (here) {
            at++;
        }
        return here;
    }

    /** Goes on past what is in parentheses if they open here. */
    void takeParentheses() {
        int depth = 0;
        do {
            if (isAtSymbol('(')) {
                depth++;
            } else if (isAtSymbol(')')) {
                depth--;
            }
            if (depth > 0) {
                at++;
            }
        } while (depth > 0 && !atEnd());
        take(')');
    }

    /** Reads a name with its qualifiers, or returns null and stays if there is none here. */
    @Nullable
    TableName takeName() {
        if (!isAtName()) {
            return null;
        }
        List<TableName.Part> parts = new ArrayList<>();
        do {
            SqlToken token = tokens.get(at++);
            parts.add(new TableName.Part(token.text(), token.kind() == Kind.QUOTED));
        } while (take('.') && !atEnd() && tokens.get(at).isName());
        return new TableName(parts);
    }

    private boolean isAtName() {
        return !atEnd()
                && tokens.get(at).isName()
                && !(tokens.get(at).kind() == Kind.WORD
                        && NO_NAMES.contains(tokens.get(at).text()));
    }
}
