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

    /** Returns the statements for some updates, whose rows have the next versions, in the order of tables. */
    List<PlannedUpdate> of(List<PendingUpdate> updates) {
        List<PlannedUpdate> statements = new ArrayList<>();
        for (DatabaseTable table : plan.tables()) {
            Versions ofTable = versions != null && versions.field().getTable().equals(table) ? versions : null;
            byColumns(table, updates, ofTable != null)
                    .forEach((columns, same) -> statements.add(statement(table, columns, same, ofTable)));
        }
        return statements;
    }

    private static Map<List<DatabaseField>, List<PendingUpdate>> byColumns(
            DatabaseTable table, List<PendingUpdate> updates, boolean always) {
        Map<List<DatabaseField>, List<PendingUpdate>> byColumns = new LinkedHashMap<>();
        for (PendingUpdate each : updates) {
            List<DatabaseField> columns = each.columns().stream()
                    .filter(column -> column.getTable().equals(table))
                    .toList();
            if (always || !columns.isEmpty()) {
                byColumns.computeIfAbsent(columns, shape -> new ArrayList<>()).add(each);
            }
        }
        return byColumns;
    }

    private PlannedUpdate statement(
            DatabaseTable table, List<DatabaseField> changed, List<PendingUpdate> updates, @Nullable Versions checked) {
        List<DatabaseField> values = new ArrayList<>(changed);
        if (checked != null && checked.areGiven()) {
            values.add(checked.field());
        }
        RowMatch match = haveSameValues(updates, values)
                ? matching.ofUpdate(
                        table, updates.stream().map(PendingUpdate::record).toList(), checked)
                : RowMatch.EACH_ROW;
        List<DatabaseField> columns = new ArrayList<>(changed);
        boolean countsUp = false;
        if (checked != null) {
            countsUp = match == RowMatch.KEYS_WITH_VERSIONS && checked.areCounted();
            if (!countsUp) {
                columns.add(checked.field());
            }
        }
        return new PlannedUpdate(table, columns, match, checked, countsUp, updates);
    }

    /** Compares strictly: numbers that differ in their scale alone can be stored differently. */
    private static boolean haveSameValues(List<PendingUpdate> updates, List<DatabaseField> columns) {
        PendingUpdate first = updates.get(0);
        return updates.stream().allMatch(each -> columns.stream()
                .allMatch(column ->
                        Objects.deepEquals(each.row().get(column), first.row().get(column))));
    }
}
