package org.bulkhooks.eclipselink.internal.row;

import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.jspecify.annotations.Nullable;

/**
 * Decides how rows of one table are found to which the same is done. A list of keys is one statement instead of one for
 * each row. It has to name the rows that it did not find as well as a batch does, so that it takes a database that
 * tells which rows were written.
 */
final class RowMatching {

    private final RowKeys keys;
    private final Dialect dialect;

    RowMatching(RowKeys keys, Dialect dialect) {
        this.keys = keys;
        this.dialect = dialect;
    }

    /** Decides for rows that get the same values, apart from their versions. */
    RowMatch ofUpdate(DatabaseTable table, List<BulkRecord> records, @Nullable Versions checked) {
        return dialect.tellsUpdatedRows() ? of(table, records, checked) : RowMatch.EACH_ROW;
    }

    /**
     * Decides for rows that are deleted.
     *
     * @param required whether each record must have a row
     */
    RowMatch ofDelete(DatabaseTable table, List<BulkRecord> records, @Nullable Versions checked, boolean required) {
        return dialect.tellsDeletedRows() || dialect.goesBack() || !required
                ? of(table, records, checked)
                : RowMatch.EACH_ROW;
    }

    private RowMatch of(DatabaseTable table, List<BulkRecord> records, @Nullable Versions checked) {
        if (records.size() == 1) {
            return RowMatch.EACH_ROW;
        }
        boolean oneVersion = checked == null || haveOneVersion(records, checked);
        if (!dialect.comparesRowValues() && (!oneVersion || keys.columns(table).size() > 1)) {
            return RowMatch.EACH_ROW;
        }
        return oneVersion ? RowMatch.KEYS : RowMatch.KEYS_WITH_VERSIONS;
    }

    private static boolean haveOneVersion(List<BulkRecord> records, Versions versions) {
        Object first = version(records.get(0), versions);
        return records.stream().allMatch(each -> Objects.equals(first, version(each, versions)));
    }

    private static @Nullable Object version(BulkRecord record, Versions versions) {
        return versions.checked(record);
    }
}
