package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.jspecify.annotations.Nullable;

/**
 * The WHERE clause of an update or delete: it finds rows of a table by their keys, and by their versions where those
 * are checked.
 */
final class RowCondition {

    private final RowKeys keys;
    private final DatabaseTable table;
    private final List<DatabaseField> columns;
    private final @Nullable Versions checked;
    private final boolean listsVersions;

    RowCondition(RowKeys keys, DatabaseTable table, RowMatch match, @Nullable Versions checked) {
        this.keys = keys;
        this.table = table;
        this.columns = keys.columns(table);
        this.checked = checked;
        this.listsVersions = match == RowMatch.KEYS_WITH_VERSIONS;
    }

    /** Returns how many parameters it takes to name a row in a list. */
    int width() {
        return columns.size() + (listsVersions ? 1 : 0);
    }

    /**
     * Returns the SQL.
     *
     * @param length how many rows it finds
     */
    String sql(int length, DatabasePlatform platform) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.getNameDelimited(platform)));
        String version = checked == null ? null : checked.field().getNameDelimited(platform);
        if (version != null && (listsVersions || length == 1)) {
            names.add(version);
        }
        if (length == 1) {
            return " WHERE " + String.join(" = ? AND ", names) + " = ?";
        }
        String any = " WHERE " + tuple(names) + " IN ("
                + String.join(", ", Collections.nCopies(length, tuple(Collections.nCopies(names.size(), "?")))) + ")";
        return version == null || listsVersions ? any : any + " AND " + version + " = ?";
    }

    private static String tuple(List<String> parts) {
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(", ", parts) + ")";
    }

    /**
     * Sets the parameters.
     *
     * @param records the records of the rows, at least one
     * @param length how many rows the SQL finds; the last record is repeated where there are fewer
     */
    void bind(JdbcBatch batch, List<BulkRecord> records, int length) {
        for (int i = 0; i < length; i++) {
            BulkRecord each = records.get(Math.min(i, records.size() - 1));
            List<@Nullable Object> key = keys.values(table, each);
            for (int part = 0; part < columns.size(); part++) {
                batch.bind(key.get(part), columns.get(part));
            }
            if (checked != null && listsVersions) {
                bindVersion(batch, each, checked);
            }
        }
        if (checked != null && !listsVersions) {
            bindVersion(batch, records.get(0), checked);
        }
    }

    private static void bindVersion(JdbcBatch batch, BulkRecord record, Versions checked) {
        batch.bind(checked.checked(record), checked.field());
    }
}
