package org.bulkhooks.eclipselink.internal.write;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** Asks the database whether a unique constraint keeps the keys of an upsert apart: without one, two writers would insert the same key. */
public final class UniqueConstraints {

    private static final String FOUND = "org.bulkhooks.unique.";

    private final UnitOfWorkImpl unitOfWork;

    public UniqueConstraints(UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /**
     * Requires a unique constraint on exactly the columns of a key. It is asked for once while the persistence unit is open. Where the
     * database tells of no unique index of the table at all, such as for a view, nothing is required.
     *
     * @throws IllegalArgumentException if the table has unique constraints, and none on these columns
     */
    public void require(JdbcAccess access, ConflictKey key) {
        AbstractSession root = unitOfWork;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        String property = FOUND + key;
        if (root.getProperties().containsKey(property)) {
            return;
        }
        Collection<Set<String>> constraints = read(access, key);
        Set<String> wanted = key.columns().stream()
                .map(DatabaseField::getName)
                .map(UniqueConstraints::folded)
                .collect(Collectors.toSet());
        if (!constraints.isEmpty() && !constraints.contains(wanted)) {
            throw new IllegalArgumentException("the table " + key.plan().tableName(key.table()) + " of "
                    + key.plan().entityName() + " has no unique constraint on (" + String.join(", ", key.columnNames())
                    + "), so that two transactions could insert the same key; add one, or name the attributes of another one with"
                    + " conflictOn(..)");
        }
        synchronized (root) {
            root.getProperties().put(property, true);
        }
    }

    private static Collection<Set<String>> read(JdbcAccess access, ConflictKey key) {
        try {
            DatabaseMetaData metaData = access.metaData();
            DatabaseTable table = key.table();
            boolean exact = table.shouldUseDelimiters();
            Map<String, Set<String>> columns = new TreeMap<>();
            Set<String> partial = new HashSet<>();
            String qualifier = table.getTableQualifier();
            try (ResultSet indexes = metaData.getIndexInfo(
                    null,
                    qualifier.isEmpty() ? null : stored(metaData, qualifier, exact),
                    stored(metaData, table.getName(), exact),
                    true,
                    true)) {
                while (indexes.next()) {
                    String name = indexes.getString("INDEX_NAME");
                    String column = indexes.getString("COLUMN_NAME");
                    if (name != null && column != null) {
                        columns.computeIfAbsent(name, index -> new HashSet<>()).add(folded(column));
                        if (indexes.getString("FILTER_CONDITION") != null) {
                            partial.add(name);
                        }
                    }
                }
            }
            columns.keySet().removeAll(partial);
            return columns.values();
        } catch (SQLException thrown) {
            throw access.failed(thrown);
        }
    }

    /** Returns a name as the database keeps it. */
    private static String stored(DatabaseMetaData metaData, String name, boolean exact) throws SQLException {
        if (exact) {
            return name;
        }
        if (metaData.storesLowerCaseIdentifiers()) {
            return name.toLowerCase(Locale.ROOT);
        }
        return metaData.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String folded(String column) {
        // drivers quote a name that needs it
        return column.replace("\"", "").replace("`", "").toLowerCase(Locale.ROOT);
    }
}
