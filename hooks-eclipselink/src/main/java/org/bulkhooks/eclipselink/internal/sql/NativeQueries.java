package org.bulkhooks.eclipselink.internal.sql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.spi.NativeSqlWrite;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.Platform;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.SQLCall;

/**
 * Tells what native queries of an EntityManager write to the tables of models with hooks. It leaves alone what
 * EclipseLink and this library send themselves. It cannot read what a stored procedure does. Thread-safe.
 */
final class NativeQueries {

    private static final String TRUNCATE = "TRUNCATE ";

    private final String persistenceUnit;
    private final HookedTables tables;
    private final SqlDialect dialect;
    private final TextCache<List<NativeSqlWrite>> cache = new TextCache<>();

    NativeQueries(String persistenceUnit, Platform platform, Collection<ClassDescriptor> hooked) {
        this.persistenceUnit = persistenceUnit;
        this.tables = new HookedTables(hooked);
        this.dialect = SqlDialect.of(platform);
    }

    /** Returns the writes of a query, one for each table of a model with hooks; none if it is no native query. */
    List<NativeSqlWrite> writes(DatabaseQuery query) {
        return isNative(query) && query.getDatasourceCall() instanceof SQLCall call
                ? cache.get(call.getSQLString(), this::read)
                : List.of();
    }

    /**
     * Returns the writes of a query that EclipseLink has made of {@code SchemaManager.truncate()} (Jakarta Persistence
     * 3.2); none if it is another one. Nothing else that EclipseLink or this library sends begins with that word.
     */
    List<NativeSqlWrite> truncations(DatabaseQuery query) {
        return !query.isUserDefined()
                        && query.isDataModifyQuery()
                        && query.getDatasourceCall() instanceof SQLCall call
                        && call.getSQLString().regionMatches(true, 0, TRUNCATE, 0, TRUNCATE.length())
                ? cache.get(call.getSQLString(), this::read)
                : List.of();
    }

    /**
     * Tells whether a query is one that the EntityManager was given as SQL, or that was changed from one for
     * executeUpdate.
     */
    private static boolean isNative(DatabaseQuery query) {
        return query.isUserDefined() && query.isCallQuery() && (query.isReadQuery() || query.isDataModifyQuery());
    }

    private List<NativeSqlWrite> read(String sql) {
        List<SqlToken> text = SqlScanner.tokens(sql, dialect);
        List<HookedTables.HookedTable> written = WrittenTables.of(text).stream()
                .map(tables::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (written.isEmpty()) {
            return List.of();
        }
        String shape = SqlShape.of(text);
        return written.stream()
                .map(hooked -> new NativeSqlWrite(
                        persistenceUnit, hooked.model(), hooked.table().getQualifiedName(), shape))
                .toList();
    }
}
