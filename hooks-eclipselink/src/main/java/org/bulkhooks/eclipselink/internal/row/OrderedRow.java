package org.bulkhooks.eclipselink.internal.row;

import java.util.HashSet;
import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row that is built like another one before it: of a record of the same class. EclipseLink looks for each column in
 * all that a row has already, which costs more than all else of building a row; here a column that comes in the place
 * that it had in the other row is known to be new. Not thread-safe, as all rows.
 */
final class OrderedRow extends DatabaseRecord {

    private static final long serialVersionUID = 1L;

    private final transient DatabaseField[] order;
    private boolean isInOrder = true;

    /**
     * Makes an empty row.
     *
     * @param order the columns in their order, each once, which are not changed
     */
    OrderedRow(DatabaseField[] order) {
        super(order.length);
        this.order = order;
    }

    /** Returns the columns of a row, for rows that are built like it; none if it has one twice. */
    static DatabaseField[] order(AbstractRecord row) {
        List<DatabaseField> columns = row.getFields();
        return new HashSet<>(columns).size() == columns.size()
                ? columns.toArray(DatabaseField[]::new)
                : new DatabaseField[0];
    }

    /** Has the row be as any other one from now on: it is complete, and columns can be taken out of it. */
    void end() {
        isInOrder = false;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal column is looked for
    public @Nullable Object put(DatabaseField column, @Nullable Object value) {
        int next = size();
        if (isInOrder && next < order.length && order[next] == column) {
            super.add(column, value);
            return null;
        }
        isInOrder = false;
        return super.put(column, value);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal column is looked for
    public void add(DatabaseField column, @Nullable Object value) {
        int next = size();
        isInOrder &= next < order.length && order[next] == column;
        super.add(column, value);
    }
}
