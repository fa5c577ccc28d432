package org.bulkhooks.eclipselink.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables that an SQL text writes to: by INSERT, UPDATE, DELETE, MERGE, REPLACE and TRUNCATE, wherever in the
 * text. It knows the dialects' forms of these, and names a table too many rather than one too few: an UPDATE over
 * several tables writes to all of them.
 */
final class WrittenTables {

    /**
     * What comes before such a word where it begins no statement, as in {@code for update} and {@code grant update,
     * delete}.
     */
    private static final Set<String> BEFORE_OTHER_MEANINGS =
            Set.of("AFTER", "AS", "BEFORE", "FOR", "GRANT", "KEY", "OF", "OR", "REVOKE");

    private static final String[] MODIFIERS = {"LOW_PRIORITY", "HIGH_PRIORITY", "DELAYED", "QUICK", "IGNORE", "ONLY"};

    private final TokenReader reader;
    private final TableReferences references;
    private final List<TableName> written = new ArrayList<>();
    private boolean intoMany;

    private WrittenTables(List<SqlToken> tokens) {
        this.reader = new TokenReader(tokens);
        this.references = TableReferences.in(tokens);
    }

    /** Returns the tables that a text writes to, each once. */
    static List<TableName> of(List<SqlToken> text) {
        WrittenTables tables = new WrittenTables(text);
        while (!tables.reader.atEnd()) {
            tables.next();
        }
        return tables.written.stream().distinct().toList();
    }

    private void next() {
        boolean begins = beginsStatement();
        if (reader.take(';')) {
            intoMany = false;
        } else if (begins && reader.take("INSERT")) {
            insert();
        } else if (begins && reader.take("REPLACE", "MERGE")) {
            into();
        } else if (begins && reader.take("UPDATE")) {
            update();
        } else if (begins && reader.take("DELETE")) {
            delete();
        } else if (begins && reader.take("TRUNCATE")) {
            reader.take("TABLE");
            names();
        } else if (intoMany && reader.take("INTO")) {
            add(reader.takeName());
        } else {
            reader.advance();
        }
    }

    private boolean beginsStatement() {
        SqlToken previous = reader.previous();
        return previous == null
                || !(previous.isSymbol('.')
                        || previous.isSymbol(',')
                        || BEFORE_OTHER_MEANINGS.stream().anyMatch(previous::isWord));
    }

    private void insert() {
        if (reader.take("ALL", "FIRST")) { // Oracle: insert all into .. into .. select ..
            intoMany = true;
        } else {
            into();
        }
    }

    private void into() {
        modifiers();
        reader.take("INTO");
        modifiers();
        add(reader.takeName());
    }

    private void update() {
        modifiers();
        int start = reader.position();
        names();
        while (!reader.atEnd() && !reader.isAtWord("SET", "WHERE", "SELECT") && !reader.isAtSymbol(';')) {
            if (reader.take("JOIN") || reader.take(',')) { // MySQL: update .. join .. set
                add(reader.takeName());
            } else if (reader.isAtSymbol('(')) {
                reader.takeParentheses();
            } else {
                reader.advance();
            }
        }
        if (!reader.isAtWord("SET")) { // read again what is no UPDATE
            reader.moveTo(start);
        }
    }

    private void delete() {
        modifiers();
        reader.take("FROM");
        names();
    }

    private void names() {
        do {
            modifiers();
            add(reader.takeName());
        } while (reader.take(','));
    }

    private void modifiers() {
        while (true) {
            if (reader.take("TOP")) { // SQL Server: update top (10) ..
                reader.takeParentheses();
            } else if (reader.take("OR")) { // SQLite: insert or ignore into ..
                reader.advance();
            } else if (!reader.take(MODIFIERS)) {
                return;
            }
        }
    }

    private void add(@Nullable TableName name) {
        if (name != null) {
            written.add(name);
            written.addAll(references.behind(name));
        } else if (reader.isAtSubquery()) { // Oracle: update (select .. from ..) set ..
            written.addAll(references.all());
        }
    }
}
