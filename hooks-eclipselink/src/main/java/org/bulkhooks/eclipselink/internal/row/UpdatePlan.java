package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.jspecify.annotations.Nullable;

/**
 * Plans the updates of one entity class: one statement for each table and each set of changed columns, so that no
 * column is written that a record did not change. Rows that get the same values are written by one execution of it,
 * others by one batch, which is one round trip as well.
 */
final class UpdatePlan {

    private final EntityPlan plan;
    private final RowMatching matching;
    private final @Nullable Versions versions;

    /**
     * Makes it for one call.
     *
     * @param versions the versions to check and to raise, or null to leave them alone
     */
    UpdatePlan(EntityPlan plan, RowMatching matching, @Nullable Versions versions) {
        this.plan = plan;
        this.matching = matching;
        this.versions = versions;
    }

    /** Returns what some updates, whose rows have the next versions, write together, in the order of tables. */
    List<UpdateGroup> groups(List<PendingUpdate> updates) {
        List<UpdateGroup> groups = new ArrayList<>();
        for (DatabaseTable table : plan.tables()) {
            Versions ofTable = versions != null && versions.field().getTable().equals(table) ? versions : null;
            byColumns(table, updates, ofTable != null)
                    .forEach((columns, same) -> groups.add(new UpdateGroup(table, columns, ofTable, same)));
        }
        return groups;
    }

    /** Records in which the same columns have changed mostly follow each other, with the same list of them. */
    @SuppressWarnings("ReferenceEquality") // equal lists are found too
    private static Map<List<DatabaseField>, List<PendingUpdate>> byColumns(
            DatabaseTable table, List<PendingUpdate> updates, boolean always) {
        Map<List<DatabaseField>, List<PendingUpdate>> byColumns = new LinkedHashMap<>();
        @Nullable List<DatabaseField> last = null;
        List<PendingUpdate> same = List.of();
        for (PendingUpdate each : updates) {
            if (last == null || each.columns() != last) {
                last = each.columns();
                same = byColumns.computeIfAbsent(ofTable(table, last), shape -> new ArrayList<>());
            }
            same.add(each);
        }
        if (!always) {
            byColumns.remove(List.of());
        }
        return byColumns;
    }

    private static List<DatabaseField> ofTable(DatabaseTable table, List<DatabaseField> columns) {
        return columns.stream()
                .filter(column -> column.getTable().equals(table))
                .toList();
    }

    /** Returns the statement that finds the rows of a group by their keys. */
    PlannedUpdate byKeys(UpdateGroup group) {
        Versions checked = group.checked();
        List<PendingUpdate> updates = group.updates();
        List<DatabaseField> values = checked != null && checked.areGiven() ? group.columns() : group.changed();
        RowMatch match = haveSameValues(updates, values)
                ? matching.ofUpdate(
                        group.table(),
                        updates.stream().map(PendingUpdate::record).toList(),
                        checked)
                : RowMatch.EACH_ROW;
        boolean countsUp = checked != null && match == RowMatch.KEYS_WITH_VERSIONS && checked.areCounted();
        List<DatabaseField> columns = countsUp ? group.changed() : group.columns();
        return new PlannedUpdate(group.table(), columns, match, checked, countsUp, updates);
    }

    /** Compares strictly: numbers that differ in their scale alone can be stored differently. */
    private static boolean haveSameValues(List<PendingUpdate> updates, List<DatabaseField> columns) {
        PendingUpdate first = updates.get(0);
        return updates.stream().allMatch(each -> columns.stream()
                .allMatch(column ->
                        Objects.deepEquals(each.row().get(column), first.row().get(column))));
    }
}
