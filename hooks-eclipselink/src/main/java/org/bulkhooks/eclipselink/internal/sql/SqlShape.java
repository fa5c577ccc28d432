package org.bulkhooks.eclipselink.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.sql.SqlToken.Kind;

/**
 * An SQL text without its values: {@code ?} stands for each literal and parameter, one for a list of them, one row for
 * equal rows of VALUES; comments are left out, white space is the same everywhere, and what is long is cut. So
 * statements that an application makes of the same words with other values have one shape, and no shape holds a value.
 */
final class SqlShape {

    /** How long a shape can be, in characters. */
    static final int MAX_LENGTH = 500;

    /** The shape of a text that this library reads otherwise than the database does. */
    static final String UNREADABLE = "(SQL that could not be read)";

    private static final String CUT = " …";

    /** Words before which a sign belongs to the number after it; a parenthesis after them is set apart. */
    private static final Set<String> KEYWORDS = Set.of(
            "ALL",
            "AND",
            "ANY",
            "AS",
            "BETWEEN",
            "BY",
            "CASE",
            "DELETE",
            "DISTINCT",
            "ELSE",
            "EXCEPT",
            "FROM",
            "HAVING",
            "IN",
            "INSERT",
            "INTERSECT",
            "INTO",
            "IS",
            "JOIN",
            "LIKE",
            "LIMIT",
            "NOT",
            "OFFSET",
            "ON",
            "OR",
            "RETURNING",
            "SELECT",
            "SET",
            "THEN",
            "UNION",
            "UPDATE",
            "USING",
            "VALUES",
            "WHEN",
            "WHERE",
            "WITH");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();

    /**
     * A piece that is shown.
     *
     * @param opened for a closing parenthesis the place of its opening one, else -1
     */
    private record Piece(SqlToken token, int opened) {}

    private SqlShape() {}

    /** Returns the shape of a text. */
    static String of(List<SqlToken> text) {
        if (text.contains(SqlToken.BROKEN)) {
            return UNREADABLE;
        }
        SqlShape shape = new SqlShape();
        text.forEach(shape::add);
        shape.foldItem();
        return shape.print();
    }

    private void add(SqlToken token) {
        if (token.isValue() || isConstant(token)) {
            removeSign();
            pieces.add(new Piece(SqlToken.VALUE, -1));
        } else if (token.isSymbol('(')) {
            open.add(pieces.size());
            pieces.add(new Piece(token, -1));
        } else if (token.isSymbol(')')) {
            foldItem();
            int opened = open.isEmpty() ? -1 : open.remove(open.size() - 1);
            pieces.add(new Piece(token, opened));
        } else {
            if (token.isSymbol(',') || token.isName()) {
                foldItem();
            }
            pieces.add(new Piece(token, -1));
        }
    }

    private static boolean isKeyword(SqlToken token) {
        return token.kind() == Kind.WORD && KEYWORDS.contains(token.text());
    }

    private SqlToken last(int back) {
        int place = pieces.size() - back;
        return place < 0 ? SqlToken.BROKEN : pieces.get(place).token();
    }

    /** Tells whether a word is a value, as in {@code set active = true}, and not a part of {@code is not null}. */
    private boolean isConstant(SqlToken token) {
        boolean constant = token.isWord("NULL") || token.isWord("TRUE") || token.isWord("FALSE");
        return constant && !last(1).isWord("IS") && !(last(1).isWord("NOT") && last(2).isWord("IS"));
    }

    private void removeSign() {
        while ((last(1).isSymbol('-') || last(1).isSymbol('+')) && beginsOperand(last(2))) {
            pieces.remove(pieces.size() - 1);
        }
    }

    /** Tells whether an operand begins after a piece, so that a minus there is a sign. */
    private static boolean beginsOperand(SqlToken before) {
        return switch (before.kind()) {
            case SYMBOL -> !before.isSymbol(')') && !before.isSymbol(']');
            case WORD -> isKeyword(before);
            case QUOTED, VALUE -> false;
            case BROKEN -> true; // nothing is before it
        };
    }

    private static boolean beginsItem(SqlToken before) {
        return before.isSymbol('(')
                || before.isSymbol('[')
                || before.isSymbol(',')
                || isKeyword(before)
                || before.kind() == Kind.BROKEN;
    }

    /**
     * Leaves the item of a list out that ends here, if it equals the one before it: a value, or what is in parentheses.
     */
    private void foldItem() {
        int end = pieces.size() - 1;
        if (last(1).isValue() && last(2).isSymbol(',') && last(3).isValue() && beginsItem(last(4))) {
            pieces.subList(end - 1, end + 1).clear();
        } else if (last(1).isSymbol(')')) {
            int start = pieces.get(end).opened();
            int before = start - 2;
            if (before >= 0 && pieces.get(start - 1).token().isSymbol(',')) {
                int startBefore = pieces.get(before).opened();
                if (startBefore >= 0 && sameTokens(startBefore, before, start, end)) {
                    pieces.subList(start - 1, end + 1).clear();
                }
            }
        }
    }

    private boolean sameTokens(int start, int end, int otherStart, int otherEnd) {
        if (end - start != otherEnd - otherStart) {
            return false;
        }
        for (int offset = 0; offset <= end - start; offset++) {
            if (!pieces.get(start + offset)
                    .token()
                    .equals(pieces.get(otherStart + offset).token())) {
                return false;
            }
        }
        return true;
    }

    private String print() {
        StringBuilder text = new StringBuilder();
        SqlToken before = null;
        for (Piece piece : pieces) {
            if (text.length() > MAX_LENGTH) {
                break;
            }
            SqlToken token = piece.token();
            if (before != null && isSpaceBetween(before, token)) {
                text.append(' ');
            }
            text.append(token.source());
            before = token;
        }
        return text.length() > MAX_LENGTH ? cut(text) : text.toString();
    }

    private static boolean isSpaceBetween(SqlToken before, SqlToken token) {
        if (token.isSymbol('(')) {
            return before.isName() ? isKeyword(before) : !before.isSymbol('(');
        }
        return !(before.isSymbol('(')
                || before.isSymbol('[')
                || before.isSymbol('.')
                || token.isSymbol(')')
                || token.isSymbol('[')
                || token.isSymbol(']')
                || token.isSymbol(',')
                || token.isSymbol(';')
                || token.isSymbol('.')
                || token.joined());
    }

    private static String cut(StringBuilder text) {
        int end = MAX_LENGTH - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }
}
