package org.bulkhooks.eclipselink.internal.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables that an SQL text refers to and the other names that it gives them: {@code update a set .. from account a}
 * writes to a table by its alias, and {@code with a as (select * from account) delete from a} by a common table
 * expression.
 */
final class TableReferences {

    private record Reference(TableName table, @Nullable TableName alias) {}

    private final List<Reference> references = new ArrayList<>();
    private final List<TableName> commonTableExpressions = new ArrayList<>();

    private TableReferences() {}

    /** Finds the references in a text, whatever statement they are of. */
    static TableReferences in(List<SqlToken> tokens) {
        TableReferences found = new TableReferences();
        TokenReader reader = new TokenReader(tokens);
        while (!reader.atEnd()) {
            if (reader.take("WITH", "RECURSIVE")) {
                found.commonTableExpression(reader);
            } else if (reader.take(',')) {
                found.commonTableExpression(reader);
                found.reference(reader);
            } else if (reader.take("FROM", "JOIN", "USING", "UPDATE", "INTO")) {
                found.reference(reader);
            } else {
                reader.advance();
            }
        }
        return found;
    }

    private void commonTableExpression(TokenReader reader) {
        int start = reader.position();
        TableName name = reader.takeName();
        if (name != null) {
            reader.takeParentheses(); // the names of its columns
            if (reader.take("AS") && reader.isAtSymbol('(')) {
                commonTableExpressions.add(name);
            }
        }
        reader.moveTo(start);
    }

    private void reference(TokenReader reader) {
        reader.take("ONLY");
        TableName table = reader.takeName();
        if (table != null) {
            reader.take("AS");
            references.add(new Reference(table, reader.takeName()));
        }
    }

    /** Returns all tables. */
    List<TableName> all() {
        return references.stream().map(Reference::table).toList();
    }

    /** Returns the tables that a name can stand for besides the one of that name. */
    List<TableName> behind(TableName name) {
        if (name.parts().size() > 1) {
            return List.of();
        }
        if (commonTableExpressions.stream().anyMatch(name::matches)) {
            return all();
        }
        return references.stream()
                .filter(reference ->
                        reference.alias() != null && reference.alias().matches(name))
                .map(Reference::table)
                .toList();
    }
}
