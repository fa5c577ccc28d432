package org.bulkhooks.eclipselink.internal.upsert;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.JdbcBatch;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database whether a unique constraint keeps the keys of an upsert apart: without one, two writers would
 * insert the same key.
 */
public final class UniqueConstraints {

    /** The keys that were found to have one. */
    private static final StateKey<Set<String>> FOUND = new StateKey<>("unique constraints");

    private static final DatabaseField TABLE = new DatabaseField("TABLENAME");

    private final UnitOfWorkImpl unitOfWork;

    public UniqueConstraints(UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /**
     * Requires a unique constraint on exactly the columns of a key. It is asked for once while the persistence unit is
     * open. Where the database tells of no unique index of the table at all, such as for a view, nothing is required.
     *
     * @throws IllegalArgumentException if the table has unique constraints, and none on these columns
     */
    public void require(JdbcAccess access, ConflictKey key) {
        Set<String> found = SessionState.of(unitOfWork).getOrPut(FOUND, ConcurrentHashMap::newKeySet);
        if (found.contains(key.toString())) {
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
        found.add(key.toString());
    }

    private Collection<Set<String>> read(JdbcAccess access, ConflictKey key) {
        try {
            DatabaseMetaData metaData = access.metaData();
            DatabaseTable table = key.table();
            boolean exact = table.shouldUseDelimiters();
            String name = stored(metaData, table.getName(), exact);
            String qualifier = table.getTableQualifier();
            if (!qualifier.isEmpty()) {
                return read(access, Place.of(metaData, stored(metaData, qualifier, exact)), name);
            }
            Collection<Set<String>> here = read(access, Place.ofConnection(metaData), name);
            // the table can be in a schema that the database looks into next
            return here.isEmpty() ? read(access, Place.ANY, name) : here;
        } catch (SQLException thrown) {
            throw access.failed(thrown);
        }
    }

    private Collection<Set<String>> read(JdbcAccess access, Place place, String table) throws SQLException {
        Set<List<Object>> hidden = hidden(access, table);
        Map<List<@Nullable String>, Set<String>> columns = new HashMap<>();
        Set<List<@Nullable String>> partial = new HashSet<>();
        try (ResultSet indexes =
                access.metaData().getIndexInfo(place.catalog(), place.schema(), table, hidden.isEmpty(), true)) {
            while (indexes.next()) {
                String name = indexes.getString("INDEX_NAME");
                String column = indexes.getString("COLUMN_NAME");
                if (name != null
                        && column != null
                        && (hidden.isEmpty()
                                || !indexes.getBoolean("NON_UNIQUE")
                                || hidden.contains(List.of(indexes.getString("TABLE_SCHEM"), name)))) {
                    List<@Nullable String> index =
                            Arrays.asList(indexes.getString("TABLE_CAT"), indexes.getString("TABLE_SCHEM"), name);
                    columns.computeIfAbsent(index, of -> new HashSet<>()).add(folded(column));
                    if (indexes.getString("FILTER_CONDITION") != null) {
                        partial.add(index);
                    }
                }
            }
        }
        columns.keySet().removeAll(partial);
        return columns.values();
    }

    private Set<List<Object>> hidden(JdbcAccess access, String table) {
        String query =
                Dialect.of(unitOfWork.getPlatform()).hiddenUniqueIndexes().orElse(null);
        if (query == null) {
            return Set.of();
        }
        try (JdbcBatch indexes = new JdbcBatch(access, query, List.of())) {
            indexes.bind(table, TABLE);
            return Set.copyOf(indexes.queryRows(2));
        }
    }

    /** Where a table is; null where that does not matter. */
    private record Place(@Nullable String catalog, @Nullable String schema) {

        private static final Place ANY = new Place(null, null);

        private static Place ofConnection(DatabaseMetaData metaData) throws SQLException {
            return new Place(
                    metaData.getConnection().getCatalog(),
                    metaData.getConnection().getSchema());
        }

        /** A qualifier is a schema, or a catalog where databases have no schemas, or both. */
        private static Place of(DatabaseMetaData metaData, String qualifier) throws SQLException {
            int dot = qualifier.indexOf('.');
            if (dot >= 0) {
                return new Place(qualifier.substring(0, dot), qualifier.substring(dot + 1));
            }
            return metaData.supportsSchemasInTableDefinitions()
                    ? new Place(metaData.getConnection().getCatalog(), qualifier)
                    : new Place(qualifier, null);
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
