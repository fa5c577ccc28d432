package org.bulkhooks.eclipselink.internal.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.row.ColumnValues;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/**
 * The whole rows of a record, built at once: the statement sets more than basic attributes of it, or the row tells what
 * the record cannot. Not thread-safe.
 */
final class ToldRows implements StatementRows {

    private final AbstractRecord old;
    private final AbstractRecord set;
    private final boolean held;
    private final Map<DatabaseField, Told> told = new LinkedHashMap<>();

    /**
     * A column that the row tells of, and not the record.
     *
     * @param isWritten whether an update of the record would write it
     */
    private record Told(
            boolean isWritten,
            @Nullable Object old,
            @Nullable Object set,
            @Nullable Object oldOfRecord,
            @Nullable Object setOfRecord) {}

    /**
     * Makes it of what the record tells.
     *
     * @param old the row that was built for the record as it was read
     * @param set the row that was built for the record with the values of the statement
     * @param held whether it is known that the columns hold these values as they are
     */
    ToldRows(AbstractRecord old, AbstractRecord set, boolean held) {
        this.old = old;
        this.set = set;
        this.held = held;
    }

    /** Takes what the row has in a column, and what the statement sets there. */
    void tell(DatabaseField field, @Nullable Object oldValue, @Nullable Object setValue) {
        told.put(field, new Told(set.containsKey(field), oldValue, setValue, old.get(field), set.get(field)));
        old.put(field, oldValue);
        set.put(field, setValue);
    }

    @Override
    public AbstractRecord old() {
        return old;
    }

    @Override
    public boolean isHeld() {
        return held;
    }

    @Override
    public AbstractRecord set() {
        return set;
    }

    @Override
    public boolean isSurelyAsSet() {
        return false;
    }

    /**
     * What the record has from the statement is what the statement sets, and what a hook has set back is what was
     * there; what no update writes stays with the statement, whatever a hook changes.
     */
    @Override
    public AbstractRecord now(AbstractRecord ofRecord) {
        told.forEach((field, each) -> {
            @Nullable Object value = ofRecord.get(field);
            if (!each.isWritten() || ColumnValues.same(value, each.setOfRecord())) {
                ofRecord.put(field, each.set());
            } else if (ColumnValues.same(value, each.oldOfRecord())) {
                ofRecord.put(field, each.old());
            }
        });
        return ofRecord;
    }
}
